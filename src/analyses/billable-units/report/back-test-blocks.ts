import type { SeasonalBackTest } from "../../../domain/rates/seasonal-forecast";
import type { UsageUnit } from "../../../domain/rates/usage-unit";
import { formula } from "../../../formula/formula-tag";
import { columnOf, thisRow } from "../../../formula/references";
import { headed } from "../../../report/heading";
import type { Block, ChartBlock, ReportValue, TableBlock, TotalsBlock } from "../../../report/report";
import type { PlacedService } from "./month-blocks";
import { serviceHead } from "./unit-names";

/** The forecast made again a year ago, beside what was billed, and how far it was off. */
export function backTestBlocks(
  { service, index }: PlacedService,
  test: SeasonalBackTest,
  unit: UsageUnit,
): readonly Block[] {
  const head = serviceHead(service.service);
  return [
    headed(`${head}: the same forecast made after ${test.madeAfter.slice(0, 7)}`),
    testTable(index, test, unit),
    testChart(index, head, unit),
    testTotals(index, test, unit),
  ];
}

function columnsOf(unit: UsageUnit) {
  return {
    expected: `Expected (${unit})`,
    billed: `Billed (${unit})`,
    over: `Too much (+) or too little (${unit})`,
    missed: `Missed by (${unit})`,
  } as const;
}

function tableName(index: number): string {
  return `UnitsBackTest_${index + 1}`;
}

function testTable(index: number, { months }: SeasonalBackTest, unit: UsageUnit): TableBlock {
  const { expected, billed, over, missed } = columnsOf(unit);
  const difference = formula`${thisRow(expected)}-${thisRow(billed)}`;
  return {
    kind: "table",
    name: tableName(index),
    rowCount: months.length,
    columns: [
      { name: "Month", format: "text", width: 9, values: months.map(({ month }) => month.slice(0, 7)) },
      { name: expected, format: "usage", width: 13, values: months.map((each) => each.expected) },
      { name: billed, format: "usage", width: 13, values: months.map(({ actual }) => actual) },
      { name: over, format: "usage", width: 14, formula: difference },
      { name: missed, format: "usage", width: 13, formula: formula`ABS(${difference})` },
    ],
  };
}

function testChart(index: number, head: string, unit: UsageUnit): ChartBlock {
  const { expected, billed } = columnsOf(unit);
  return {
    kind: "chart",
    name: `UnitsBackTestChart_${index + 1}`,
    title: `${head}: forecast of a year ago and what was billed`,
    chart: "line",
    table: tableName(index),
    categories: "Month",
    series: [expected, billed],
    axis: { category: "Month of the bill", value: `Use (${unit})`, format: "count" },
  };
}

function testTotals(index: number, { naiveError }: SeasonalBackTest, unit: UsageUnit): TotalsBlock {
  const { billed, over, missed } = columnsOf(unit);
  const table = tableName(index);
  const share = (column: string) => ({
    formula: formula`IFERROR(SUM(${columnOf(table, column)})/SUM(${columnOf(table, billed)}),"n/a")`,
  });
  const entry = (key: string, label: string, of: { readonly value: ReportValue; readonly note: string }) =>
    ({ name: `Units_${key}_${index + 1}`, label, ...of, format: "percent" }) as const;
  return {
    kind: "totals",
    totals: [
      entry("Missed", "Missed by, of all use", { value: share(missed), note: "sum of the misses / use (WAPE)" }),
      entry("Bias", "Too much (+) or too little in all", { value: share(over), note: "bias" }),
      entry("NaiveMissed", "Repeating the year before would have missed by", {
        value: naiveError.wape,
        note: "sum of the misses / use, without growth",
      }),
    ],
  };
}
