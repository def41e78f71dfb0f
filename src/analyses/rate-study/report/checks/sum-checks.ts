import { FUNDING_SOURCES } from "../../../../domain/study/capital-plan";
import type { Formula } from "../../../../formula/formula";
import { formula } from "../../../../formula/formula-tag";
import { cellsOf } from "../../../../formula/references";
import { cellAt, type FundPages, type StatementOf, statementName } from "../fund-pages";
import { check, span, type StudyCheck, sumOfLines } from "./study-check";

const DOLLARS = { catches: 2, format: "dollars", tolerance: 0.005 } as const;

/** Whether parts add up to their totals, over all years. */
export function sumChecks(pages: FundPages): readonly StudyCheck[] {
  const { plan } = pages;
  const cash = cashSum(pages);
  const lines = (of: StatementOf, ids: readonly string[]) => sumOfLines(pages, statementName(pages, of), ids);
  const idsOf = (all: readonly { readonly line: { readonly id: string } }[]) => all.map(({ line }) => line.id);
  return [
    check("Rate lines add up to the revenue of the cash flow", lines("Revenue", idsOf(plan.lines)), {
      right: cash("billed"),
      ...DOLLARS,
    }),
    check("Budget lines add up to the O&M of the cash flow", lines("Operating", idsOf(plan.operating)), {
      right: cash("operating"),
      ...DOLLARS,
    }),
    check("What funding sources pay adds up to the cost of projects", lines("Capital", FUNDING_SOURCES), {
      right: lines("Capital", ["cost"]),
      ...DOLLARS,
    }),
    ...rollForwardChecks(pages),
  ];
}

/** Whether the balances follow from the flows, and the summary from the cash flow. */
function rollForwardChecks(pages: FundPages): readonly StudyCheck[] {
  const cash = cashSum(pages);
  const year = pages.plan.years.length - 1;
  const paysFor = (row: string) => cellAt(pages, "PaysFor", { row, year });
  return [
    check(
      "Opening balance and all cash flows add up to the last ending balance",
      formula`${cellAt(pages, "Cash", { row: "opening", year: 0 })}+${cash("flow")}+${cash("interest")}`,
      { right: [cellAt(pages, "Cash", { row: "ending", year })], ...DOLLARS },
    ),
    check("What the increase pays for adds up to the change of revenue", [paysFor("total")], {
      right: [paysFor("revenue")],
      ...DOLLARS,
      tolerance: 0.05,
    }),
  ];
}

/** A line of the cash flow added up over all years. */
function cashSum(pages: FundPages) {
  return (row: string): Formula => formula`SUM(${cellsOf(statementName(pages, "Cash"), row, span(pages))})`;
}
