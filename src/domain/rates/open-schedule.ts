import { type Edition, expandEditions } from "./editions";
import { Exact, exactOf, ONE } from "./exact";
import { BadExpression, type Expression, parseExpression } from "./expression";
import { TO_THE_CENT, type Rounding } from "./rounding";
import type { RateSchedule } from "./schedule-schema";
import { GALLONS_PER_CUBIC_FOOT, unitFactor, type UsageUnit, usageUnitOf } from "./usage-unit";
import type { WrittenRounding } from "./value-schema";

/** A schedule made ready for bills: editions written out, roundings and formulas read once. */
export interface OpenSchedule {
  readonly schedule: RateSchedule;
  /** By the day they begin, earliest first; never empty. */
  readonly editions: readonly Edition[];
  readonly monthsPerBill: Exact;
  readonly lineRounding: Rounding | null;
  readonly rateRounding: Rounding | null;
  readonly billRounding: Rounding | null;
  /** A formula of the schedule, read. @throws BadExpression */
  expressionOf(text: string): Expression;
  /** A figure as written, exactly; null for a formula. */
  numberOf(written: number | string): Exact | null;
  /** How many units of `to` one unit of `from` is, by the schedule's gallons in a cubic foot. */
  factorOf(from: UsageUnit, to: UsageUnit): Exact;
}

const opened = new WeakMap<RateSchedule, OpenSchedule>();

/** Opens a schedule that `scheduleProblems` finds nothing wrong with; the same schedule is opened once. */
export function openSchedule(schedule: RateSchedule): OpenSchedule {
  const known = opened.get(schedule);
  if (known !== undefined) return known;
  const { rounding } = schedule;
  const gallons = exactOf(schedule.gallonsPerCubicFoot ?? GALLONS_PER_CUBIC_FOOT) ?? new Exact(GALLONS_PER_CUBIC_FOOT);
  const expressionOf = remembered(parsed);
  const factorOf = remembered((units: `${UsageUnit} ${UsageUnit}`) => factorBetween(units, gallons));
  const open: OpenSchedule = {
    schedule,
    editions: expandEditions(schedule),
    monthsPerBill: exactOf(schedule.monthsPerBill ?? 1) ?? ONE,
    lineRounding: readRounding(rounding?.line) ?? (rounding?.line === "none" ? null : TO_THE_CENT),
    rateRounding: readRounding(rounding?.rate),
    billRounding: readRounding(rounding?.bill),
    expressionOf: (text) => {
      const read = expressionOf(text);
      if (read instanceof BadExpression) throw read;
      return read;
    },
    numberOf: remembered(exactOf),
    factorOf: (from, to) => factorOf(`${from} ${to}`),
  };
  opened.set(schedule, open);
  return open;
}

/** A written rounding; null for none. */
export function readRounding(written: WrittenRounding | undefined): Rounding | null {
  if (written === undefined || written === "none") return null;
  return { to: exactOf(written.to) ?? ONE, mode: written.mode };
}

/** Works a thing out once for each key. */
function remembered<Key extends number | string, Value>(of: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key) ?? { value: of(key) };
    known.set(key, found);
    return found.value;
  };
}

function factorBetween(units: `${UsageUnit} ${UsageUnit}`, gallons: Exact): Exact {
  const [from, to] = units.split(" ").map((unit) => usageUnitOf(unit) ?? "cf");
  return unitFactor(from ?? "cf", to ?? "cf", gallons);
}

function parsed(text: string): Expression | BadExpression {
  try {
    return parseExpression(text);
  } catch (error) {
    if (error instanceof BadExpression) return error;
    throw error;
  }
}
