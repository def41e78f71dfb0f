import { checksTable, checksTableName, VERDICT_COLUMN } from "./checks-table";
import type { NumberFormat } from "./placed";
import type { ChecksBlock, Report, Sheet, StatementBlock, TableBlock } from "./report";
import { statementTable } from "./statement-table";

/** A table as it will stand on a sheet: the report's own, or one made of checks or of a statement. */
export interface SheetTable {
  readonly block: TableBlock;
  /** Formats row by row, for a checks table that mixes dollars and counts; null where each column has its own. */
  readonly rowFormats: readonly (readonly NumberFormat[])[] | null;
  /** What the table was made of, when that is a statement. */
  readonly statement: StatementBlock | null;
  /** Defined names of cells in its body. */
  readonly names: readonly { readonly name: string; readonly row: number; readonly column: number }[];
}

/**
 * The tables of one sheet in order, statements and checks blocks included.
 * @example sheetTables(report, sheet).map((each) => each.block.name) // ["AgingSummary", "AgingSummaryChecks"]
 */
export function sheetTables(report: Report, sheet: Sheet): readonly SheetTable[] {
  let checksSeen = 0;
  return sheet.blocks.flatMap((block) => {
    if (block.kind === "table") return [{ block, rowFormats: null, statement: null, names: [] }];
    if (block.kind === "statement")
      return [{ block: statementTable(block, report), rowFormats: null, statement: block, names: [] }];
    if (block.kind !== "checks") return [];
    checksSeen += 1;
    return [checksAsTable(block, checksTableName(report.id, sheet, checksSeen - 1))];
  });
}

function checksAsTable(block: ChecksBlock, name: string): SheetTable {
  const table = checksTable(block, name);
  const column = table.columns.findIndex((each) => each.name === VERDICT_COLUMN);
  return {
    block: table,
    statement: null,
    rowFormats: block.checks.map(({ format }) => ["text", format, format, format, "general", "text"]),
    names: block.checks.map((check, row) => ({ name: check.name, row, column })),
  };
}
