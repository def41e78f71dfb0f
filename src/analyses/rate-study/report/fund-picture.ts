import type { Block, ChartBlock } from "../../../report/report";
import { type FundPages, statementName } from "./fund-pages";
import { paysForStatement } from "./pays-for-statement";
import { hasCoverage, pictureStatement } from "./picture-statement";

/** A fund on the summary: why, what revenue must bear against revenue, coverage, balance, what the increases pay for. */
export function fundPicture(pages: FundPages, reasons: readonly string[]): readonly Block[] {
  return [
    { kind: "heading", level: "heading", text: pages.plan.fund.name },
    ...(reasons.length === 0 ? [] : [{ kind: "note" as const, lines: reasons }]),
    needsChart(pages),
    ...(hasCoverage(pages) ? [coverageChart(pages)] : []),
    balanceChart(pages),
    { kind: "heading", level: "heading", text: `${pages.plan.fund.name}: what the increases pay for` },
    paysForStatement(pages),
    pictureStatement(pages),
  ];
}

function needsChart(pages: FundPages): ChartBlock {
  const { debtService, payGo, transfers } = pages.plan;
  const isPaid = (dollars: readonly number[]): boolean => dollars.some((each) => each !== 0);
  return {
    kind: "chart",
    name: `${pages.prefix}Needs`,
    title: `${pages.plan.fund.name}: what revenue must bear, and revenue`,
    chart: "stacked-column",
    statement: statementName(pages, "Picture"),
    series: [
      { row: "operating", name: "O&M" },
      ...(isPaid(debtService) ? [{ row: "debtService", name: "Debt service" }] : []),
      ...(isPaid(payGo) ? [{ row: "payGo", name: "Capital from rates" }] : []),
      ...(transfers.length > 0 ? [{ row: "transfers", name: "Transfers" }] : []),
      { row: "now", name: "Revenue, no increase", draw: "dashed-line" },
      { row: "proposed", name: "Revenue, recommended", draw: "line" },
    ],
    axis: { category: "Fiscal year", value: "Dollars", format: "whole-dollars" },
  };
}

function coverageChart(pages: FundPages): ChartBlock {
  return {
    kind: "chart",
    name: `${pages.prefix}Coverage`,
    title: `${pages.plan.fund.name}: debt service coverage`,
    chart: "line",
    statement: statementName(pages, "Picture"),
    series: [
      { row: "coverage", name: "Recommended" },
      { row: "coverageNow", name: "No increase" },
      { row: "limit", name: "Required", draw: "dashed-line" },
    ],
    axis: { category: "Fiscal year", value: "Net revenue / debt service", format: "decimal" },
  };
}

function balanceChart(pages: FundPages): ChartBlock {
  return {
    kind: "chart",
    name: `${pages.prefix}Balance`,
    title: `${pages.plan.fund.name}: ending balance of the operating fund`,
    chart: "column",
    statement: statementName(pages, "Picture"),
    series: [
      { row: "ending", name: "Recommended" },
      { row: "endingNow", name: "No increase", draw: "dashed-line" },
    ],
    axis: { category: "Fiscal year", value: "Dollars", format: "whole-dollars" },
  };
}
