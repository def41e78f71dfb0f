import type { Block, ChartBlock, Sheet } from "../../../report/report";
import { amountStatement } from "./amount-statement";
import { baseInWords, fundInputs, yearlyStatement } from "./assumption-blocks";
import { capitalStatement, fundingShares } from "./capital-statement";
import { cashStatement } from "./cash-statement";
import { debtStatement } from "./debt-statement";
import { type FundPages, statementName } from "./fund-pages";
import { reserveStatement } from "./reserve-statement";
import {
  existingStatement,
  isElastic,
  pricesStatement,
  revenueStatement,
  unitsStatement,
  volumeStatement,
} from "./revenue-statements";

/** A fund's sheets: its assumptions, rates and revenue, costs, and cash flow. */
export function fundSheets(pages: FundPages): readonly Sheet[] {
  return [assumptionSheet(pages), revenueSheet(pages), costSheet(pages), cashSheet(pages)];
}

function heading(text: string): Block {
  return { kind: "heading", level: "heading", text };
}

function sheet(
  pages: FundPages,
  key: string,
  parts: { readonly name: string; readonly blocks: readonly Block[] },
): Sheet {
  const { fund } = pages.plan;
  return {
    key: `${fund.id}-${key}`,
    name: `${shortName(fund.name)} ${parts.name}`,
    orientation: "landscape",
    blocks: [{ kind: "heading", level: "title", text: `${fund.name}: ${parts.name}` }, ...parts.blocks],
  };
}

/** Names of sheets have 31 characters. */
export function shortName(name: string): string {
  return name
    .replaceAll(/[^\p{L}\p{N} ]/gu, "")
    .slice(0, 18)
    .trim();
}

function assumptionSheet(pages: FundPages): Sheet {
  return sheet(pages, "assumptions", {
    name: "assumptions",
    blocks: [
      { kind: "note", lines: [`Coloured cells may be changed; everything else follows. ${baseInWords(pages)}`] },
      fundInputs(pages),
      yearlyStatement(pages),
    ],
  });
}

function revenueSheet(pages: FundPages): Sheet {
  return sheet(pages, "revenue", {
    name: "revenue",
    blocks: [
      {
        kind: "note",
        lines: [
          baseInWords(pages),
          "Rates are rounded as they will be printed, and revenue is made with the rounded rates.",
        ],
      },
      heading("Units"),
      unitsStatement(pages),
      heading("Revenue at existing rates"),
      existingStatement(pages),
      heading("Prices"),
      pricesStatement(pages),
      ...(isElastic(pages) ? [heading("Response of use to price"), volumeStatement(pages)] : []),
      heading("Revenue at recommended rates"),
      revenueStatement(pages),
    ],
  });
}

function costSheet(pages: FundPages): Sheet {
  const { operating, otherRevenue, transfers } = pages.plan;
  return sheet(pages, "costs", {
    name: "costs and capital",
    blocks: [
      { kind: "note", lines: [baseInWords(pages)] },
      heading("Operation and maintenance"),
      amountStatement(pages, { of: "Operating", lines: operating, sum: "Operation and maintenance" }),
      heading("Other revenue"),
      amountStatement(pages, { of: "Other", lines: otherRevenue, sum: "Other revenue" }),
      heading("Transfers"),
      amountStatement(pages, { of: "Transfers", lines: transfers, sum: "Transfers" }),
      heading("Capital plan and who pays"),
      ...(pages.plan.projects.length === 0 ? [] : [fundingShares(pages)]),
      capitalStatement(pages),
      heading("Debt"),
      debtStatement(pages),
      heading("Reserves"),
      reserveStatement(pages),
    ],
  });
}

function cashSheet(pages: FundPages): Sheet {
  return sheet(pages, "cash", {
    name: "cash flow",
    blocks: [
      heading("Recommended"),
      cashStatement(pages, "Cash"),
      balanceChart(pages),
      heading("Status quo: no increase at all"),
      cashStatement(pages, "StatusQuo"),
    ],
  });
}

function balanceChart(pages: FundPages): ChartBlock {
  return {
    kind: "chart",
    name: `${pages.prefix}Balance`,
    title: `${pages.plan.fund.name}: ending balance, recommended`,
    chart: "column",
    statement: statementName(pages, "Cash"),
    series: [{ row: "ending", name: "Ending balance" }],
    axis: { category: "Fiscal year", value: "Dollars", format: "whole-dollars" },
  };
}
