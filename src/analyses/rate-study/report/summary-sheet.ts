import { formula } from "../../../formula/formula-tag";
import { cellsOf, total } from "../../../formula/references";
import type { Sheet, StatementBlock, TotalsBlock } from "../../../report/report";
import type { RateStudyResult } from "../rate-study-result";
import { CHECKS_FAILED } from "./checks-sheet";
import { cellAt, type FundPages, periodsOf, statementName } from "./fund-pages";
import { fundPicture } from "./fund-picture";

/** The page for directors: what is recommended, why, when the status quo fails, and what the increases pay for. */
export function summarySheet(result: RateStudyResult, funds: readonly FundPages[]): Sheet {
  const ofFund = ({ plan }: FundPages) => result.reasons.filter((each) => each.startsWith(`${plan.fund.name}: `));
  const ofStudy = result.reasons.filter((each) => !funds.some((pages) => ofFund(pages).includes(each)));
  return {
    key: "summary",
    name: "Summary",
    orientation: "landscape",
    blocks: [
      { kind: "heading", level: "title", text: "Executive summary" },
      { kind: "note", lines: [`Path: ${result.pathInWords}.`, ...ofStudy] },
      { kind: "heading", level: "heading", text: "Recommended increases" },
      increases(funds),
      { kind: "heading", level: "heading", text: "Without any increase, and checks" },
      failures(funds),
      ...funds.flatMap((pages) => fundPicture(pages, ofFund(pages))),
    ],
  };
}

function increases(funds: readonly FundPages[]): StatementBlock {
  const [first] = funds;
  return {
    kind: "statement",
    name: "SummaryIncreases",
    periods: first === undefined ? [] : periodsOf(first.plan).slice(1),
    rows: funds.flatMap((pages) =>
      (["increase", "cumulative"] as const).map((row) => ({
        key: `${pages.plan.fund.id}_${row}`,
        label: row === "increase" ? pages.plan.fund.name : "  since before the first year",
        look: row === "increase" ? ("subtotal" as const) : ("line" as const),
        format: "fine-percent" as const,
        how: `Line {${statementName(pages, "Cash")}.${row}}`,
        values: pages.plan.years.map((_, year) => ({ formula: [cellAt(pages, "Cash", { row, year })] })),
      })),
    ),
  };
}

function failures(funds: readonly FundPages[]): TotalsBlock {
  return {
    kind: "totals",
    totals: [
      ...funds.map((pages) => {
        const periods = periodsOf(pages.plan);
        const tests = cellsOf(statementName(pages, "StatusQuo"), "all", [periods[1] ?? "", periods.at(-1) ?? ""]);
        const first = (pages.plan.years[0] ?? 0) - 1;
        return {
          name: `${pages.prefix}_StatusQuoFails`,
          label: `${pages.plan.fund.name}: a test first fails in`,
          value: { formula: formula`IF(COUNTIF(${tests},"FAIL")=0,"none",${first}+MATCH("FAIL",${tests},0))` },
          format: "general" as const,
          note: "fiscal year; live from the status-quo cash flow",
        };
      }),
      {
        name: "Summary_ChecksFailed",
        label: "Checks that FAIL",
        value: { formula: [total(CHECKS_FAILED)] },
        format: "count" as const,
        note: "of the whole study; see the sheet Checks",
      },
    ],
  };
}
