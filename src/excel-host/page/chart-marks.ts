import type { ScaleLinear } from "d3-scale";
import type { ChartData } from "./chart-data";
import type { Plot, Stacking } from "./chart-plot";
import { drawing } from "./element";

/** What is drawn, with what scale, in what room. */
export interface MarkJob {
  readonly data: ChartData;
  readonly scale: ScaleLinear<number, number>;
  readonly plot: Plot;
}

/** Share of a category's room that its columns take. */
const FILLED = 0.7;

/** Lines with a dot at each value, dashed ones without; a missing value leaves a gap. */
export function lineMarks({ data, scale, plot }: MarkJob): readonly SVGElement[] {
  const step = plot.width / Math.max(1, data.categories.length);
  return data.series.flatMap(({ values, color, isDashed }) => {
    const points = values.map((value, index) =>
      value === null ? null : ([plot.left + (index + 0.5) * step, scale(value)] as const),
    );
    const path = points
      .map((point, index) =>
        point === null ? "" : `${points[index - 1] ? "L" : "M"}${point[0].toFixed(1)},${point[1].toFixed(1)}`,
      )
      .join("");
    const line = drawing("path", {
      d: path,
      fill: "none",
      stroke: color,
      "stroke-width": 2.25,
      "stroke-linejoin": "round",
      ...(isDashed ? { "stroke-dasharray": "8 5" } : {}),
    });
    if (isDashed) return [line];
    const dots = points.flatMap((point) =>
      point === null ? [] : [drawing("circle", { cx: point[0], cy: point[1], r: 3.5, fill: color })],
    );
    return [line, ...dots];
  });
}

/** Upright columns, side by side or on top of each other. */
export function columnMarks(job: MarkJob, stacking: Stacking): readonly SVGElement[] {
  const { data, plot } = job;
  return bars(job, stacking, plot.width / Math.max(1, data.categories.length)).map(
    ({ start, thickness, from, to, color }) =>
      drawing("rect", {
        x: plot.left + start,
        y: Math.min(from, to),
        width: thickness,
        height: Math.abs(to - from),
        fill: color,
      }),
  );
}

/** Lying bars, the first category at the bottom as in Excel. */
export function barMarks(job: MarkJob): readonly SVGElement[] {
  const { data, plot } = job;
  const bottom = plot.top + plot.height;
  return bars(job, "clustered", plot.height / Math.max(1, data.categories.length)).map(
    ({ start, thickness, from, to, color }) =>
      drawing("rect", {
        x: Math.min(from, to),
        y: bottom - start - thickness,
        width: Math.abs(to - from),
        height: thickness,
        fill: color,
      }),
  );
}

interface Bar {
  /** Pixels along the category axis. */
  readonly start: number;
  readonly thickness: number;
  /** Pixels along the value axis. */
  readonly from: number;
  readonly to: number;
  readonly color: string;
}

function bars({ data, scale }: MarkJob, stacking: Stacking, step: number): readonly Bar[] {
  const isStacked = stacking === "stacked";
  const lanes = isStacked ? 1 : Math.max(1, data.series.length);
  const thickness = (step * FILLED) / lanes;
  return data.categories.flatMap((_, category) => {
    let up = 0;
    let down = 0;
    return data.series.map(({ values, color }, index) => {
      const value = values[category] ?? 0;
      const base = isStacked ? (value < 0 ? down : up) : 0;
      if (value < 0) down += value;
      else up += value;
      const start = category * step + (step * (1 - FILLED)) / 2 + (isStacked ? 0 : index * thickness);
      return { start, thickness, from: scale(base), to: scale(base + value), color };
    });
  });
}
