import type { Report } from "../../../report/report";
import type { RunContext } from "../../analysis";
import type { MonthlyPackResult } from "../monthly-pack-result";
import { exceptionsSheet } from "./exceptions-sheet";
import { historySheet } from "./history-sheet";
import { logSheet } from "./log-sheet";
import { shownChecks } from "./pack-checks";
import { packParts } from "./pack-parts";
import { summarySheet } from "./summary-sheet";

/**
 * The month's management report: a page for directors, the sheets of every analysis, exceptions, the log of runs and the
 * history of month ends, with this run's row alone; `withKept` adds the rows of earlier runs.
 */
export function monthlyPackReport(result: MonthlyPackResult, context: RunContext): Report {
  const parts = packParts(result, context);
  const run = { result, context, parts, checks: shownChecks(parts) };
  return {
    ...parts,
    sheets: [summarySheet(run), ...parts.sheets, exceptionsSheet(run), logSheet(run), historySheet(run)],
  };
}
