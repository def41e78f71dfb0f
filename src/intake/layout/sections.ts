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
  if (!after.some(({ row }) => lines.has(row.line))) return { carriedFrom: null, closedAt: closing?.row.line ?? null };
  const isSection = closing !== undefined && BALANCE.test(closing.text) && title !== undefined && title.filled === 1;
  return { carriedFrom: isSection ? { line: title.row.line, title: title.text } : null, closedAt: null };
}

function isEnd(view: RowView): boolean {
  return saysTotal(view.text) && (saysGrandTotal(view.text) || BALANCE.test(view.text));
}
