import type { ChartSeries, SheetChart } from "hucre";
import { fixedAddress } from "../../formula/print-a1";
import { SERIES_COLORS } from "../../report/cell-look";
import { excelFormat } from "../../report/number-format";
import type { PlacedChart, Rectangle, SeriesDrawing } from "../../report/placed";

const GREY = "595959";
const AXIS_LOOK = {
  axisTitleFontSize: 10,
  axisTitleColor: GREY,
  labelColor: GREY,
  majorTickMark: "none",
  minorTickMark: "none",
} as const;

/** The title of a vertical axis reads upwards. */
const UPRIGHT = { axisTitleRotation: -90 } as const;

/** A native chart. Lines get a width and a colour of their own: without them Excel draws none. */
export function xlsxChart(chart: PlacedChart, sheet: string): SheetChart {
  const { area } = chart;
  return {
    ...kindOf(chart),
    title: chart.title,
    titleFontSize: 14,
    titleColor: GREY,
    altText: `${chart.title}. ${chart.axis.value} by ${chart.axis.category}.`,
    frameTitle: chart.name,
    series: chart.series.map((_, index) => seriesOf(chart, sheet, index)),
    anchor: {
      from: { row: area.row, col: area.column },
      to: { row: area.row + area.rows, col: area.column + area.columns },
    },
    legend: chart.series.length > 1 ? "bottom" : false,
    dispBlanksAs: "gap",
    roundedCorners: false,
    axes: axesOf(chart),
  };
}

function axesOf(chart: PlacedChart): NonNullable<SheetChart["axes"]> {
  const isBar = chart.kind === "bar";
  return {
    x: { title: chart.axis.category, tickLblPos: "low", ...AXIS_LOOK, ...(isBar ? UPRIGHT : {}) },
    y: {
      title: chart.axis.value,
      ...AXIS_LOOK,
      ...(isBar ? {} : UPRIGHT),
      gridlines: { major: true },
      numberFormat: { formatCode: axisFormat(chart), sourceLinked: false },
    },
  };
}

/** An axis shows plain figures: no dash for zero, no room for a parenthesis. */
function axisFormat(chart: PlacedChart): string {
  const { format } = chart.axis;
  if (format === "dollars" || format === "whole-dollars") return "$#,##0";
  return format === "percent" ? "0%" : excelFormat(format);
}

function kindOf(chart: PlacedChart): Pick<SheetChart, "type" | "barGrouping" | "gapWidth" | "overlap"> {
  if (chart.kind === "line") return { type: "line" };
  const type = chart.kind === "bar" ? "bar" : "column";
  return chart.kind === "stacked-column"
    ? { type, barGrouping: "stacked", overlap: 100, gapWidth: 60 }
    : { type, gapWidth: 60 };
}

function seriesOf(chart: PlacedChart, sheet: string, index: number): ChartSeries {
  const series = chart.series[index];
  if (series === undefined) throw new Error(`chart ${chart.name} has no series ${index}`);
  const color = seriesColor(index);
  return {
    name: series.name,
    values: address(series.values, sheet),
    categories: address(chart.categories, sheet),
    color,
    ...(chart.kind === "line" ? lineLook(color, series.draw) : {}),
  };
}

/** The colour of a series by its place in the chart, `RRGGBB`. */
export function seriesColor(index: number): string {
  return SERIES_COLORS[index % SERIES_COLORS.length] ?? SERIES_COLORS[0];
}

function lineLook(color: string, draw: SeriesDrawing | undefined): Partial<ChartSeries> {
  const isDashed = draw === "dashed-line";
  return {
    stroke: { width: 2.25, cap: "rnd", ...(isDashed ? { dash: "dash" } : {}) },
    marker: isDashed ? { symbol: "none" } : { symbol: "circle", size: 6, fill: color, line: color },
    smooth: false,
  };
}

function address(area: Rectangle, sheet: string): string {
  return fixedAddress({ ...area, sheet });
}
