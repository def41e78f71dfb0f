import { coverageRule } from "../../../domain/study/project-fund";
import type { StatementRow } from "../../../report/report";
import { type FundPages, lineOf, type StatementOf } from "./fund-pages";
import { allInFormula, coverageFormula, daysCashFormula, operatingRatioFormula, ratioCell } from "./measure-formulas";

/** Coverage, all-in coverage, days cash and operating ratio of a cash flow. */
export function measureRows(pages: FundPages, of: StatementOf): readonly StatementRow[] {
  const rule = coverageRule(pages.plan);
  return [
    lineOf("coverage", pages, {
      label: "Debt service coverage",
      format: "decimal",
      how: "Line {net}, other revenue that counts and line {interest}, less O&M; over line {debtService}",
      each: (year) => ratioCell(coverageFormula({ pages, of, year }, rule)),
    }),
    lineOf("allIn", pages, {
      label: "All-in coverage",
      format: "decimal",
      how: "Line {revenue} over lines {operating}, {operatingTransfers}, {debtService}, {payGo} and {transfers}; below 1, reserves are drawn",
      each: (year) => ratioCell(allInFormula({ pages, of, year })),
    }),
    lineOf("days", pages, {
      label: "Days cash",
      format: "days",
      how: "Line {cash} over line {operating} / 365",
      each: (year) => ratioCell(daysCashFormula({ pages, of, year })),
    }),
    lineOf("operatingRatio", pages, {
      label: "Operating ratio",
      format: "decimal",
      how: "Operating revenue over operating expense",
      each: (year) => ratioCell(operatingRatioFormula({ pages, of, year }, "without-debt")),
    }),
  ];
}
