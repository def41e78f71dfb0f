import { input } from "../../../formula/references";
import type { StatementBlock, StatementRow } from "../../../report/report";
import type { CashFlow } from "./cash-line";
import { cellAt, type FundPages, headingRow, lineOf, periodsOf, statementName, withoutBase } from "./fund-pages";
import { limitInput } from "./test-rows";

/** Whether a coverage of debt service is asked of the fund, and there is debt. */
export function hasCoverage({ plan }: FundPages): boolean {
  return coverageTest(plan.fund.tests) >= 0 && plan.debtService.some((dollars) => dollars > 0);
}

function coverageTest(tests: FundPages["plan"]["fund"]["tests"]): number {
  return tests?.findIndex(({ test }) => test === "coverage") ?? -1;
}

/** The figures of the summary's pictures: what revenue must bear, revenue and balance without and with the increases. */
export function pictureStatement(pages: FundPages): StatementBlock {
  return withoutBase({
    kind: "statement",
    name: statementName(pages, "Picture"),
    periods: periodsOf(pages.plan),
    rows: [
      headingRow("picture", "Figures of the pictures, dollars"),
      shown(pages, "operating", { label: "Operation and maintenance", row: "operating" }),
      shown(pages, "debtService", { label: "Debt service", row: "debtService" }),
      shown(pages, "payGo", { label: "Capital paid from rates", row: "payGo" }),
      shown(pages, "transfers", { label: "Transfers below debt service", row: "transfers" }),
      shown(pages, "now", { label: "Revenue, no increase", row: "revenue", of: "StatusQuo" }),
      shown(pages, "proposed", { label: "Revenue, recommended", row: "revenue" }),
      shown(pages, "endingNow", { label: "Ending balance, no increase", row: "ending", of: "StatusQuo" }),
      shown(pages, "ending", { label: "Ending balance, recommended", row: "ending" }),
      ...(hasCoverage(pages) ? coverageRows(pages) : []),
    ],
  });
}

function coverageRows(pages: FundPages): readonly StatementRow[] {
  const ratio = { row: "coverage", format: "decimal" } as const;
  return [
    shown(pages, "coverage", { label: "Debt service coverage, recommended", ...ratio }),
    shown(pages, "coverageNow", { label: "Debt service coverage, no increase", of: "StatusQuo", ...ratio }),
    lineOf("limit", pages, {
      label: "Coverage required",
      format: "decimal",
      how: "Limit of the test of coverage",
      each: () => [input(limitInput(pages, coverageTest(pages.plan.fund.tests)))],
    }),
  ];
}

interface Shown {
  readonly label: string;
  readonly row: string;
  readonly of?: CashFlow;
  readonly format?: StatementRow["format"];
}

/** A line of a cash flow as it stands there. */
function shown(
  pages: FundPages,
  key: string,
  { label, row, of = "Cash", format = "whole-dollars" }: Shown,
): StatementRow {
  return lineOf(key, pages, {
    label,
    format,
    how: `Line {${statementName(pages, of)}.${row}}`,
    each: (year) => [cellAt(pages, of, { row, year })],
  });
}
