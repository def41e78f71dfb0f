import { formula } from "../../../formula/formula-tag";
import { total } from "../../../formula/references";
import type { Block, Sheet, StatementBlock, TotalsBlock } from "../../../report/report";
import { cellAt, type FundPages, lineOf, periodsOf, statementName, withoutBase } from "./fund-pages";
import { plusCells } from "./join-formulas";
import { errorTable, failing } from "./error-table";
import { fundChecks } from "./checks/fund-checks";

/** Name of the cell that counts the checks of all funds that fail. */
export const CHECKS_FAILED = "Study_ChecksFailed";

/** All checks of the study: each of the errors that rate studies are known for has one that would catch it. */
export function checksSheet(funds: readonly FundPages[], stamp: string): Sheet {
  return {
    key: "checks",
    name: "Checks",
    orientation: "landscape",
    blocks: [
      { kind: "heading", level: "title", text: "Checks" },
      {
        kind: "note",
        lines: [
          "Every check is a live formula. A FAIL is a question to answer before the study is signed; some are matters of judgement, and say so.",
          `The path was solved and the figures below were found on ${stamp}. Where a check says that formulas no longer agree, an assumption was changed since: solve again.`,
        ],
      },
      { kind: "heading", level: "heading", text: "All checks" },
      counts(funds),
      { kind: "heading", level: "heading", text: "Errors that rate studies are known for" },
      errorTable(funds.flatMap(fundChecks)),
      ...funds.flatMap((pages): readonly Block[] => [
        { kind: "heading", level: "heading", text: `${pages.plan.fund.name}: checks` },
        { kind: "checks", checks: fundChecks(pages) },
        foundStatement(pages),
      ]),
    ],
  };
}

function counts(funds: readonly FundPages[]): TotalsBlock {
  const nameOf = ({ prefix }: FundPages): string => `${prefix}_ChecksFailed`;
  const verdict = total(CHECKS_FAILED);
  return {
    kind: "totals",
    totals: [
      {
        name: CHECKS_FAILED,
        label: "All checks: number of FAIL",
        value: { formula: plusCells(funds.map((pages) => total(nameOf(pages)))) },
        format: "count",
        note: `of ${String(funds.flatMap(fundChecks).length)} checks; 0 when every check passes`,
      },
      {
        name: "Study_Checks",
        label: "All checks",
        value: { formula: formula`IF(${verdict}=0,"PASS","FAIL")` },
        format: "text",
        note: "PASS where none fails",
      },
      ...funds.map((pages) => ({
        name: nameOf(pages),
        label: `${pages.plan.fund.name}: number of FAIL`,
        value: { formula: failing(fundChecks(pages)) },
        format: "count" as const,
        note: `of ${String(fundChecks(pages).length)} checks`,
      })),
    ],
  };
}

/** Ending balances as the program found them, beside the workbook's formulas. */
function foundStatement(pages: FundPages): StatementBlock {
  const { years } = pages.recommended;
  return withoutBase({
    kind: "statement",
    name: statementName(pages, "Found"),
    periods: periodsOf(pages.plan),
    rows: [
      lineOf("increase", pages, {
        label: "Increase, as solved",
        format: "fine-percent",
        how: "Value",
        each: (at) => years[at]?.increase ?? 0,
      }),
      lineOf("ending", pages, {
        label: "Ending balance, as found",
        format: "dollars",
        how: "Value",
        each: (at) => years[at]?.ending ?? 0,
      }),
      lineOf("live", pages, {
        label: "Ending balance, by formula",
        format: "dollars",
        how: `Line {${statementName(pages, "Cash")}.ending}`,
        each: (year) => [cellAt(pages, "Cash", { row: "ending", year })],
      }),
    ],
  });
}
