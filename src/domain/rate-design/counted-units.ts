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

interface Counting {
  readonly schedule: RateSchedule;
  /** Without its multipliers; null where it has none. */
  readonly plain: RateSchedule | null;
  readonly lines: Map<string, { readonly line: Omit<CountedLine, "units">; units: Exact }>;
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
    lines: [...counting.lines.values()].map(({ line, units }) => ({ ...line, units: units.valueOf() })),
    due: new Map([...counting.due].map(([customerClass, dollars]) => [customerClass, dollars.valueOf()])),
    bills: counting.bills,
    billLines: counting.billLines,
    reasons: [...counting.reasons].toSorted(),
  };
}

/** A line's name among all: the same line counted under another cap has the same. */
export function lineKey(line: Omit<CountedLine, "units" | "measured">): string {
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

function addUnits(
  counting: Counting,
  { customerClass, count }: DesignBill,
  [part, plain]: readonly [Part, Part],
): void {
  const { chargeId, label, unit, measured } = part;
  const times = plain.rate.equals(0) ? ONE : part.rate.div(plain.rate);
  const prices = { weight: plain.rate.valueOf(), times: times.valueOf(), rate: part.rate.valueOf() };
  const line = { customerClass, chargeId, label, unit, measured, ...prices };
  const key = lineKey(line);
  const known = counting.lines.get(key) ?? { line, units: ZERO };
  known.units = known.units.add(part.units.mul(count));
  counting.lines.set(key, known);
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
