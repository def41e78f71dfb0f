import { scaleLinear, type ScaleLinear } from "d3-scale";
import type { ChartData } from "./chart-data";

/** The room for the marks inside a chart, in pixels. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Columns of one category: on top of each other, or side by side. */
export type Stacking = "stacked" | "clustered";

/** Values from zero to the largest, or from the smallest when some are negative; stacked values add up. */
export function valueScale(
  data: ChartData,
  stacking: Stacking,
  pixels: readonly [number, number],
): ScaleLinear<number, number> {
  const isStacked = stacking === "stacked";
  const columns = data.categories.map((_, index) => data.series.map((series) => series.values[index] ?? 0));
  const highs = columns.map((values) =>
    isStacked ? sum(values.filter((value) => value > 0)) : Math.max(0, ...values),
  );
  const lows = columns.map((values) => (isStacked ? sum(values.filter((value) => value < 0)) : Math.min(0, ...values)));
  const high = Math.max(0, ...highs);
  const low = Math.min(0, ...lows);
  return scaleLinear([low, high === low ? low + 1 : high], [...pixels]).nice(5);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
