import { countsInCoverage } from "../../../domain/study/coverage";
import type { Formula } from "../../../formula/formula";
import { cellAt, type FundPages } from "./fund-pages";
import { plusCells } from "./join-formulas";

/** Other revenue that coverage counts in a year, as a sum of cells. */
export function countedRevenue(pages: FundPages, leavesOut: readonly string[], year: number): Formula {
  return plusCells(
    pages.plan.otherRevenue
      .filter(({ line }) => countsInCoverage(line) && !leavesOut.includes(line.kind))
      .map(({ line }) => cellAt(pages, "Other", { row: line.id, year })),
  );
}
