import type { GridRows } from "../grid/grid-row";
import type { FoundColumn } from "../layout/found-table";
import type { LocatedTable } from "../layout/find-table";
import { dateNumbers } from "../values/read-date";
import { type DateOrderCounts, decideDateOrder } from "../values/date-order";

/** Below this the order of day and month was not decided by what was seen. */
const SURE = 0.8;

const MONTHS = 12;

/**
 * Decides the order of day and month from the whole column, where the sample of records leaves it open. Reads every row
 * once, and only if there is such a column.
 */
export async function settleDates(located: LocatedTable, rows: () => GridRows): Promise<LocatedTable> {
  const open = located.found.columns.filter(isOpen);
  if (open.length === 0) return located;
  const counts = new Map(open.map(({ position }) => [position, { dateCount: 0, firstAbove12: 0, secondAbove12: 0 }]));
  for await (const chunk of rows()) {
    for (const { cells } of chunk) {
      for (const [position, count] of counts) addDate(count, cells[position] ?? null);
    }
  }
  const columns = located.found.columns.map((column) => settled(column, counts.get(column.position)));
  return { ...located, found: { ...located.found, columns } };
}

function isOpen({ format }: FoundColumn): boolean {
  const { value, confidence } = format;
  return value.as === "date" && (value.order === "M/D/Y" || value.order === "D/M/Y") && confidence < SURE;
}

interface Counting extends DateOrderCounts {
  dateCount: number;
  firstAbove12: number;
  secondAbove12: number;
}

function addDate(count: Counting, text: string | null): void {
  const numbers = text === null ? null : dateNumbers(text);
  if (numbers === null) return;
  count.dateCount++;
  if (numbers[0] > MONTHS) count.firstAbove12++;
  if (numbers[1] > MONTHS) count.secondAbove12++;
}

function settled(column: FoundColumn, counts: DateOrderCounts | undefined): FoundColumn {
  if (counts === undefined || column.format.value.as !== "date") return column;
  const order = decideDateOrder(counts);
  return { ...column, format: { ...order, value: { ...column.format.value, order: order.value } } };
}
