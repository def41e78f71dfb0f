import type { FoundColumn } from "../layout/found-table";
import type { TableReading } from "./table-reading";

/** What an id is made of when no column alone is one. */
export interface RowIdParts {
  /** Columns that number the rows, the best first; the first one that never repeats is the id. */
  readonly numbered: readonly (FoundColumn | undefined)[];
  /** Columns that say whose and when; with the line number they make an id of their own. */
  readonly context: readonly (FoundColumn | undefined)[];
  /** Put behind, where one row feeds several rows of a table. */
  readonly suffix?: string;
}

/**
 * The template of a row's id. A number that repeats in the sample of records (a receipt over several accounts) is no
 * id: account, date and line number then make one, so that no true row is taken for a repetition.
 * @example rowId(reading, { numbered: [billNumber], context: [account, billDate], suffix: "water" }) // "{Bill}-water"
 */
export function rowId(reading: TableReading, { numbered, context, suffix }: RowIdParts): string {
  const number = numbered.find((column) => column !== undefined && neverRepeats(column, reading));
  const behind = suffix === undefined ? "" : `-${suffix}`;
  if (number !== undefined) return `{${number.name}}${behind}`;
  const known = context.filter((column) => column !== undefined && column.filledShare === 1);
  return `${known.map((column) => `{${column?.name ?? ""}}-`).join("")}{@line}${behind}`;
}

/** Whether every record of the sample has a text of its own in the column. */
function neverRepeats(column: FoundColumn, { found }: TableReading): boolean {
  return column.filledShare === 1 && found.records.length > 0 && column.distinctCount === found.records.length;
}
