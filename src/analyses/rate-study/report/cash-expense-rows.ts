import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import type { StatementRow } from "../../../report/report";
import { type CashFlow, cashCell, dollarLine } from "./cash-line";
import { cellAt, type FundPages, type StatementOf, statementName } from "./fund-pages";
import { plusCells } from "./join-formulas";

/** What revenue pays for: operation, debt service, capital, transfers, reserves. */
export function expenseRows(pages: FundPages, of: CashFlow): readonly StatementRow[] {
  const at = cashCell(pages, of);
  return [
    takenOver(pages, "operating", { label: "Operation and maintenance", from: "Operating", row: "sum" }),
    dollarLine("operatingTransfers", pages, {
      label: "Transfers that count as operating expense",
      how: "Transfers that a covenant counts before debt service",
      each: transfers(pages, "operating"),
    }),
    dollarLine("netRevenue", pages, {
      label: "Net revenue before debt service",
      look: "subtotal",
      how: "Line {revenue} less lines {operating} and {operatingTransfers}",
      each: (year) => formula`${at("revenue", year)}-${at("operating", year)}-${at("operatingTransfers", year)}`,
    }),
    takenOver(pages, "debtService", { label: "Debt service", from: "Debt", row: "service" }),
    takenOver(pages, "payGo", { label: "Capital paid from rates", from: "Capital", row: "rates" }),
    dollarLine("transfers", pages, {
      label: "Transfers below debt service",
      how: "All other transfers",
      each: transfers(pages, "below-debt"),
    }),
    takenOver(pages, "deposits", { label: "Paid into reserves", from: "Reserves", row: "deposits" }),
    takenOver(pages, "draws", { label: "Paid back from reserves", from: "Reserves", row: "draws" }),
  ];
}

interface TakenOver {
  readonly label: string;
  readonly from: StatementOf;
  readonly row: string;
}

/** A line that another statement adds up. */
function takenOver(pages: FundPages, key: string, { label, from, row }: TakenOver): StatementRow {
  return dollarLine(key, pages, {
    label,
    how: `Line {${statementName(pages, from)}.${row}}`,
    each: (year) => [cellAt(pages, from, { row, year })],
  });
}

function transfers(pages: FundPages, treatAs: "operating" | "below-debt") {
  const lines = pages.plan.transfers.filter(({ line }) => (line.treatAs ?? "below-debt") === treatAs);
  return (year: number): Formula =>
    plusCells(lines.map(({ line }) => cellAt(pages, "Transfers", { row: line.id, year })));
}
