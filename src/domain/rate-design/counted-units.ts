import { groupBy } from "../group-by";
import { type Bill, billUnder } from "../rates/bill-under";
import { prorationFactor } from "../rates/billing-period";
import { CannotBill } from "../rates/cannot-bill";
import { type Exact, exactOf, ONE, ZERO } from "../rates/exact";
import { type LineUnits, lineUnits } from "../rates/line-units";
import type { RateSchedule } from "../rates/schedule-schema";
import type { DesignBill } from "./design-bill";

/** Units of a charge, or of a block of it, for one class: units × weight × times is the revenue before rounding. */
export interface CountedLine {
  readonly customerClass: string;
  readonly chargeId: string;
  readonly label: string;
  readonly unit: string;
  /** Meter size or zone, where they tell this line from others of its charge; empty otherwise. */
  readonly whom: string;
  /** The price as it stands in the schedule that was counted under. */
  readonly weight: number;
  /** What multipliers make of it: 1.5 outside the city. */
  readonly times: number;
  /** The price with its multipliers, rounded where the schedule rounds rates. */
  readonly rate: number;
  /** Whether the units are use, which responds to price. */
  readonly measured: "use" | "count";
  readonly units: number;
}

/** Units of all bills, what bills come to when each line is rounded, and why some cannot be made. */
export interface CountedUnits {
  readonly lines: readonly CountedLine[];
  /** Dollars by class. */
  readonly due: ReadonlyMap<string, number>;
  /** Bills by class. */
  readonly bills: ReadonlyMap<string, number>;
  /** Lines of all bills. */
  readonly billLines: number;
  readonly reasons: readonly string[];
}

interface Tally {
  readonly line: Omit<CountedLine, "units" | "whom">;
  units: Exact;
  readonly zones: Set<string>;
  readonly meters: Set<string>;
}

interface Counting {
  readonly schedule: RateSchedule;
  /** Without its multipliers; null where it has none. */
  readonly plain: RateSchedule | null;
  readonly lines: Map<string, Tally>;
  readonly due: Map<string, Exact>;
  readonly bills: Map<string, number>;
  readonly reasons: Set<string>;
  billLines: number;
}

/**
 * Makes every bill under a schedule of one edition and adds up its units, charge by charge and block by block.
 * @param most use of a bill beyond which it is not counted; Infinity for all use
 */
export function countUnits(
  schedule: RateSchedule,
  bills: readonly DesignBill[],
  most = Number.POSITIVE_INFINITY,
): CountedUnits {
  const plain = schedule.editions.some(({ multipliers = [] }) => multipliers.length > 0)
    ? { ...schedule, editions: schedule.editions.map((each) => ({ ...each, multipliers: [] })) }
    : null;
  const empty = { lines: new Map(), due: new Map(), bills: new Map(), reasons: new Set<string>(), billLines: 0 };
  const counting: Counting = { schedule, plain, ...empty };
  for (const each of bills) countBill(counting, capped(each, most));
  return {
    lines: toldApart([...counting.lines.values()]),
    due: new Map([...counting.due].map(([customerClass, dollars]) => [customerClass, dollars.valueOf()])),
    bills: counting.bills,
    billLines: counting.billLines,
    reasons: [...counting.reasons].toSorted(),
  };
}

/** A line's name among all: the same line counted under another cap has the same. */
export function lineKey(line: Omit<CountedLine, "units" | "measured" | "whom" | "rate">): string {
  const { customerClass, chargeId, label, unit, weight, times } = line;
  return JSON.stringify([customerClass, chargeId, label, unit, weight, times]);
}

function capped(bill: DesignBill, most: number): DesignBill {
  return bill.usage === null || bill.usage <= most ? bill : { ...bill, usage: most };
}

