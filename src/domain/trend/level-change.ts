import { mean, median } from "simple-statistics";
import { pettittTest } from "./pettitt";
import type { TrendLine, TrendPoint } from "./sen-line";

/** Where a series changed its level, and how surely. */
export interface LevelChange {
  /** Values before the change; 0 when all are equal. */
  readonly before: number;
  readonly probability: number;
  /** Medians before and after. */
  readonly levelBefore: number;
  readonly levelAfter: number;
  /** What lies nearer to the values on average: two levels, or the straight line. */
  readonly nearer: "levels" | "line";
}

/**
 * The one change of level that Pettitt's test finds. Since a steady rise makes that test speak as well, the mean distance of
 * the values from the two levels is set against that from the line.
 * @param points at least one, in time order, the season taken out
 * @example levelChange([1, 1, 1, 9, 9, 9].map((value, at) => ({ at, value })), { slope: 1.6, intercept: 1 }).before // 3
 */
export function levelChange(points: readonly TrendPoint[], line: TrendLine): LevelChange {
  const values = points.map(({ value }) => value);
  const { before, probability } = pettittTest(values);
  const levelBefore = median(values.slice(0, Math.max(1, before)));
  const levelAfter = median(values.slice(before));
  const fromLevels = mean(values.map((value, at) => Math.abs(value - (at < before ? levelBefore : levelAfter))));
  const fromLine = mean(points.map(({ at, value }) => Math.abs(value - line.intercept - line.slope * at)));
  return { before, probability, levelBefore, levelAfter, nearer: fromLevels < fromLine ? "levels" : "line" };
}
