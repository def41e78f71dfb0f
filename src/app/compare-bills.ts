import { dollarsInWords } from "../domain/rates/base-unit";
import type { Bill, BillLine } from "../domain/rates/bill-under";
import { Exact, ZERO } from "../domain/rates/exact";
import { roundTo } from "../domain/rates/rounding";
import type { PreviewTable } from "./answer";
import { shortDate } from "./date-in-words";

const TENTH = { to: new Exact("0.1"), mode: "half-up" } as const;

/**
 * The same use at two rates, charge by charge: the bill at the older rates, at the newer, dollars and percent.
 * @example compareBills(bill2023, bill2024).total // ["Total", "$90.09", "$92.79", "$2.70", "3.0 %"]
 */
export function compareBills(one: Bill, other: Bill): PreviewTable {
  const [older, newer] = firstDay(one) <= firstDay(other) ? [one, other] : [other, one];
  const labels = new Map([...older.lines, ...newer.lines].map(({ charge }) => [charge.id, charge.label]));
  return {
    title: "The same use at both rates",
    columns: ["Line", `Rates of ${daysOf(older)}`, `Rates of ${daysOf(newer)}`, "$", "%"],
    rows: [...labels].map(([id, label]) => changeRow(label, sumOf(older.lines, id), sumOf(newer.lines, id))),
    total: changeRow("Total", older.total, newer.total),
  };
}

function changeRow(label: string, before: Exact, after: Exact): readonly string[] {
  const change = after.sub(before);
  return [label, dollarsInWords(before), dollarsInWords(after), dollarsInWords(change), percentOf(change, before)];
}

/** Of nothing there is no percentage. */
function percentOf(change: Exact, before: Exact): string {
  if (before.equals(0)) return "none before";
  return `${roundTo(change.div(before).mul(100), TENTH).valueOf().toFixed(1)} %`;
}

function sumOf(lines: readonly BillLine[], id: string): Exact {
  return lines.filter(({ charge }) => charge.id === id).reduce((sum, { amount }) => sum.add(amount), ZERO);
}

function firstDay({ lines }: Bill): string {
  return lines.map(({ effective }) => effective).toSorted()[0] ?? "";
}

function daysOf({ lines }: Bill): string {
  return [...new Set(lines.map(({ effective }) => effective))].map(shortDate).join(" and ");
}
