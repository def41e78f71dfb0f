import type { Report } from "../../../report/report";
import type { RunContext } from "../../analysis";
import type { RateStudyResult } from "../rate-study-result";
import { checksSheet } from "./checks-sheet";
import { assumptionsSheet, foundSheets, glossarySheet, titleSheet } from "./front-sheets";
import type { FundPages } from "./fund-pages";
import { fundSheets } from "./fund-sheets";
import { exhibitSheet, rateSheet } from "./rate-tables";
import { summarySheet } from "./summary-sheet";

/**
 * The directors' workbook: title, summary, assumptions, each fund's rates, costs and cash flow, rate tables, exhibit, what was
 * found, annexes, checks, glossary. Every projected figure is a live formula on the assumptions.
 */
export function rateStudyReport(result: RateStudyResult, context: RunContext): Report {
  const funds = result.study.funds.flatMap((_, at) => fundPages(result, at));
  const [first] = funds;
  return {
    id: "rate-study",
    title: result.study.title ?? `Rate study, ${result.study.utility}`,
    sheets: [
      titleSheet(result, context),
      summarySheet(result, funds),
      ...(first === undefined ? [] : [assumptionsSheet(first)]),
      ...funds.flatMap(fundSheets),
      rateSheet(funds),
      exhibitSheet(funds),
      ...foundSheets(result.found, context.stamp),
      ...result.annexes.flatMap((annex) => annex.sheets),
      checksSheet(funds, context.stamp),
      glossarySheet(context.stamp),
    ],
  };
}

function fundPages({ study, recommended, statusQuo }: RateStudyResult, at: number): readonly FundPages[] {
  const [proposed, quo] = [recommended[at], statusQuo[at]];
  if (proposed === undefined || quo === undefined) return [];
  return [
    { study, plan: proposed.plan, recommended: proposed, statusQuo: quo, prefix: prefixOf(proposed.plan.fund.id) },
  ];
}

/** A fund's id as the beginning of names. */
function prefixOf(id: string): string {
  const plain = id.replaceAll(/[^A-Za-z0-9]/g, "");
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
