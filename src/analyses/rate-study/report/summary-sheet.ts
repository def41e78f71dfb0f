import { formula } from "../../../formula/formula-tag";
import { cellsOf } from "../../../formula/references";
import type { Block, Sheet, StatementBlock, TotalsBlock } from "../../../report/report";
import type { RateStudyResult } from "../rate-study-result";
import { cellAt, type FundPages, headingRow, lineOf, periodsOf, statementName } from "./fund-pages";
import { limitInput } from "./test-rows";

/** The page for directors: what is recommended, why, when the status quo fails, and two pictures a fund. */
export function summarySheet(result: RateStudyResult, funds: readonly FundPages[]): Sheet {
  return {
    key: "summary",
    name: "Summary",
    orientation: "landscape",
    blocks: [
      { kind: "heading", level: "title", text: "Executive summary" },
      { kind: "note", lines: [`Path: ${result.pathInWords}.`, ...result.reasons] },
      { kind: "heading", level: "heading", text: "Recommended increases" },
      increases(funds),
      { kind: "heading", level: "heading", text: "Without any increase" },
      failures(funds),
      ...funds.flatMap(fundPicture),
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
    totals: funds.map((pages) => {
      const periods = periodsOf(pages.plan);
      const tests = cellsOf(statementName(pages, "StatusQuo"), "all", [periods[1] ?? "", periods.at(-1) ?? ""]);
      const first = (pages.plan.years[0] ?? 0) - 1;
      return {
        name: `${pages.prefix}_StatusQuoFails`,
        label: `${pages.plan.fund.name}: first year in which a test fails`,
        value: { formula: formula`IF(COUNTIF(${tests},"FAIL")=0,"none",${first}+MATCH("FAIL",${tests},0))` },
        format: "general",
        note: "fiscal year; live from the status-quo cash flow",
      };
    }),
  };
}

/** What revenue must bear against revenue now and proposed; coverage against its limit. */
function fundPicture(pages: FundPages): readonly Block[] {
  const { fund } = pages.plan;
  const statement = pictureStatement(pages);
  const axis = { category: "Fiscal year", value: "Dollars", format: "whole-dollars" } as const;
  return [
    { kind: "heading", level: "heading", text: fund.name },
    statement,
    {
      kind: "chart",
      name: `${pages.prefix}Needs`,
      title: `${fund.name}: what revenue must bear, and revenue`,
      chart: "stacked-column",
      statement: statement.name,
      series: [
        { row: "operating", name: "O&M" },
        { row: "debtService", name: "Debt service" },
        { row: "payGo", name: "Capital from rates" },
        { row: "transfers", name: "Transfers" },
        { row: "now", name: "Revenue, no increase", draw: "dashed-line" },
        { row: "proposed", name: "Revenue, recommended", draw: "line" },
      ],
      axis,
    },
    ...(hasCoverage(pages) ? [coverageChart(pages, statement.name)] : []),
  ];
}

function hasCoverage({ plan }: FundPages): boolean {
  return (
    plan.fund.tests?.some(({ test }) => test === "coverage") === true && plan.debtService.some((dollars) => dollars > 0)
  );
}

function coverageChart({ prefix, plan }: FundPages, statement: string): Block {
  return {
    kind: "chart",
    name: `${prefix}Coverage`,
    title: `${plan.fund.name}: debt service coverage`,
    chart: "line",
    statement,
    series: [
      { row: "coverage", name: "Recommended" },
      { row: "coverageNow", name: "No increase" },
      { row: "limit", name: "Required", draw: "dashed-line" },
    ],
    axis: { category: "Fiscal year", value: "Net revenue / debt service", format: "decimal" },
  };
}

function pictureStatement(pages: FundPages): StatementBlock {
  const cash = (row: string, label: string, of: "Cash" | "StatusQuo" = "Cash", key = row) =>
    lineOf(key, pages, {
      label,
      format: "whole-dollars",
      how: `Line {${statementName(pages, of)}.${row}}`,
      each: (year) => [cellAt(pages, of, { row, year })],
    });
  const index = pages.plan.fund.tests?.findIndex(({ test }) => test === "coverage") ?? -1;
  const rows = [
    headingRow("picture", "Dollars by fiscal year"),
    cash("operating", "Operation and maintenance"),
    cash("debtService", "Debt service"),
    cash("payGo", "Capital paid from rates"),
    cash("transfers", "Transfers below debt service"),
    cash("revenue", "Revenue, no increase", "StatusQuo", "now"),
    cash("revenue", "Revenue, recommended", "Cash", "proposed"),
    cash("ending", "Ending balance, no increase", "StatusQuo", "endingNow"),
    cash("ending", "Ending balance, recommended"),
    ...(hasCoverage(pages)
      ? [
          { ...cash("coverage", "Debt service coverage, recommended"), format: "price" as const },
          {
            ...cash("coverage", "Debt service coverage, no increase", "StatusQuo", "coverageNow"),
            format: "price" as const,
          },
          lineOf("limit", pages, {
            label: "Coverage required",
            format: "price",
            each: () => formula`${{ kind: "input" as const, name: limitInput(pages, index) }}`,
          }),
        ]
      : []),
  ];
  const periods = periodsOf(pages.plan).slice(1);
  return {
    kind: "statement",
    name: statementName(pages, "Picture"),
    periods,
    rows: rows.map((row) => (row.look === "heading" ? row : { ...row, values: row.values.slice(1) })),
  };
}
