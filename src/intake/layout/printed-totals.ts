import type { RowView } from "./row-view";
import { saysGrandTotal, saysTotal } from "./row-words";

/** A total that the export prints of itself: the row's words and its cells. */
export interface PrintedTotal {
  readonly line: number;
  readonly label: string;
  /** Cells by position; words among them too. */
  readonly cells: readonly (string | null)[];
}

/** The totals and balances that a report prints of itself. */
export interface PrintedTotals {
  /** The total of the whole report; null where it prints none. */
  readonly grand: PrintedTotal | null;
  readonly opening: PrintedTotal | null;
  readonly closing: PrintedTotal | null;
}

/** Finds them among the rows that are no records; totals stand below the records, balances also above them. */
export function printedTotals(views: readonly RowView[], recordLines: ReadonlySet<number>): PrintedTotals {
  const first = Math.min(...recordLines);
  const others = views.filter((view) => saysTotal(view.text) && !recordLines.has(view.row.line));
  const totals = others.filter((view) => /total/i.test(view.text) && hasNumber(view) && view.row.line > first);
  const grand = totals.findLast((view) => saysGrandTotal(view.text)) ?? (totals.length === 1 ? totals[0] : undefined);
  return {
    grand: printed(grand),
    opening: printed(others.find((view) => /\b(beginning|opening|starting|previous|prior) balance/i.test(view.text))),
    closing: printed(others.find((view) => /\b(ending|closing) balance/i.test(view.text))),
  };
}

function hasNumber(view: RowView): boolean {
  return view.classes.includes("number");
}

function printed(view: RowView | undefined): PrintedTotal | null {
  if (view === undefined) return null;
  const label = view.cells.find((cell, position) => cell !== null && view.classes[position] === "text");
  return { line: view.row.line, label: label ?? view.text, cells: view.cells };
}
