import type { ChartBlock, Report, StatementBlock, StatementChartBlock, TableBlock, TableChartBlock } from "./report";
import { sheetTables } from "./report-tables";
import { statementsOf } from "./statement-lines";

/** Charts over tables, columns or lines that their sheet does not hold, as sentences for a developer. */
export function chartProblems(report: Report): readonly string[] {
  return report.sheets.flatMap((sheet) => {
    const tables = new Map(sheetTables(report, sheet).map((each) => [each.block.name, each.block]));
    const statements = new Map(statementsOf(sheet).map((each) => [each.name, each]));
    const charts = sheet.blocks.filter((block) => block.kind === "chart");
    return charts.flatMap((chart) => [
      ...withoutSeries(chart),
      ...("statement" in chart
        ? lineProblems(chart, statements.get(chart.statement))
        : columnProblems(chart, tables.get(chart.table))),
    ]);
  });
}

function withoutSeries(chart: ChartBlock): readonly string[] {
  return chart.series.length === 0 ? [`chart ${chart.name} has no series`] : [];
}

function columnProblems(chart: TableChartBlock, table: TableBlock | undefined): readonly string[] {
  if (table === undefined) return [`chart ${chart.name} draws ${chart.table}, which is not on its sheet`];
  const names = new Set(table.columns.map((column) => column.name));
  const missing = [chart.categories, ...chart.series].filter((column) => !names.has(column));
  return missing.map((column) => `chart ${chart.name} draws ${chart.table}[${column}], which does not exist`);
}

/** A chart of columns needs one series at least that is no line: else it is a chart of lines. */
function lineProblems(chart: StatementChartBlock, statement: StatementBlock | undefined): readonly string[] {
  if (statement === undefined) return [`chart ${chart.name} draws ${chart.statement}, which is not on its sheet`];
  const keys = new Set(statement.rows.flatMap((row) => (row.look === "heading" ? [] : [row.key])));
  const missing = chart.series.filter(({ row }) => !keys.has(row));
  const onlyLines = chart.chart !== "line" && chart.series.every(({ draw }) => draw !== undefined);
  return [
    ...missing.map(({ row }) => `chart ${chart.name} draws line "${row}" of ${chart.statement}, which does not exist`),
    ...(onlyLines && chart.series.length > 0 ? [`chart ${chart.name} has lines only; make it a chart of lines`] : []),
  ];
}
