import { roundTo } from "../../domain/round-decimal";
import { type Bill, billUnder } from "../../domain/rates/bill-under";
import { prorationFactor } from "../../domain/rates/billing-period";
import { CannotBill } from "../../domain/rates/cannot-bill";
import { Exact, exactOf, ZERO } from "../../domain/rates/exact";
import type { RateSchedule } from "../../domain/rates/schedule-schema";
import { accountOfCase } from "../billing/account-of-case";
import type { BillCase } from "../billing/bill-case";
import { lineUnits } from "../../domain/rates/line-units";
import type { UnitLine } from "./revenue-proof-result";

/** Units of all bills, what the bills come to line by line, and why some cannot be made. */
export interface TalliedUnits {
  readonly units: readonly UnitLine[];
  /** Dollars of the rounded lines, by service and class. */
  readonly due: ReadonlyMap<string, Exact>;
  /** Sentences. */
  readonly reasons: readonly string[];
}

/** Tells a service and class from all others. */
export function proofKey(service: string, customerClass: string | null): string {
  return `${service}\n${customerClass ?? "unknown"}`;
}

interface Tally {
  readonly line: Omit<UnitLine, "units" | "revenueCents">;
  units: Exact;
  /** Where its accounts lie and their meter sizes: what tells two rates of one charge apart. */
  readonly zones: Set<string>;
  readonly meters: Set<string>;
}

/** Makes every case by the rates and adds up its units, charge by charge and block by block. */
export function tallyUnits(schedule: RateSchedule, cases: readonly BillCase[]): TalliedUnits {
  const tallies = new Map<string, Tally>();
  const due = new Map<string, Exact>();
  const reasons = new Set<string>();
  for (const billCase of cases) {
    const bill = billOfCase(schedule, billCase);
    if (typeof bill === "string") reasons.add(bill);
    else addBill({ tallies, due, schedule }, billCase, bill);
  }
  return { units: unitLines([...tallies.values()]), due, reasons: [...reasons].toSorted() };
}

/** The bill of a case by a schedule, or why there is none: a sentence. */
export function billOfCase(schedule: RateSchedule, billCase: BillCase): Bill | string {
  const account = accountOfCase(schedule, billCase);
  const services = billCase.services.map(({ service, usage }) => {
    return [service, { ...account.services?.[service], ...(usage === null ? {} : { usage }) }] as const;
  });
  try {
    return billUnder(schedule, { ...account, services: Object.fromEntries(services) }, { period: billCase.period });
  } catch (error) {
    if (error instanceof CannotBill) return error.message;
    throw error;
  }
}

interface Tallying {
  readonly tallies: Map<string, Tally>;
  readonly due: Map<string, Exact>;
  readonly schedule: RateSchedule;
}

function addBill({ tallies, due, schedule }: Tallying, billCase: BillCase, bill: Bill): void {
  const count = new Exact(billCase.count);
  const proration = prorationFactor(schedule.proration, bill.days);
  const uses = new Map(billCase.services.map(({ service, usage }) => [service, usage]));
  const meters = new Map(billCase.services.map(({ service, meter }) => [service, meter]));
  const customerClass = billCase.customerClass ?? "unknown";
  for (const line of bill.lines) {
    const { service } = line.charge;
    const place = proofKey(service, customerClass);
    due.set(place, (due.get(place) ?? ZERO).add(line.amount.mul(count)));
    const usage = exactOf(uses.get(service) ?? "");
    for (const { units, rate, ...part } of lineUnits(line, { usage, proration })) {
      const known = { effective: line.effective, service, customerClass, ...part, rate: rate.valueOf() };
      const key = JSON.stringify(known);
      const tally = tallies.get(key) ?? { line: known, units: ZERO, zones: new Set(), meters: new Set() };
      tally.units = tally.units.add(units.mul(count));
      tally.zones.add(billCase.zone ?? "");
      tally.meters.add(meters.get(service) ?? "");
      tallies.set(key, tally);
    }
  }
}

/** The tallies in order; a charge that has several rates says which zone or meter size each is of, where each is of one. */
function unitLines(tallies: readonly Tally[]): readonly UnitLine[] {
  const charges = new Map<string, Tally[]>();
  for (const tally of tallies) charges.set(chargeOf(tally), [...(charges.get(chargeOf(tally)) ?? []), tally]);
  const lines = [...charges.values()].flatMap((rates) => {
    const told = factsThatTell(rates);
    return rates.map((tally) => unitLine(tally, told(tally)));
  });
  return lines.toSorted(inOrder);
}

function chargeOf({ line: { effective, service, customerClass, label } }: Tally): string {
  return [effective, service, customerClass, label].join("\n");
}

function factsThatTell(rates: readonly Tally[]): (tally: Tally) => string {
  const tells = (of: (tally: Tally) => ReadonlySet<string>) => {
    const values = rates.map((tally) => [...of(tally)]);
    return values.every(({ length }) => length === 1) && new Set(values.flat()).size > 1;
  };
  const [zone, meter] = [tells(({ zones }) => zones), tells(({ meters }) => meters)];
  return ({ zones, meters }) => {
    const words = [...(zone ? [...zones] : []), ...(meter ? [...meters].map((size) => `${size} inch`) : [])];
    return words.length === 0 ? "" : ` (${words.join(", ")})`;
  };
}

function unitLine({ line, units }: Tally, whom: string): UnitLine {
  const number = units.valueOf();
  const revenueCents = Math.round(roundTo(number * line.rate, 2, "nearest") * 100);
  return { ...line, label: `${line.label}${whom}`, units: number, revenueCents };
}

function inOrder(a: UnitLine, b: UnitLine): number {
  return orderOf(a) < orderOf(b) ? -1 : 1;
}

function orderOf({ effective, service, customerClass, label, rate }: UnitLine): string {
  return [service, customerClass, effective, label, rate.toFixed(6).padStart(16, "0")].join("\n");
}
