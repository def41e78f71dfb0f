import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import type { StatementRow } from "../../../report/report";
import { type CashFlow, cashCell, dollarLine } from "./cash-line";
import { cellAt, type FundPages, statementName } from "./fund-pages";
import { isElastic } from "./volume-statement";

/** Revenue of a cash flow: what rates bill and bring, other revenue, interest. */
export function revenueRows(pages: FundPages, of: CashFlow): readonly StatementRow[] {
  const at = cashCell(pages, of);
  const isElasticNow = of === "StatusQuo" && isElastic(pages);
  const billed = (year: number) =>
    of === "Cash"
      ? cellAt(pages, "Revenue", { row: "sum", year })
      : cellAt(pages, "Existing", { row: isElasticNow && year >= 0 ? "reacting" : "sum", year });
  const uncollectible = (year: number) => cellAt(pages, "Yearly", { row: "uncollectible", year });
  return [
    dollarLine("billed", pages, {
      label: "Rate revenue billed",
      how:
        of === "Cash"
          ? `Line {${statementName(pages, "Revenue")}.sum}`
          : `Line {${statementName(pages, "Existing")}.sum}`,
      base: { formula: [billed(-1)] },
      each: (year) => [billed(year)],
    }),
    dollarLine("uncollectible", pages, {
      label: "less what is never collected",
      how: "Line {billed} × the uncollectible share",
      base: { formula: formula`${at("billed", -1)}*${uncollectible(0)}` },
      each: (year) => formula`${at("billed", year)}*${uncollectible(year)}`,
    }),
    dollarLine("net", pages, {
      label: "Net rate revenue",
      look: "subtotal",
      how: "Line {billed} less line {uncollectible}",
      base: { formula: formula`${at("billed", -1)}-${at("uncollectible", -1)}` },
      each: (year) => formula`${at("billed", year)}-${at("uncollectible", year)}`,
    }),
    ...otherRows(pages, of),
  ];
}

/** Revenue besides rates, and all revenue. */
function otherRows(pages: FundPages, of: CashFlow): readonly StatementRow[] {
  const at = cashCell(pages, of);
  return [
    dollarLine("other", pages, {
      label: "Other revenue",
      how: `Line {${statementName(pages, "Other")}.sum}`,
      each: (year) => [cellAt(pages, "Other", { row: "sum", year })],
    }),
    dollarLine("interest", pages, {
      label: "Interest of the operating fund",
      how: interestWords(pages),
      each: (year) => interestFormula(pages, of, year),
    }),
    dollarLine("revenue", pages, {
      label: "Revenue",
      look: "total",
      how: "Lines {net} + {other} + {interest}",
      each: (year) => formula`${at("net", year)}+${at("other", year)}+${at("interest", year)}`,
    }),
  ];
}

function interestWords({ plan }: FundPages): string {
  return plan.fund.interest?.basis === "average"
    ? "Rate × the average of lines {opening} and {ending}"
    : "Rate × line {opening}";
}

function interestFormula(pages: FundPages, of: CashFlow, year: number): Formula {
  const at = cashCell(pages, of);
  const rate = cellAt(pages, "Yearly", { row: "interest", year });
  if (pages.plan.fund.interest?.basis !== "average") return formula`${rate}*${at("opening", year)}`;
  return formula`${rate}*(${at("opening", year)}+${at("flow", year)}/2)/(1-${rate}/2)`;
}
