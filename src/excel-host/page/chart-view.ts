import type { ChartModel } from "../model/chart-model";
import { formatNumber } from "../model/number-display";
import type { SheetModel } from "../model/sheet-model";
import type { WorkbookModel } from "../model/workbook-model";
import { type ChartData, chartData } from "./chart-data";
import { barMarks, columnMarks, lineMarks, type MarkJob } from "./chart-marks";
import { type Plot, type Stacking, valueScale } from "./chart-plot";
import { drawing, element } from "./element";
import type { SheetGeometry } from "./sheet-geometry";

/** A chart of a sheet, where it lies. */
export interface ChartOnSheet {
  readonly workbook: WorkbookModel;
  readonly sheet: SheetModel;
  readonly chart: ChartModel;
  readonly geometry: SheetGeometry;
}

/** Draws a native chart over the cells it covers: title, axes with titles, marks, legend. */
export function chartFigure({ workbook, sheet, chart, geometry }: ChartOnSheet): HTMLElement {
  const { lefts, tops } = geometry;
  const { row, column, rows, columns } = chart.area;
  const left = lefts[column] ?? 0;
  const top = tops[row] ?? 0;
  const width = (lefts[Math.min(column + columns, geometry.columns)] ?? left) - left;
  const height = (tops[Math.min(row + rows, geometry.rows)] ?? top) - top;
  const data = chartData(workbook, sheet, chart);
  const style = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
  return element("figure", { "data-chart": chart.name, style }, [picture(chart, data, [width, height])]);
}

function picture(chart: ChartModel, data: ChartData, [width, height]: readonly [number, number]): SVGElement {
  const isBar = chart.kind.startsWith("Bar");
  const stacking: Stacking = chart.kind.includes("Stacked") ? "stacked" : "clustered";
  const legend = chart.legend && data.series.length > 1 ? 24 : 0;
  const left = isBar ? 150 : 78;
  const plot = {
    left,
    top: 40,
    width: Math.max(40, width - left - 18),
    height: Math.max(40, height - 40 - 52 - legend),
  };
  const scale = valueScale(
    data,
    stacking,
    isBar ? [plot.left, plot.left + plot.width] : [plot.top + plot.height, plot.top],
  );
  const marks = marksOf(chart, { data, scale, plot }, stacking);
  const label = `${chart.title}. ${chart.valueAxis.title} by ${chart.categoryAxis.title}.`;
  return drawing("svg", { role: "img", "aria-label": label, viewBox: `0 0 ${width} ${height}`, width, height }, [
    text(chart.title, { x: width / 2, y: 24, class: "chart-title" }),
    ...valueAxis(chart, { scale, plot, isBar }),
    ...marks,
    ...categoryAxis(chart, data, { plot, isBar }),
    ...(legend === 0 ? [] : legendOf(data, { width, y: height - 12 })),
  ]);
}

/** Lines are drawn over columns. */
function marksOf({ kind }: ChartModel, job: MarkJob, stacking: Stacking): readonly SVGElement[] {
  if (kind.startsWith("Bar")) return barMarks(job);
  const part = (series: ChartData["series"]): MarkJob => ({ ...job, data: { ...job.data, series } });
  const columns = job.data.series.filter(({ isLine }) => !isLine);
  const lines = job.data.series.filter(({ isLine }) => isLine);
  return [...columnMarks(part(columns), stacking), ...lineMarks(part(lines))];
}

interface AxisRoom {
  readonly plot: Plot;
  readonly isBar: boolean;
}

function valueAxis(
  chart: ChartModel,
  { scale, plot, isBar }: AxisRoom & { readonly scale: ReturnType<typeof valueScale> },
): readonly SVGElement[] {
  const bottom = plot.top + plot.height;
  const ticks = scale.ticks(5).flatMap((tick) => {
    const place = scale(tick);
    const line = isBar
      ? { x1: place, x2: place, y1: plot.top, y2: bottom }
      : { x1: plot.left, x2: plot.left + plot.width, y1: place, y2: place };
    const where = isBar ? { x: place, y: bottom + 16 } : { x: plot.left - 8, y: place + 4, class: "end" };
    return [
      drawing("line", { ...line, class: "chart-grid" }),
      text(formatNumber(tick, chart.valueAxis.numberFormat), where),
    ];
  });
  const title = isBar
    ? { x: plot.left + plot.width / 2, y: bottom + 38 }
    : { x: 0, y: 0, transform: `translate(14 ${plot.top + plot.height / 2}) rotate(-90)` };
  return [...ticks, text(chart.valueAxis.title, { ...title, class: "chart-axis-title" })];
}

function categoryAxis(chart: ChartModel, { categories }: ChartData, { plot, isBar }: AxisRoom): readonly SVGElement[] {
  const bottom = plot.top + plot.height;
  const step = (isBar ? plot.height : plot.width) / Math.max(1, categories.length);
  const every = isBar ? 1 : Math.max(1, Math.ceil(64 / step));
  const labels = categories.flatMap((category, index) => {
    if (index % every !== 0) return [];
    const middle = (index + 0.5) * step;
    return [
      text(
        category,
        isBar ? { x: plot.left - 8, y: bottom - middle + 4, class: "end" } : { x: plot.left + middle, y: bottom + 16 },
      ),
    ];
  });
  const title = isBar
    ? { x: 0, y: 0, transform: `translate(14 ${plot.top + plot.height / 2}) rotate(-90)` }
    : { x: plot.left + plot.width / 2, y: bottom + 38 };
  return [...labels, text(chart.categoryAxis.title, { ...title, class: "chart-axis-title" })];
}

function legendOf(
  { series }: ChartData,
  { width, y }: { readonly width: number; readonly y: number },
): readonly SVGElement[] {
  const room = width / Math.max(1, series.length);
  return series.flatMap(({ name, color }, index) => [
    drawing("rect", { x: index * room + 16, y: y - 10, width: 12, height: 12, fill: color }),
    text(name, { x: index * room + 34, y, class: "start" }),
  ]);
}

function text(content: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  return drawing("text", attributes, [content]);
}
