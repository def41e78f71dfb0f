import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import type { StatementBlock, StatementRow } from "../../../report/report";
import { balanceRows } from "./cash-balance-rows";
import { expenseRows } from "./cash-expense-rows";
import type { CashFlow } from "./cash-line";
import { revenueRows } from "./cash-revenue-rows";
import { cellAt, type FundPages, headingRow, lineOf, periodsOf, statementName } from "./fund-pages";
import { plus } from "./join-formulas";
import { measureRows } from "./measure-rows";
import { testRows } from "./test-rows";

/** A fund's cash flow: revenue, what it pays for, what is left; its measures, and whether each test of policy holds. */
export function cashStatement(pages: FundPages, of: CashFlow): StatementBlock {
  return {
    kind: "statement",
    name: statementName(pages, of),
    periods: periodsOf(pages.plan),
    rows: [
      ...(of === "Cash" ? [increaseRow(pages), cumulativeRow(pages)] : []),
      headingRow("revenueLines", "Revenue, dollars"),
      ...revenueRows(pages, of),
      headingRow("expenseLines", "What it pays for, dollars"),
      ...expenseRows(pages, of),
      headingRow("balanceLines", "Operating fund, dollars"),
      ...balanceRows(pages, of),
      headingRow("measures", "Measures"),
      ...measureRows(pages, of),
      headingRow("tests", "Tests of policy"),
      ...testRows(pages, of),
    ],
  };
}

function increaseRow(pages: FundPages): StatementRow {
  const { path, years } = pages.recommended;
  const isEntered = path.kind === "entered-prices";
  return lineOf("increase", pages, {
    label: "Increase of rates, from the month of effect on",
    format: "fine-percent",
    look: isEntered ? "line" : "input",
    how: isEntered
      ? "Change of revenue that the entered prices bring"
      : "The recommended path; change it and every line below follows",
    each: (at) => (isEntered ? enteredIncrease(pages, at) : (years[at]?.increase ?? 0)),
  });
}

/** What prices that are entered line by line raise the revenue of the year's units by. */
function enteredIncrease(pages: FundPages, at: number): Formula {
  const revenueAt = (year: number): Formula =>
    plus(
      pages.plan.lines.map(({ line, decimals }) => {
        const perYear = decimals === null ? 1 : (line.perYear ?? 1);
        const units = cellAt(pages, "Units", { row: line.id, year: at });
        return formula`${units}*${perYear}*${cellAt(pages, "Prices", { row: line.id, year })}`;
      }),
    );
  return formula`IF(${revenueAt(at - 1)}=0,0,${revenueAt(at)}/${revenueAt(at - 1)}-1)`;
}

function cumulativeRow(pages: FundPages): StatementRow {
  return lineOf("cumulative", pages, {
    label: "Increase since before the first year",
    format: "fine-percent",
    base: 0,
    how: "One plus last year's, times one plus line {increase}, less one",
    each: (at) =>
      formula`(1+${cellAt(pages, "Cash", { row: "cumulative", year: at - 1 })})*(1+${cellAt(pages, "Cash", { row: "increase", year: at })})-1`,
  });
}
