import type { Block, Sheet } from "../../../report/report";
import { amountStatement } from "./amount-statement";
import { baseInWords, fundInputs, yearlyStatement } from "./assumption-blocks";
import { capitalStatement, fundingShares } from "./capital-statement";
import { cashStatement } from "./cash-statement";
import { debtStatement } from "./debt-statement";
import type { FundPages } from "./fund-pages";
import { reserveStatement } from "./reserve-statement";
import { existingStatement, pricesStatement, revenueStatement, unitsStatement } from "./revenue-statements";
import { isElastic, volumeStatement } from "./volume-statement";

/** A fund's sheets: its assumptions, rates and revenue, costs, and cash flow. */
export function fundSheets(pages: FundPages): readonly Sheet[] {
  return [assumptionSheet(pages), revenueSheet(pages), costSheet(pages), ...cashSheets(pages)];
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

/** A sentence in place of lines where nothing is entered. */
function said(lines: readonly unknown[], sentence: string): readonly Block[] {
  return lines.length > 0 ? [] : [{ kind: "note", lines: [sentence] }];
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
  const { operating, otherRevenue, transfers, projects, loans, reserves } = pages.plan;
  return sheet(pages, "costs", {
    name: "costs and capital",
    blocks: [
      { kind: "note", lines: [baseInWords(pages)] },
      heading("Operation and maintenance"),
      amountStatement(pages, { of: "Operating", lines: operating, sum: "Operation and maintenance" }),
      heading("Other revenue"),
      ...said(otherRevenue, "No other revenue is entered for this fund; cash flow takes its sum of 0 from here."),
      amountStatement(pages, { of: "Other", lines: otherRevenue, sum: "Other revenue" }),
      heading("Transfers"),
      ...said(transfers, "No transfer is entered for this fund; cash flow takes its sum of 0 from here."),
      amountStatement(pages, { of: "Transfers", lines: transfers, sum: "Transfers" }),
      heading("Capital plan and who pays"),
      ...(projects.length === 0 ? [] : [fundingShares(pages)]),
      ...said(projects, "No project is entered for this fund; cash flow takes its sums of 0 from here."),
      capitalStatement(pages),
      heading("Debt"),
      ...said(loans, "No debt is entered or planned for this fund; cash flow takes its sum of 0 from here."),
      debtStatement(pages),
      heading("Reserves"),
      ...said(reserves, "No reserve is entered for this fund; cash flow takes its sums of 0 from here."),
      reserveStatement(pages),
    ],
  });
}

/** Each cash flow stands on a sheet of its own, so that its years stay in sight and it goes on one page. */
function cashSheets(pages: FundPages): readonly Sheet[] {
  return [
    sheet(pages, "status-quo", {
      name: "status quo",
      blocks: [
        { kind: "note", lines: ["No increase of rates at all: what happens if nothing is done."] },
        cashStatement(pages, "StatusQuo"),
      ],
    }),
    sheet(pages, "cash", {
      name: "cash flow",
      blocks: [
        { kind: "note", lines: ["Under the recommended increases, which stand in the first line and may be changed."] },
        cashStatement(pages, "Cash"),
      ],
    }),
  ];
}