function countBill(counting: Counting, each: DesignBill): void {
  const bill = billOf(counting.schedule, each);
  if (typeof bill === "string") {
    counting.reasons.add(bill);
    return;
  }
  const { customerClass, count } = each;
  counting.bills.set(customerClass, (counting.bills.get(customerClass) ?? 0) + count);
  counting.billLines += bill.lines.length * count;
  const plain = counting.plain === null ? null : billOf(counting.plain, each);
  const parts = unitsOf(bill, each, counting.schedule);
  const plainParts = plain === null || typeof plain === "string" ? [] : unitsOf(plain, each, counting.schedule);
  for (const [place, part] of parts.entries()) addUnits(counting, each, [part, plainParts[place] ?? part]);
  for (const { amount } of bill.lines)
    counting.due.set(customerClass, (counting.due.get(customerClass) ?? ZERO).add(amount.mul(count)));
}

function addUnits(counting: Counting, bill: DesignBill, [part, plain]: readonly [Part, Part]): void {
  const { customerClass, count, account, service } = bill;
  const { chargeId, label, unit, measured } = part;
  const times = plain.rate.equals(0) ? ONE : part.rate.div(plain.rate);
  const prices = { weight: plain.rate.valueOf(), times: times.valueOf(), rate: part.rate.valueOf() };
  const line = { customerClass, chargeId, label, unit, measured, ...prices };
  const key = lineKey(line);
  const known = counting.lines.get(key) ?? { line, units: ZERO, zones: new Set(), meters: new Set() };
  known.units = known.units.add(part.units.mul(count));
  known.zones.add(String(account.facts["zone"] ?? account.services?.[service]?.["zone"] ?? ""));
  known.meters.add(String(account.services?.[service]?.["meter"] ?? ""));
  counting.lines.set(key, known);
}

/** Lines in order; where a charge has several rates, each says its meter size or zone, where all are of one. */
function toldApart(tallies: readonly Tally[]): readonly CountedLine[] {
  const nameOf = ({ line: { customerClass, chargeId, label } }: Tally) => [customerClass, chargeId, label].join("\n");
  const groups = groupBy(tallies, nameOf);
  const lines = tallies.map((tally) => {
    const whom = whomOf(tally, groups.get(nameOf(tally)) ?? []);
    return { ...tally.line, whom, units: tally.units.valueOf() };
  });
  const charges = [...new Set(tallies.map(({ line }) => line.chargeId))];
  const orderOf = ({ customerClass, chargeId, times, measured, weight }: CountedLine) => [
    customerClass,
    charges.indexOf(chargeId),
    times,
    measured === "count" ? weight : 0,
  ];
  return lines.toSorted((a, b) => inOrder(orderOf(a), orderOf(b)));
}

function inOrder(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place < 0 ? 0 : (a[place] ?? 0) < (b[place] ?? 0) ? -1 : 1;
}

function whomOf(tally: Tally, group: readonly Tally[]): string {
  const tells = (of: (each: Tally) => ReadonlySet<string>) => {
    return group.every((each) => of(each).size === 1) && new Set(group.flatMap((each) => [...of(each)])).size > 1;
  };
  const zone = tells(({ zones }) => zones) ? [...tally.zones] : [];
  const meter = tells(({ meters }) => meters) ? [...tally.meters].map((size) => `${size} inch`) : [];
  return [...zone, ...meter].join(", ");
}

interface Part extends LineUnits {
  readonly chargeId: string;
  readonly measured: CountedLine["measured"];
}

function unitsOf(bill: Bill, { usage }: DesignBill, schedule: RateSchedule): readonly Part[] {
  const proration = prorationFactor(schedule.proration, bill.days);
  const taken = { usage: usage === null ? null : exactOf(usage), proration };
  return bill.lines.flatMap((line) => {
    const { charge } = line;
    const measured = charge.charge === "usage" && charge.measure.kind === "usage" ? "use" : "count";
    return lineUnits(line, taken).map((part) => ({ ...part, chargeId: charge.chargeId, measured }) as const);
  });
}

/** The bill, or why there is none. */
function billOf(schedule: RateSchedule, { service, account, usage, period }: DesignBill): Bill | string {
  const own = { ...account.services?.[service], ...(usage === null ? {} : { usage }) };
  try {
    return billUnder(schedule, { ...account, services: { [service]: own }, takes: [service] }, { period });
  } catch (error) {
    if (error instanceof CannotBill) return error.message;
    throw error;
  }
}
