import type { FileShape } from "../file-shape";
import type { GridRow } from "../grid/grid-row";
import { findFormat } from "../values/find-format";
import { withAgreedDates } from "./agreed-dates";
import { asOfDate } from "./as-of";
import { type ColumnName, columnNames, twoLineNames } from "./column-names";
import type { FoundColumn, FoundTable } from "./found-table";
import { findHeading, type Heading } from "./heading";
import { printedTotals, type PrintedTotals } from "./printed-totals";
import { recordRows, type RecordRows } from "./record-rows";
import type { RowFacts } from "./row-facts";
import { type RowView, viewOf } from "./row-view";
import { furniturePattern } from "./row-words";
import { sectionsAfter } from "./sections";
import { withoutShifted } from "./shifted-records";

/** What is known of a file before its table is looked for. */
export interface TableContext {
  readonly fileName: string;
  readonly shape: FileShape;
  readonly linesPerRecord: 1 | 2;
  /** Cells of a record's first line, where it has two. */
  readonly firstWidth: number;
  /** Whether a person or a recipe said that there are no headings. */
  readonly headerless?: boolean;
}

/** The table of a file, what is true of its rows, and the totals that it prints. */
export interface LocatedTable {
  readonly found: FoundTable;
  readonly facts: RowFacts;
  readonly totals: PrintedTotals;
}

const RECORDS_KEPT = 2000;
const SAMPLES_KEPT = 200;

/** Finds the table of records in a sample of a file's rows: its headings, its records, and what stands around them. */
export function findTable(rows: readonly GridRow[], context: TableContext): LocatedTable {
  const views = rows.map(viewOf);
  const heading = context.headerless === true ? NO_HEADING : findHeading(views, context.linesPerRecord);
  const top = heading.rows.at(-1) ?? -1;
  const headings = heading.rows.flatMap((index) => views[index] ?? []);
  const above = views.slice(0, heading.rows[0] ?? 0);
  const table = withoutShifted(recordRows(views.slice(top + 1), headings, new Set(patternsOf(above))), headings);
  const start = heading.rows.length > 0 ? top : beforeFirst(views, table);
  const whole = heading.rows.length > 0 ? above : views.slice(0, start + 1);
  const found = describe({ context, heading, headings, above: whole, table });
  const facts = {
    lastLineAbove: views[start]?.row.line ?? 0,
    preambleRows: whole.length,
    headings: headings.map(({ cells }) => cells),
    furniture: [...new Set(patternsOf([...above, ...whole]))],
    alwaysFilled: table.alwaysFilled,
    keys: table.alwaysFilled.filter((position) => namesSomething(found.columns[position])),
    ...sectionsAfter(views, table.records),
    width: found.columns.length,
    fieldsPerRecord: context.shape.form === "delimited" && context.linesPerRecord === 1 ? fieldsOf(table) : null,
  };
  const totals = printedTotals(views, new Set(table.records.map(({ row }) => row.line)));
  const asOf = found.asOf ?? asOfDate([totals.closing?.label ?? ""]);
  return { found: { ...found, asOf }, facts, totals };
}

function patternsOf(views: readonly RowView[]): readonly string[] {
  return views.filter(({ isBlank }) => !isBlank).map(({ text }) => furniturePattern(text));
}

const NO_HEADING: Heading = { rows: [], confidence: 1 };

/** The last record may have been cut off with the file, and does not count where there are others. */
function fieldsOf({ records }: RecordRows): number | null {
  const counts = new Set((records.length > 2 ? records.slice(0, -1) : records).map(({ cells }) => cells.length));
  return counts.size === 1 ? ([...counts][0] ?? null) : null;
}

/** Without headings the table begins with its first record. */
function beforeFirst(views: readonly RowView[], { records }: RecordRows): number {
  return records[0] === undefined ? -1 : views.indexOf(records[0]) - 1;
}

interface Parts {
  readonly context: TableContext;
  readonly heading: Heading;
  readonly headings: readonly RowView[];
  readonly above: readonly RowView[];
  readonly table: RecordRows;
}

function describe({ context, heading, headings, above, table }: Parts): FoundTable {
  const records = table.records.slice(0, RECORDS_KEPT).map(({ cells }) => cells);
  const preamble = above.filter(({ isBlank }) => !isBlank).map(({ text }) => text);
  const names = namesOf(context, headings, widthOf(table.records, headings, context));
  return {
    fileName: context.fileName,
    shape: context.shape,
    preamble,
    headerLines: linesOf(heading),
    linesPerRecord: context.linesPerRecord,
    columns: withAgreedDates(
      names.map((name, position) => columnAt(name, position, records)),
      preamble,
    ),
    records,
    asOf: asOfDate(preamble),
  };
}

function linesOf({ rows }: Heading): 0 | 1 | 2 {
  if (rows.length === 0) return 0;
  return rows.length === 1 ? 1 : 2;
}

function widthOf(records: readonly RowView[], headings: readonly RowView[], context: TableContext): number {
  const cells = Math.max(0, ...records.map((view) => lastFilled(view) + 1));
  const named = context.linesPerRecord === 2 ? 0 : Math.max(0, ...headings.map((view) => lastFilled(view) + 1));
  return Math.max(cells, named);
}

function lastFilled({ cells }: RowView): number {
  return cells.findLastIndex((cell) => cell !== null);
}

function namesOf(context: TableContext, headings: readonly RowView[], width: number): readonly ColumnName[] {
  const [first, second] = headings;
  if (context.linesPerRecord === 2 && first !== undefined && second !== undefined) {
    return columnNames([twoLineNames(first, second, context.firstWidth)], width);
  }
  if (context.shape.form === "fixed-width") {
    const names = context.shape.ruler.map(({ name }) => name);
    return columnNames([[...names, ...(headings.at(-1)?.cells.slice(names.length) ?? [])]], width);
  }
  return columnNames(
    headings.map(({ cells }) => cells),
    width,
  );
}

function columnAt(name: ColumnName, position: number, records: FoundTable["records"]): FoundColumn {
  const values = records.map((cells) => cells[position] ?? null);
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  const filled = values.filter((value) => value !== null).length;
  return {
    ...name,
    position,
    format: findFormat(values, name.heading),
    filledShare: records.length === 0 ? 0 : filled / records.length,
    samples: [...counts]
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, SAMPLES_KEPT)
      .map(([text]) => text),
    distinctCount: counts.size,
  };
}

function namesSomething(column: FoundColumn | undefined): boolean {
  const as = column?.format.value.as;
  return as === "id" || as === "text" || as === "date";
}
