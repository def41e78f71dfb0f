import type { Report } from "../../../report/report";
import type { RunContext } from "../../analysis";
import type { RateStudyResult } from "../rate-study-result";
import { checksSheet } from "./checks-sheet";
import { assumptionsSheet, foundSheets } from "./front-sheets";
import { fundSheets } from "./fund-sheets";
import { exhibitSheet, rateSheet } from "./rate-tables";
import { glossarySheet } from "./glossary-sheet";
import { studyPages } from "./study-pages";
import { summarySheet } from "./summary-sheet";
import { titleSheet } from "./title-sheet";
import { usageSheet } from "./usage-sheet";

/**
 * The directors' workbook: title, summary, assumptions, each fund's rates, costs and cash flow, rate tables, exhibit, what was
 * found, annexes, checks, glossary. Every projected figure is a live formula on the assumptions.
 */
export function rateStudyReport(result: RateStudyResult, context: RunContext): Report {
  const funds = studyPages(result);
  const [first] = funds;
  const sheets = [
    summarySheet(result, funds),
    ...(first === undefined ? [] : [assumptionsSheet(first)]),
    usageSheet(funds),
    ...funds.flatMap(fundSheets),
    rateSheet(funds),
    exhibitSheet(funds),
    ...foundSheets(result.found, context.stamp),
    ...result.annexes.flatMap((annex) => annex.sheets),
    checksSheet(funds, context.stamp),
    glossarySheet(context.stamp),
  ];
  return {
    id: "rate-study",
    title: result.study.title ?? `Rate study, ${result.study.utility}`,
    sheets: [titleSheet(result, context, sheets), ...sheets],
  };
}
