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

/** Values from zero to the largest, or from the smallest when some are negative; stacked columns add up, lines do not. */
export function valueScale(
  data: ChartData,
  stacking: Stacking,
  pixels: readonly [number, number],
): ScaleLinear<number, number> {
  const ends = data.categories.flatMap((_, index) => {
    const valueOf = (series: ChartData["series"][number]): number => series.values[index] ?? 0;
    const columns = data.series.filter((series) => !series.isLine).map(valueOf);
    const lines = data.series.filter((series) => series.isLine).map(valueOf);
    if (stacking === "clustered") return [...columns, ...lines];
    return [sum(columns.filter((value) => value > 0)), sum(columns.filter((value) => value < 0)), ...lines];
  });
  const high = Math.max(0, ...ends);
  const low = Math.min(0, ...ends);
  return scaleLinear([low, high === low ? low + 1 : high], [...pixels]).nice(5);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
