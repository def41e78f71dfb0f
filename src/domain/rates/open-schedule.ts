import { type Edition, expandEditions } from "./editions";
import { Exact, exactOf, ONE } from "./exact";
import { BadExpression, type Expression, parseExpression } from "./expression";
import { TO_THE_CENT, type Rounding } from "./rounding";
import type { RateSchedule } from "./schedule-schema";
import { GALLONS_PER_CUBIC_FOOT } from "./usage-unit";
import type { WrittenRounding } from "./value-schema";

/** A schedule made ready for bills: editions written out, roundings and formulas read once. */
export interface OpenSchedule {
  readonly schedule: RateSchedule;
  /** By the day they begin, earliest first; never empty. */
  readonly editions: readonly Edition[];
  readonly gallonsPerCubicFoot: Exact;
  readonly monthsPerBill: Exact;
  readonly lineRounding: Rounding | null;
  readonly rateRounding: Rounding | null;
  readonly billRounding: Rounding | null;
  /** A formula of the schedule, read. @throws BadExpression */
  expressionOf(text: string): Expression;
}

const opened = new WeakMap<RateSchedule, OpenSchedule>();

/** Opens a schedule that `scheduleProblems` finds nothing wrong with; the same schedule is opened once. */
export function openSchedule(schedule: RateSchedule): OpenSchedule {
  const known = opened.get(schedule);
  if (known !== undefined) return known;
  const { rounding } = schedule;
  const open: OpenSchedule = {
    schedule,
    editions: expandEditions(schedule),
    gallonsPerCubicFoot:
      exactOf(schedule.gallonsPerCubicFoot ?? GALLONS_PER_CUBIC_FOOT) ?? new Exact(GALLONS_PER_CUBIC_FOOT),
    monthsPerBill: exactOf(schedule.monthsPerBill ?? 1) ?? ONE,
    lineRounding: readRounding(rounding?.line) ?? (rounding?.line === "none" ? null : TO_THE_CENT),
    rateRounding: readRounding(rounding?.rate),
    billRounding: readRounding(rounding?.bill),
    expressionOf: remembered(),
  };
  opened.set(schedule, open);
  return open;
}

/** A written rounding; null for none. */
export function readRounding(written: WrittenRounding | undefined): Rounding | null {
  if (written === undefined || written === "none") return null;
  return { to: exactOf(written.to) ?? ONE, mode: written.mode };
}

function remembered(): OpenSchedule["expressionOf"] {
  const read = new Map<string, Expression | BadExpression>();
  return (text) => {
    const found = read.get(text) ?? parsed(text);
    read.set(text, found);
    if (found instanceof BadExpression) throw found;
    return found;
  };
}

function parsed(text: string): Expression | BadExpression {
  try {
    return parseExpression(text);
  } catch (error) {
    if (error instanceof BadExpression) return error;
    throw error;
  }
}
