import type { IsoDate } from "../calendar";
import { accountInPeriod, monthsOf, type Taken } from "./account-in-period";
import { periodDays, prorationFactor, seasonOf } from "./billing-period";
import { CannotBill } from "./cannot-bill";
import { type EditionShare, editionsInForce } from "./editions-in-force";
import { type Exact, exactOf, ZERO } from "./exact";
import { type AccountFacts, factsOf, type Facts } from "./facts";
import { openSchedule, type OpenSchedule } from "./open-schedule";
import { type PricedLine, priceCharges } from "./price-charges";
import { resolveCharges } from "./resolve-charges";
import { type ResolvedUsage, selects } from "./resolved-charge";
import { roundTo } from "./rounding";
import type { RateSchedule } from "./schedule-schema";

/** A line of a bill, and the edition that made it. */
export interface BillLine extends PricedLine {
  readonly effective: IsoDate;
  /** The edition's share of the bill, 1 for a bill of one edition. */
  readonly share: Exact;
}

/** A bill. Amounts are dollars, exact; rounded as the schedule says. */
export interface Bill {
  readonly lines: readonly BillLine[];
  readonly total: Exact;
  readonly season: string | undefined;
  readonly days: number | null;
}

/**
 * What an account owes under a schedule for what it took, line by line, by the rules of RATES.md 3.
 * @throws CannotBill where the schedule has no figure for the account, or something that it asks for is not known
 * @example billUnder(kent, { facts: { class: "residential", zone: "inside", meter: "5/8" } }, { usage: 8 }).total
 */
export function billUnder(schedule: RateSchedule, account: AccountFacts, taken: Taken): Bill {
  const open = openSchedule(schedule);
  const period = taken.period ?? {};
  const days = periodDays(period);
  const known = accountInPeriod(open, account, taken);
  const shares = editionsInForce(open, period);
  const lines = linesUnder(shares, { open, account: known, months: monthsOf(open, period), days });
  if (lines.length === 0) throw new CannotBill("editions", nothingApplies(known));
  return { lines, total: totalOf(lines, open), season: seasonOf(schedule, period), days };
}

/** An account with all that the period adds, and the period's length. */
export interface Billing {
  readonly open: OpenSchedule;
  readonly account: AccountFacts;
  readonly months: Exact;
  readonly days: number | null;
}

/** The lines of a bill. Where editions share it, each makes the whole bill, and its lines count by its days. */
export function linesUnder(
  shares: readonly EditionShare[],
  { open, account, months, days }: Billing,
): readonly BillLine[] {
  const proration = prorationFactor(open.schedule.proration, days);
  const usageOf = (charge: ResolvedUsage) => usageFact(factsOf(account, charge.service), charge);
  return shares.flatMap(({ edition, share }) => {
    const charges = resolveCharges(edition, { open, account, months, used: new Set() });
    return priceCharges(charges, { usageOf, proration }).map((line) => ({
      ...line,
      amount: share.equals(1) ? line.amount : roundTo(line.amount.mul(share), line.charge.rounding),
      effective: edition.effective,
      share,
    }));
  });
}

/** The sum of all lines, rounded as the schedule rounds bills. */
export function totalOf(lines: readonly BillLine[], { billRounding }: OpenSchedule): Exact {
  return roundTo(
    lines.reduce((sum, { amount }) => sum.add(amount), ZERO),
    billRounding,
  );
}

/** The part of a bill that lines named by a selector come to: `service:water`, `kind:tax`, an id, `all`. */
export function billed({ lines }: Pick<Bill, "lines">, selector: string): Exact {
  return lines.filter(({ charge }) => selects(selector, charge)).reduce((sum, { amount }) => sum.add(amount), ZERO);
}

/**
 * The use of a service, as it is known.
 * @throws CannotBill where it is not known, or below zero: a correction is settled with the bill that it corrects
 */
function usageFact(facts: Facts, { id }: Pick<ResolvedUsage, "id">): Exact {
  const given = facts["usage"];
  const usage = given === undefined ? null : exactOf(given);
  if (usage === null)
    throw new CannotBill(id, `${id} is priced by use, and the use of the period is not known. Give it.`);
  if (usage.lt(0))
    throw new CannotBill(
      id,
      `${id}: the use is below zero (${usage.toString()}). Settle a correction with the bill that it corrects.`,
    );
  return usage;
}

function nothingApplies({ facts, takes }: AccountFacts): string {
  const said = Object.entries(facts)
    .filter(([name]) => name === "class" || name === "zone" || name === "meter")
    .map(([name, value]) => `${name} ${value}`);
  const services = takes === undefined ? "" : ` for ${takes.join(", ")}`;
  return `No charge of the schedule applies${services}${said.length === 0 ? "" : ` to ${said.join(", ")}`}. Check the account, or add it to the schedule.`;
}
