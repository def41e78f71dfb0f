import type { IsoDate } from "../calendar";
import { type BillingPeriod, periodDays, prorationFactor, seasonOf } from "./billing-period";
import { CannotBill } from "./cannot-bill";
import { type EditionShare, editionsInForce } from "./editions-in-force";
import { type Exact, exactOf, ONE, ZERO } from "./exact";
import { type AccountFacts, factsOf, factWord, type Facts } from "./facts";
import { openSchedule, type OpenSchedule } from "./open-schedule";
import { type PricedLine, priceCharges } from "./price-charges";
import { resolveValue } from "./rate-scope";
import { resolveCharges } from "./resolve-charges";
import { type ResolvedUsage, selects } from "./resolved-charge";
import { roundTo } from "./rounding";
import type { RateSchedule } from "./schedule-schema";
import { type PastUse, winterAverage } from "./winter-average";

/** What an account took in a period. */
export interface Taken {
  /** In `unit`; services that have their own use say so among their facts. */
  readonly usage?: number | string;
  /** The schedule's unit unless given. */
  readonly unit?: string;
  readonly period?: BillingPeriod;
  /** Past bills, for a winter average that is not given as a fact. */
  readonly history?: readonly PastUse[];
}

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
  const known = withPeriod(open, withAliases(schedule, account), taken);
  const shares = editionsInForce(open, taken.period ?? {});
  const lines = shares.flatMap((share) => linesOf(share, { open, account: known, taken }));
  if (lines.length === 0) throw new CannotBill("editions", nothingApplies(known));
  const sum = lines.reduce((total, { amount }) => total.add(amount), ZERO);
  return {
    lines,
    total: roundTo(sum, open.billRounding),
    season: seasonOf(schedule, taken.period ?? {}),
    days: periodDays(taken.period ?? {}),
  };
}

/** The part of a bill that lines named by a selector come to: `service:water`, `kind:tax`, an id, `all`. */
export function billed({ lines }: Pick<Bill, "lines">, selector: string): Exact {
  return lines.filter(({ charge }) => selects(selector, charge)).reduce((sum, { amount }) => sum.add(amount), ZERO);
}

interface Billing {
  readonly open: OpenSchedule;
  readonly account: AccountFacts;
  readonly taken: Taken;
}

/** Where editions share a bill, each makes the whole bill, and its lines count by its days. */
function linesOf({ edition, share }: EditionShare, { open, account, taken }: Billing): readonly BillLine[] {
  const months = monthsOf(open, taken.period);
  const charges = resolveCharges(edition, { open, account, months, used: new Set() });
  const proration = prorationFactor(open.schedule.proration, periodDays(taken.period ?? {}));
  const usageOf = (charge: ResolvedUsage) => usageFact(factsOf(account, charge.service), charge);
  return priceCharges(charges, { usageOf, proration }).map((line) => ({
    ...line,
    amount: share.equals(1) ? line.amount : roundTo(line.amount.mul(share), line.charge.rounding),
    effective: edition.effective,
    share,
  }));
}

/**
 * The use of a service, as it is known.
 * @throws CannotBill where it is not known, or below zero: a correction is settled with the bill that it corrects
 */
export function usageFact(facts: Facts, { id }: Pick<ResolvedUsage, "id">): Exact {
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

function monthsOf({ monthsPerBill }: OpenSchedule, period: BillingPeriod | undefined): Exact {
  return period?.months === undefined ? monthsPerBill : (exactOf(period.months) ?? ONE);
}

/** Facts in the schedule's own words. */
function withAliases({ aliases }: RateSchedule, account: AccountFacts): AccountFacts {
  if (aliases === undefined) return account;
  const renamed = (facts: Facts): Facts =>
    Object.fromEntries(
      Object.entries(facts).map(([name, value]) => {
        const others = Object.entries(aliases[name] ?? {});
        return [name, others.find(([other]) => factWord(name, other) === factWord(name, value))?.[1] ?? value];
      }),
    );
  const services = Object.entries(account.services ?? {}).map(([service, facts]) => [service, renamed(facts)] as const);
  return { ...account, facts: renamed(account.facts), services: Object.fromEntries(services) };
}

/** The account with what the period adds to its facts: use, season, days, months, winter average. */
function withPeriod(open: OpenSchedule, account: AccountFacts, taken: Taken): AccountFacts {
  const { period = {}, usage, unit } = taken;
  const season = seasonOf(open.schedule, period);
  const days = periodDays(period);
  const facts: Facts = {
    ...account.facts,
    ...(usage === undefined ? {} : { usage }),
    ...(unit === undefined ? {} : { usage_unit: unit }),
    ...(season === undefined ? {} : { season }),
    ...(days === null ? {} : { days }),
    months: monthsOf(open, period).valueOf(),
  };
  return { ...account, facts: { ...winterFact({ open, account: { ...account, facts }, taken }), ...facts } };
}

/** The winter average by the schedule's rule, or what it says for accounts without winter bills. */
function winterFact({ open, account, taken }: Billing): Facts {
  const rule = open.schedule.winterAverage;
  if (rule === undefined || account.facts["winter_average"] !== undefined) return {};
  const average = winterAverage(rule, taken.history ?? []);
  if (average !== null) return { winter_average: average.toFraction() };
  if (rule.otherwise === undefined) return {};
  const { usageUnit } = open.schedule;
  const scope = {
    open,
    facts: account.facts,
    place: "winterAverage",
    unit: usageUnit,
    usageUnit,
    used: new Set<string>(),
  };
  return { winter_average: resolveValue(rule.otherwise, scope).toFraction() };
}

function nothingApplies({ facts, takes }: AccountFacts): string {
  const said = Object.entries(facts)
    .filter(([name]) => name === "class" || name === "zone" || name === "meter")
    .map(([name, value]) => `${name} ${value}`);
  const services = takes === undefined ? "" : ` for ${takes.join(", ")}`;
  return `No charge of the schedule applies${services}${said.length === 0 ? "" : ` to ${said.join(", ")}`}. Check the account, or add it to the schedule.`;
}
