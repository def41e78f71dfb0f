import type { RowView } from "./row-view";
import { saysGrandTotal, saysTotal } from "./row-words";
import type { RowFacts } from "./row-facts";

const BALANCE = /\b(ending|closing) balance\b/i;

/**
 * What stands after the end of the table: a second section of records that were carried forward, or recaps that are no records.
 * @param records the rows that look like records, in order
 */
export function sectionsAfter(
  views: readonly RowView[],
  records: readonly RowView[],
): Pick<RowFacts, "carriedFrom" | "closedAt"> {
  const lines = new Set(records.map(({ row }) => row.line));
  const end = views.findLastIndex((view) => isEnd(view) && !lines.has(view.row.line));
  if (end === -1) return { carriedFrom: null, closedAt: null };
  const after = views.slice(end + 1);
  const title = after.find((view) => !view.isBlank);
  const closing = views[end];
  const before = records.filter(({ row }) => row.line < (closing?.row.line ?? 0));
  if (!after.some((view) => lines.has(view.row.line) && isLike(view, before)))
    return { carriedFrom: null, closedAt: closing?.row.line ?? null };
  const isSection = closing !== undefined && BALANCE.test(closing.text) && title !== undefined && title.filled === 1;
  return { carriedFrom: isSection ? { line: title.row.line, title: title.text } : null, closedAt: null };
}

function isEnd(view: RowView): boolean {
  return saysTotal(view.text) && (saysGrandTotal(view.text) || BALANCE.test(view.text));
}

/** Whether a row begins as the records above the total do, with what an account or a date looks like there: no recap by code. */
function isLike({ cells, classes }: RowView, records: readonly RowView[]): boolean {
  const key = cells.findIndex((cell, position) => cell !== null && isKey(position, records));
  const own = classes[key];
  return records.length === 0 || records.some((record) => own !== undefined && record.classes[key] === own);
}

function isKey(position: number, records: readonly RowView[]): boolean {
  return records.filter(({ cells }) => (cells[position] ?? null) !== null).length >= records.length * 0.9;
}
