import { checkReport } from "./check-report";
import { placeSheet } from "./place-sheet";
import type { PlacedReport } from "./placed";
import type { Report } from "./report";

/**
 * Assigns every cell of a report. The only code that knows addresses; writers copy what it says.
 * @throws Error listing every problem `checkReport` finds: a bug of the analysis that made the report
 */
export function placeReport(report: Report): PlacedReport {
  const problems = checkReport(report);
  if (problems.length > 0) throw new Error(`report ${report.id} cannot be placed: ${problems.join("; ")}`);
  const placed = report.sheets.map((sheet) => placeSheet(report, sheet));
  return {
    id: report.id,
    title: report.title,
    sheets: placed.map((each) => each.sheet),
    names: placed.flatMap((each) => each.names),
  };
}
