import { monthNumber } from "../../../domain/month-number";
import type { TrendJudgement } from "../../../domain/trend/judge-trend";
import type { TrendLine } from "../../../domain/trend/sen-line";
import { formula } from "../../../formula/formula-tag";
import { columnOf, thisRow, total } from "../../../formula/references";
import type { ChartBlock, TableBlock, TableColumn, TotalsBlock } from "../../../report/report";
import type { TrendCells } from "./trend-cells";
import { TREND_MONTHS } from "./trend-month-table";

type Total = TotalsBlock["totals"][number];

/** A measure that was judged, and how it stands on the sheet. */
export interface JudgedTrend {
  readonly trend: TrendJudgement;
  readonly cells: TrendCells;
}

/** The lines that are drawn through the months where a trend is claimed. */
const LINES = [
  { key: "", name: "Trend line", label: "trend" },
  { key: "Low", name: "Lower limit", label: "lower limit" },
  { key: "High", name: "Upper limit", label: "upper limit" },
] as const;

/** The tests' probabilities, and where a trend is claimed the slope and intercept of its line and of the two limits. */
export function trendTotals({ trend, cells }: JudgedTrend): TotalsBlock {
  const { seasonality } = trend;
  const season =
    seasonality.kind === "tested" ? [chance(`Trend_${cells.key}_SeasonP`, "Season: p", seasonality.probability)] : [];
  return {
    kind: "totals",
    totals: [
      ...season,
      chance(`Trend_${cells.key}_P`, "Trend: p", trend.test.probability),
      chance(`Trend_${cells.key}_ChangeP`, "Change of level: p", trend.change.probability),
      ...(trend.isTrend ? lineTotals(trend, cells) : []),
    ],
  };
}

/** The measure over its months, with the trend line and its limits where a trend is claimed. */
export function trendChart({ trend, cells }: JudgedTrend): ChartBlock {
  return {
    kind: "chart",
    name: `CollectionTrendChart${cells.key}`,
    title: cells.title,
    chart: "line",
    table: tableName(cells),
    categories: "Month",
    series: [cells.column, ...(trend.isTrend ? LINES.map(({ name }) => name) : [])],
    axis: { category: "Month", value: cells.column, format: cells.format },
  };
}

/** What the chart draws: each month's measure from the table of months, the lines from slope and intercept. */
export function trendTable(first: string, { trend, cells }: JudgedTrend): TableBlock {
  const { points } = trend;
  const offset = monthNumber(points[0]?.month ?? first) - monthNumber(first);
  const number = formula`${thisRow("Month number")}+${offset}`;
  const value = formula`SUMIF(${columnOf(TREND_MONTHS, "Number")},${number},${columnOf(TREND_MONTHS, cells.column)})`;
  return {
    kind: "table",
    name: tableName(cells),
    rowCount: points.length,
    columns: [
      { name: "Month", format: "text", width: 10, values: points.map(({ month }) => month.slice(0, 7)) },
      { name: "Month number", format: "count", width: 9, values: points.map(({ at }) => at) },
      { name: cells.column, format: cells.format, width: 15, formula: value },
      ...(trend.isTrend ? LINES.map(({ key, name }) => lineColumn(cells, { key, name })) : []),
    ],
  };
}

function tableName({ key }: TrendCells): string {
  return `CollectionTrend${key}`;
}

function chance(name: string, label: string, probability: number): Total {
  const value = Math.round(probability * 10_000) / 10_000;
  return { name, label, value, format: "general", note: "how often chance alone gives as much" };
}

function lineTotals({ line }: TrendJudgement, cells: TrendCells): readonly Total[] {
  const parts: readonly TrendLine[] = [line, line.lower, line.upper];
  return LINES.flatMap(({ key, label }, index) => {
    const { slope, intercept } = parts[index] ?? line;
    const named = { format: cells.format } as const;
    return [
      {
        ...named,
        name: slopeName(cells, key),
        label: `Change, ${label}`,
        value: slope * cells.scale,
        note: cells.unit,
      },
      {
        ...named,
        name: interceptName(cells, key),
        label: `Start, ${label}`,
        value: intercept * cells.scale,
        note: "where the line stands at month number 0",
      },
    ];
  });
}

function lineColumn(cells: TrendCells, { key, name }: { readonly key: string; readonly name: string }): TableColumn {
  const line = formula`${total(interceptName(cells, key))}+${total(slopeName(cells, key))}*${thisRow("Month number")}`;
  return { name, format: cells.format, width: 15, formula: line };
}

function slopeName({ key }: TrendCells, line: string): string {
  return `Trend_${key}_Slope${line}`;
}

function interceptName({ key }: TrendCells, line: string): string {
  return `Trend_${key}_Start${line}`;
}
