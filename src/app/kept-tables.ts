import { isIsoDate } from "../domain/calendar";
import type { Workbook } from "../ports/workbook";
import { HISTORY_TABLE } from "../analyses/pack/report/history-sheet";
import { LOG_TABLE } from "../analyses/pack/report/log-sheet";
import type { CellValue, NumberFormat } from "../report/placed";
import type { Block, Report, ReportValue, TableBlock, TableColumn } from "../report/report";

/** A table as it was read back from a workbook. */
export type KeptTable = NonNullable<Awaited<ReturnType<Workbook["readTable"]>>>;

/** Tables of a workbook that a new run continues, by their names. */
export type KeptTables = ReadonlyMap<string, KeptTable>;

/** Tables whose rows outlive the run that wrote them. */
const KEPT: readonly string[] = [HISTORY_TABLE, LOG_TABLE];

/**
 * Reads what a workbook holds of the tables that the report continues; none for a report that continues none. Call it before
 * each write, and write `withKept` of the report.
 */
export async function keptTablesOf(report: Report, workbook: Pick<Workbook, "readTable">): Promise<KeptTables> {
  const names = report.sheets.flatMap(({ blocks }) => blocks.flatMap((block) => keptName(block)));
  const tables = new Map<string, KeptTable>();
  for (const name of names) {
    const table = await workbook.readTable(name);
    if (table !== null) tables.set(name, table);
  }
  return tables;
}

/**
 * The report with the rows of earlier runs in its kept tables, in the order of their first column; a row whose first column
 * the new run has too is replaced by it. Columns are told by their names: one that the kept table lacks stays empty, one that
 * only it has is a user's and is left to the workbook.
 */
export function withKept(report: Report, kept: KeptTables): Report {
  if (kept.size === 0) return report;
  return {
    ...report,
    sheets: report.sheets.map((sheet) => ({
      ...sheet,
      blocks: sheet.blocks.map((block) => {
        const table = block.kind === "table" ? kept.get(block.name) : undefined;
        return block.kind === "table" && table !== undefined ? continued(block, table) : block;
      }),
    })),
  };
}

function keptName(block: Block): readonly string[] {
  return block.kind === "table" && KEPT.includes(block.name) ? [block.name] : [];
}

type Line = readonly ReportValue[];

function continued(block: TableBlock, kept: KeptTable): TableBlock {
  const rows = new Map<string, Line>();
  for (const row of kept.rows) {
    const line = block.columns.map(({ name, format }) => restored(row[kept.columns.indexOf(name)] ?? null, format));
    if (line[0] !== null) rows.set(keyOf(line), line);
  }
  for (let row = 0; row < block.rowCount; row += 1) {
    const line = block.columns.map((column) => valueAt(column, row));
    rows.set(keyOf(line), line);
  }
  const lines = [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
  return { ...block, rowCount: lines.length, columns: block.columns.map((column, at) => filled(column, lines, at)) };
}

function filled(column: TableColumn, lines: readonly Line[], at: number): TableColumn {
  return "formula" in column ? column : { ...column, values: lines.map((line) => line[at] ?? null) };
}

function valueAt(column: TableColumn, row: number): ReportValue {
  return "values" in column ? (column.values[row] ?? null) : null;
}

function restored(value: CellValue, format: NumberFormat): ReportValue {
  return format === "date" && typeof value === "string" && isIsoDate(value) ? { date: value } : value;
}

function keyOf([first]: Line): string {
  if (first === null || first === undefined || typeof first !== "object") return String(first);
  return "date" in first ? first.date : "";
}
