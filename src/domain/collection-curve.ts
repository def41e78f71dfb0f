import { type BillCohort, openAtStart, type SettlementTriangle } from "./settlement-triangle";

/** How much of a bill is collected in one month of its life. */
export interface CurvePoint {
  /** Months since the month of the bill; 0 is that month itself. */
  readonly offset: number;
  /** Share of the billed amount that is open when the month begins. */
  readonly openShare: number;
  /** Share of what is open when the month begins that is paid in it, and that is settled otherwise. */
  readonly cashShareOfOpen: number;
  readonly otherShareOfOpen: number;
  /** The same as shares of the billed amount. */
  readonly cashShare: number;
  readonly otherShare: number;
}

/** From how much history a curve is drawn, and how far. */
export interface CurveSetting {
  /** Cohorts that each month of age is drawn from: the newest that are old enough. */
  readonly cohorts: number;
  /** Ages that stand alone, at most; older ones are drawn together. */
  readonly separateOffsets: number;
  /** Points to give; beyond the separate ones each settles the same share of what is open. */
  readonly points: number;
}

interface Pool {
  readonly openCents: number;
  readonly cashCents: number;
  readonly otherCents: number;
}

const NOTHING: Pool = { openCents: 0, cashCents: 0, otherCents: 0 };

/**
 * The share of a bill that is collected in each month of its life, pooled over billing months by their dollars: what was
 * settled in the month over what was open when it began (the chain ladder's idea; Mack, "Distribution-free calculation of the
 * standard error of chain ladder reserve estimates", ASTIN Bulletin 23, 1993). The cohorts that are newest at their age are
 * those that reach it in the last `cohorts` calendar months.
 * @example two cohorts of 100.00, of which 60.00 and 80.00 are paid in the month of the bill: point 0 has cashShare 0.7
 */
export function collectionCurve(triangle: SettlementTriangle, setting: CurveSetting): readonly CurvePoint[] {
  const separate = separateOffsets(triangle, setting);
  const older = poolOfOlder(triangle, separate, setting);
  const points: CurvePoint[] = [];
  let openShare = 1;
  for (let offset = 0; offset < setting.points; offset++) {
    const pool = offset < separate ? poolOf(triangle, offset, setting) : older;
    const point = pointOf(offset, openShare, pool);
    points.push(point);
    openShare = Math.max(0, openShare - point.cashShare - point.otherShare);
  }
  return points;
}

/** Ages that stand alone: as many as were asked for, as far as a billing month has lived through them; at least one. */
export function separateOffsets(
  { cohorts }: SettlementTriangle,
  setting: Pick<CurveSetting, "separateOffsets">,
): number {
  return Math.max(1, Math.min(setting.separateOffsets, cohorts.length - 1));
}

function poolOf({ cohorts }: SettlementTriangle, offset: number, setting: CurveSetting): Pool {
  const oldEnough = cohorts.slice(0, Math.max(0, cohorts.length - offset));
  const first = Math.max(0, oldEnough.length - setting.cohorts);
  return oldEnough
    .slice(first)
    .map((cohort, index) => cellOf(cohort, first + index + offset))
    .reduce(add, NOTHING);
}

/** All ages from one on together, and the bills from before the history, in the same calendar months. */
function poolOfOlder({ cohorts, before }: SettlementTriangle, fromOffset: number, setting: CurveSetting): Pool {
  const first = Math.max(0, cohorts.length - setting.cohorts);
  let pool = NOTHING;
  for (let month = first; month < cohorts.length; month++) {
    const old = cohorts.slice(0, Math.max(0, month - fromOffset + 1));
    pool = [before, ...old].map((cohort) => cellOf(cohort, month)).reduce(add, pool);
  }
  return pool;
}

function cellOf(cohort: BillCohort, month: number): Pool {
  const { cashCents, otherCents } = cohort.settled[month] ?? { cashCents: 0, otherCents: 0 };
  return { openCents: openAtStart(cohort, month), cashCents, otherCents };
}

function add(a: Pool, b: Pool): Pool {
  return {
    openCents: a.openCents + b.openCents,
    cashCents: a.cashCents + b.cashCents,
    otherCents: a.otherCents + b.otherCents,
  };
}

/** Where little is open, credits can settle more than there was: no share is below 0, both together not above 1. */
function pointOf(offset: number, openShare: number, { openCents, cashCents, otherCents }: Pool): CurvePoint {
  const cashShareOfOpen = openCents <= 0 ? 0 : within(cashCents / openCents, 1);
  const otherShareOfOpen = openCents <= 0 ? 0 : within(otherCents / openCents, 1 - cashShareOfOpen);
  return {
    offset,
    openShare,
    cashShareOfOpen,
    otherShareOfOpen,
    cashShare: openShare * cashShareOfOpen,
    otherShare: openShare * otherShareOfOpen,
  };
}

function within(share: number, most: number): number {
  return Math.min(most, Math.max(0, share));
}
