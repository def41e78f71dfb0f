import { formula } from "../../../formula/formula-tag";
import { input } from "../../../formula/references";
import type { StatementRow } from "../../../report/report";
import { type CashFlow, cashCell, dollarLine } from "./cash-line";
import { cellAt, type FundPages, inputName, statementName } from "./fund-pages";

/** The operating fund rolled forward, and unrestricted cash with reserves. */
export function balanceRows(pages: FundPages, of: CashFlow): readonly StatementRow[] {
  const at = cashCell(pages, of);
  const lag = formula`${input(inputName(pages, "LagDays"))}/365`;
  return [
    dollarLine("lag", pages, {
      label: "Collected of last year's bills, less left for next year",
      how: "Lag days / 365 × last year's line {net} less this year's",
      each: (year) => formula`${lag}*(${at("net", year - 1)}-${at("net", year)})`,
    }),
    dollarLine("flow", pages, {
      label: "Cash flow before interest",
      how: "Lines {net} + {other} + {draws} + {lag} less {operating}, {operatingTransfers}, {debtService}, {payGo}, {transfers} and {deposits}",
      each: (year) =>
        formula`${at("net", year)}+${at("other", year)}+${at("draws", year)}+${at("lag", year)}-${at("operating", year)}-${at("operatingTransfers", year)}-${at("debtService", year)}-${at("payGo", year)}-${at("transfers", year)}-${at("deposits", year)}`,
    }),
    dollarLine("opening", pages, {
      label: "Opening balance",
      how: "Last year's line {ending}; the first as entered",
      each: (year) => (year === 0 ? [input(inputName(pages, "Opening"))] : [at("ending", year - 1)]),
    }),
    dollarLine("ending", pages, {
      label: "Ending balance",
      look: "total",
      how: "Lines {opening} + {flow} + {interest}",
      each: (year) => formula`${at("opening", year)}+${at("flow", year)}+${at("interest", year)}`,
    }),
    dollarLine("cash", pages, {
      label: "Unrestricted cash",
      how: `Line {ending} + line {${statementName(pages, "Reserves")}.unrestricted}`,
      each: (year) => formula`${at("ending", year)}+${cellAt(pages, "Reserves", { row: "unrestricted", year })}`,
    }),
  ];
}
