import { findTable, type LocatedTable } from "../layout/find-table";
import { type PrintedTotal, printedTotals } from "../layout/printed-totals";
import { type RowView, viewOf } from "../layout/row-view";
import { rowText, saysGrandTotal } from "../layout/row-words";
import type { OpenedExport } from "./opened-export";

/** Finds the table in an opened file's sample. */
export function locateTable(
  fileName: string,
  opened: OpenedExport,
  headings: "to be found" | "none" = "to be found",
): LocatedTable {
  const located = findTable(opened.sample, {
    fileName,
    shape: opened.shape.value,
    linesPerRecord: opened.pair === null ? 1 : 2,
    firstWidth: opened.pair?.first.places.length ?? 0,
    headerless: headings === "none" || opened.bank !== null,
  });
  if (opened.sampleIsWhole) return located;
  const grand = grandTotal(opened.last.map(viewOf));
  const facts = { ...located.facts, carriedFrom: null, closedAt: null };
  return { ...located, facts, totals: { ...located.totals, grand } };
}

/** Of the last rows alone, a total counts only if it says that it is the whole report's. */
function grandTotal(views: readonly RowView[]): PrintedTotal | null {
  const { grand } = printedTotals(views, new Set([0]));
  return grand !== null && saysGrandTotal(rowText(grand.cells)) ? grand : null;
}
