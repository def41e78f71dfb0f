import type { BlockPlacement } from "./block-placement";
import { cellContent } from "./cell-content";
import type { PageGrid } from "./page-grid";
import { placeHeader } from "./place-header";
import type { CellContent, CellStyle, NumberFormat, PlacedConditionalFormat, PlacedRange } from "./placed";
import type { ReportValue, StatementBlock, StatementRow, TableBlock } from "./report";
import { wrappedHeight } from "./row-height";
import { LEADING_COLUMNS } from "./statement-table";

/** How one cell looks. Neighbours that look alike are one range. */
interface Look {
  readonly style: CellStyle;
  readonly format: NumberFormat;
  readonly wrap: boolean;
}

interface Line {
  readonly looks: readonly Look[];
  readonly cells: readonly CellContent[];
}

/**
 * A statement as a native table whose lines have formats and looks of their own. It cannot be filtered or sorted, which
 * would tear its formulas apart.
 * @param table what `statementTable` made of the statement
 */
export function placeStatement(
  { statement, table }: { readonly statement: StatementBlock; readonly table: TableBlock },
  row: number,
  grid: PageGrid,
): BlockPlacement {
  const header = placeHeader(table.columns, row, { grid, filter: false });
  const lines = statement.rows.map((each, index) => lineOf(each, table, index));
  const range = { row, column: 0, rows: lines.length + 1, columns: table.columns.length };
  const columns = table.columns.map(({ name, format }) => ({ name, format, formula: null }));
  return {
    height: range.rows,
    ranges: [...header.ranges, ...groups(lines).flatMap((group) => groupRanges(group, row + 1))],
    rowHeights: [...header.rowHeights, ...lines.flatMap((line, index) => heightOf(line, row + 1 + index, grid))],
    tables: [{ name: table.name, range, filter: false, rowKeys: statement.rows.map(({ key }) => key), columns }],
    conditionalFormats: verdicts(statement, row + 1),
  };
}

function lineOf(row: StatementRow, table: TableBlock, index: number): Line {
  const values = table.columns.map(
    (column): ReportValue => ("values" in column ? (column.values[index] ?? null) : null),
  );
  const last = values.length - 1;
  const looks = values.map((value, column) => {
    if (column < LEADING_COLUMNS || column === last) return wordLook(row, column === last ? "how" : "item", column);
    return { style: figureStyle(row, value), format: row.look === "heading" ? "general" : row.format, wrap: false };
  });
  return { looks, cells: values.map(cellContent) };
}

function wordLook(row: StatementRow, place: "item" | "how", column: number): Look {
  const format = column === 0 ? "count" : "text";
  if (row.look === "heading") return { style: "part", format, wrap: column > 0 };
  return { style: place === "how" ? "remark" : lineStyle(row), format, wrap: column > 0 };
}

function lineStyle({ look }: StatementRow): CellStyle {
  if (look === "total") return "grand-total";
  return look === "subtotal" ? "total" : "body";
}

/** Of a line of inputs, only what is typed may be changed. */
function figureStyle(row: StatementRow, value: ReportValue): CellStyle {
  if (row.look === "heading") return "part";
  if (row.look === "pass-fail") return "pass-fail";
  const isFormula = typeof value === "object" && value !== null && "formula" in value;
  return row.look === "input" && value !== null && !isFormula ? "input" : lineStyle(row);
}

interface Group {
  readonly start: number;
  readonly lines: readonly Line[];
}

function groups(lines: readonly Line[]): readonly Group[] {
  const found: Group[] = [];
  for (const [start, line] of lines.entries()) {
    const last = found.at(-1);
    const isAlike = last?.lines[0]?.looks.every((look, index) => looksLike(look, line.looks[index])) === true;
    if (last !== undefined && isAlike) found[found.length - 1] = { ...last, lines: [...last.lines, line] };
    else found.push({ start, lines: [line] });
  }
  return found;
}

function looksLike(one: Look, other: Look | undefined): boolean {
  return one.style === other?.style && one.format === other.format && one.wrap === other.wrap;
}

/** The lines of a group, cut where the look changes from one column to the next. */
function groupRanges({ start, lines }: Group, firstRow: number): readonly PlacedRange[] {
  const looks = lines[0]?.looks ?? [];
  const cuts = looks.flatMap(({ style, wrap }, column) => {
    const before = looks[column - 1];
    return before?.style === style && before.wrap === wrap ? [] : [column];
  });
  return cuts.map((column, index) => {
    const end = cuts[index + 1] ?? looks.length;
    const part = looks.slice(column, end);
    return {
      row: firstRow + start,
      column,
      rows: lines.length,
      columns: part.length,
      cells: lines.map(({ cells }) => cells.slice(column, end)),
      formats: part.map(({ format }) => format),
      style: part[0]?.style ?? "body",
      wrap: part[0]?.wrap ?? false,
    };
  });
}

function heightOf({ looks, cells }: Line, row: number, grid: PageGrid) {
  const texts = cells.flatMap((cell, column) =>
    looks[column]?.wrap === true && cell.kind === "value"
      ? [{ text: String(cell.value), width: (grid.widths[column] ?? 0) - 1 }]
      : [],
  );
  return wrappedHeight(row, texts);
}

function verdicts({ rows, periods }: StatementBlock, firstRow: number): readonly PlacedConditionalFormat[] {
  return rows.flatMap(({ look }, index) => {
    if (look !== "pass-fail") return [];
    const cells = { row: firstRow + index, column: LEADING_COLUMNS, rows: 1, columns: periods.length };
    return [{ kind: "pass-fail", ...cells }];
  });
}
