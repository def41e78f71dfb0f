import type { Fund } from "../../../domain/study/study-schema";
import type { StudyProblem } from "../../../domain/study/study-problem";
import type { Workbook } from "../../../ports/workbook";
import type { StatementBlock } from "../../../report/report";
import { amountStatement } from "../report/amount-statement";
import { yearlyStatement } from "../report/assumption-blocks";
import { capitalStatement } from "../report/capital-statement";
import { cashStatement } from "../report/cash-statement";
import { debtStatement } from "../report/debt-statement";
import type { FundPages } from "../report/fund-pages";
import { reserveStatement } from "../report/reserve-statement";
import { pricesStatement, unitsStatement } from "../report/revenue-statements";
import { applyAmounts, applyCosts, applyDebt, applyReserves } from "./apply-costs";
import { applyPrices, applyUnits, applyYearly } from "./apply-rates";
import { readFunding } from "./read-funding";
import { type ReadFund, withNamedInputs } from "./read-inputs";
import { changedLines, type SheetLine } from "./sheet-line";

/** A statement of a fund, and the fund once lines of it are typed anew. */
interface Reading {
  readonly statement: StatementBlock;
  readonly apply: (fund: Fund, lines: readonly SheetLine[]) => Fund;
}

/** A fund with what was changed on its sheets, and what could not be read. */
export async function fundFromTables(
  { readTable, readInputs }: Pick<Workbook, "readTable" | "readInputs">,
  pages: FundPages,
): Promise<ReadFund> {
  let { fund } = pages.plan;
  const problems: StudyProblem[] = [];
  for (const { statement, apply } of readings(pages)) {
    const read = await changedLines(readTable, statement);
    if (read.lines.length > 0) fund = apply(fund, read.lines);
    problems.push(...read.problems);
  }
  if (fund.projects !== undefined && fund.projects.length > 0) {
    const funding = await readFunding(readTable, pages, fund.projects);
    fund = { ...fund, projects: [...funding.projects] };
    problems.push(...funding.problems);
  }
  const named = await withNamedInputs(readInputs, pages, fund);
  return { fund: named.fund, problems: [...problems, ...named.problems] };
}

function readings(pages: FundPages): readonly Reading[] {
  return [...revenueReadings(pages), ...costReadings(pages)];
}

function revenueReadings(pages: FundPages): readonly Reading[] {
  return [
    { statement: yearlyStatement(pages), apply: applyYearly },
    { statement: unitsStatement(pages), apply: applyUnits },
    { statement: pricesStatement(pages), apply: applyPrices },
    { statement: cashStatement(pages, "Cash"), apply: applyIncreases },
    {
      statement: amountStatement(pages, { of: "Other", lines: pages.plan.otherRevenue, sum: "" }),
      apply: (fund, lines) => ({ ...fund, otherRevenue: applyAmounts(fund.otherRevenue ?? [], lines) }),
    },
  ];
}

function costReadings(pages: FundPages): readonly Reading[] {
  const { operating, transfers, years } = pages.plan;
  const firstYear = years[0] ?? 0;
  return [
    {
      statement: amountStatement(pages, { of: "Operating", lines: operating, sum: "" }),
      apply: (fund, lines) => ({ ...fund, operating: applyAmounts(fund.operating, lines) }),
    },
    {
      statement: amountStatement(pages, { of: "Transfers", lines: transfers, sum: "" }),
      apply: (fund, lines) => ({ ...fund, transfers: applyAmounts(fund.transfers ?? [], lines) }),
    },
    { statement: debtStatement(pages), apply: (fund, lines) => applyDebt(fund, lines, firstYear) },
    {
      statement: capitalStatement(pages),
      apply: (fund, lines) => ({ ...fund, projects: applyCosts(fund.projects ?? [], lines, firstYear) }),
    },
    {
      statement: reserveStatement(pages),
      apply: (fund, lines) => ({ ...fund, reserves: applyReserves(fund.reserves ?? [], lines) }),
    },
  ];
}

/** The increases that stand in the cash flow become the fund's own path. */
function applyIncreases(fund: Fund, lines: readonly SheetLine[]): Fund {
  const line = lines.find(({ key }) => key === "increase");
  return line === undefined ? fund : { ...fund, increases: line.years.map((each) => each ?? 0) };
}
