import { SERIES_COLORS } from "../../report/cell-look";
import { excelFormat } from "../../report/number-format";
import type { PlacedChart, Rectangle, SeriesDrawing } from "../../report/placed";

const TYPES = {
  line: "LineMarkers",
  column: "ColumnClustered",
  "stacked-column": "ColumnStacked",
  bar: "BarClustered",
} as const;

/** Draws a native chart; one of the same name from an earlier run must have been taken away. */
export function writeChart(worksheet: Excel.Worksheet, placed: PlacedChart): void {
  const cells = (area: Rectangle): Excel.Range =>
    worksheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  const first = placed.series[0];
  if (first === undefined) return;
  const chart = worksheet.charts.add(TYPES[placed.kind], cells(first.values), directionOf(placed));
  chart.name = placed.name;
  chart.title.text = placed.title;
  placed.series.forEach((each, index) => {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(each.name);
    series.name = each.name;
    series.setValues(cells(each.values));
    series.setXAxisValues(cells(placed.categories));
    drawSeries(series, { kind: placed.kind, draw: each.draw ?? null, color: colorOf(index) });
  });
  chart.legend.visible = placed.series.length > 1;
  chart.legend.position = "Bottom";
  setAxes(chart, placed);
  const { row, column, rows, columns } = placed.area;
  const last = { row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 };
  chart.setPosition(cells({ row, column, rows: 1, columns: 1 }), cells(last));
}

/** The values of one series lie below each other, or side by side in a line of a statement. */
function directionOf({ categories }: PlacedChart): "Columns" | "Rows" {
  return categories.rows === 1 && categories.columns > 1 ? "Rows" : "Columns";
}

function colorOf(index: number): string {
  return `#${SERIES_COLORS[index % SERIES_COLORS.length] ?? SERIES_COLORS[0]}`;
}

interface SeriesLook {
  readonly kind: PlacedChart["kind"];
  readonly draw: SeriesDrawing | null;
  readonly color: string;
}

function drawSeries(series: Excel.ChartSeries, { kind, draw, color }: SeriesLook): void {
  if (kind !== "line" && draw === null) {
    series.format.fill.setSolidColor(color);
    return;
  }
  if (kind !== "line" || draw === "dashed-line") series.chartType = draw === "dashed-line" ? "Line" : "LineMarkers";
  series.format.line.color = color;
  series.format.line.weight = 2.25;
  if (draw === "dashed-line") {
    series.format.line.lineStyle = "Dash";
    return;
  }
  series.markerBackgroundColor = color;
  series.markerForegroundColor = color;
}

/** An axis shows plain figures: no dash for zero, no room for a parenthesis. */
function setAxes(chart: Excel.Chart, { axis }: PlacedChart): void {
  const { categoryAxis, valueAxis } = chart.axes;
  categoryAxis.title.text = axis.category;
  valueAxis.title.text = axis.value;
  const isDollars = axis.format === "dollars" || axis.format === "whole-dollars";
  valueAxis.numberFormat = isDollars ? "$#,##0" : axis.format === "percent" ? "0%" : excelFormat(axis.format);
}
