import type { NumberFormat } from "./placed";
import type { Report, StatementBlock, TableBlock, TableColumn } from "./report";
import { howInWords, statementLines } from "./statement-lines";

/** Columns before the first period: the line's number and what it is called. */
export const LEADING_COLUMNS = 2;

const WIDTHS = { line: 6, item: 38, period: 12, how: 40 } as const;

/**
 * A statement as a native table: Line, Item, a column for each period, How.
 * @param report the report it stands in, whose lines its words may refer to
 * @example statementTable(block, report).columns.map((each) => each.name) // ["Line", "Item", "FY2027", "FY2028", "How"]
 */
export function statementTable(block: StatementBlock, report: Report): TableBlock {
  const { name, rows, periods } = block;
  const lines = statementLines(report);
  const numbers = rows.map(({ key }) => lines.get(name)?.get(key)?.number ?? null);
  const how = rows.map((row) => howInWords(row.how, name, lines));
  return {
    kind: "table",
    name,
    rowCount: rows.length,
    columns: [
      { name: "Line", format: "count", width: WIDTHS.line, values: numbers },
      { name: "Item", format: "text", width: WIDTHS.item, wraps: true, values: rows.map((row) => row.label) },
      ...periods.map((period, index) => periodColumn(block, period, index)),
      { name: "How", format: "text", width: WIDTHS.how, wraps: true, values: how },
    ],
  };
}

function periodColumn({ rows }: StatementBlock, name: string, index: number): TableColumn {
  const values = rows.map((row) => (row.look === "heading" ? null : (row.values[index] ?? null)));
  return { name, format: usualFormat(rows), width: WIDTHS.period, values };
}

/** A column of a table has one format; each line is shown in its own. */
function usualFormat(rows: StatementBlock["rows"]): NumberFormat {
  return rows.find((row) => row.look !== "heading" && row.format !== "text")?.format ?? "decimal";
}
