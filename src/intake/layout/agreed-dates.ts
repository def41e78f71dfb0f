import type { FoundColumn } from "./found-table";

/** An order of day and month that was found with less confidence than this may be another column's. */
const SURE = 0.8;

/** What a column that could not tell the order is worth once another one has told it. */
const TOLD = 0.9;

/**
 * The columns with one order of day and month: a report prints all its dates alike, so that a column whose days are all
 * below 13 takes the order of one that has a day above 12, or of a date above the table.
 * @param preamble texts above the table: `As of 10/31/2026`
 */
export function withAgreedDates(columns: readonly FoundColumn[], preamble: readonly string[]): readonly FoundColumn[] {
  const told = orderToldBy(columns) ?? orderPrinted(preamble);
  return told === null ? columns : columns.map((column) => (isOpen(column) ? inOrder(column, told) : column));
}

interface Told {
  readonly order: "M/D/Y" | "D/M/Y";
  readonly by: string;
}

function orderOf({ format }: FoundColumn): Told["order"] | null {
  const { value } = format;
  return value.as === "date" && (value.order === "M/D/Y" || value.order === "D/M/Y") ? value.order : null;
}

function isOpen(column: FoundColumn): boolean {
  return orderOf(column) !== null && column.format.confidence < SURE;
}

/** Null where columns tell different orders. */
function orderToldBy(columns: readonly FoundColumn[]): Told | null {
  const telling = columns.filter((column) => orderOf(column) !== null && !isOpen(column));
  const orders = new Set(telling.map(orderOf));
  const order = telling[0] === undefined || orders.size > 1 ? null : orderOf(telling[0]);
  return order === null ? null : { order, by: `"${telling[0]?.name ?? ""}"` };
}

function orderPrinted(preamble: readonly string[]): Told | null {
  const pairs = preamble.flatMap((text) =>
    [...text.matchAll(/\b(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})\b/g)].map((match) => [
      Number(match[1]),
      Number(match[2]),
    ]),
  );
  const dayFirst = pairs.some(([first = 0]) => first > 12);
  const monthFirst = pairs.some(([, second = 0]) => second > 12);
  if (dayFirst === monthFirst) return null;
  return { order: dayFirst ? "D/M/Y" : "M/D/Y", by: "a date above the table" };
}

function inOrder(column: FoundColumn, { order, by }: Told): FoundColumn {
  const { value } = column.format;
  if (value.as !== "date") return column;
  const why = `its own days are all below 13, but ${by} tells the order`;
  return { ...column, format: { value: { ...value, order }, confidence: TOLD, why } };
}
