import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { input } from "../../../formula/references";
import type { StatementBlock, StatementRow } from "../../../report/report";
import {
  cellAt,
  type FundPages,
  headingRow,
  inputName,
  lineOf,
  periodsOf,
  type RowParts,
  type StatementOf,
  statementName,
} from "./fund-pages";
import { plus, plusCells } from "./join-formulas";
import { measureRows } from "./measure-rows";
import { isElastic } from "./revenue-statements";
import { testRows } from "./test-rows";

/** Which cash flow: with no increase at all, or under the recommended path. */
export type CashFlow = Extract<StatementOf, "StatusQuo" | "Cash">;

/** A fund's cash flow: revenue, what it pays for, what is left; its measures, and whether each test of policy holds. */
export function cashStatement(pages: FundPages, of: CashFlow): StatementBlock {
  return {
    kind: "statement",
    name: statementName(pages, of),
    periods: periodsOf(pages.plan),
    rows: [
      ...(of === "Cash" ? [increaseRow(pages), cumulativeRow(pages)] : []),
      headingRow("revenueLines", "Revenue, dollars"),
      ...revenueRows(pages, of),
      headingRow("expenseLines", "What it pays for, dollars"),
      ...expenseRows(pages, of),
      headingRow("balanceLines", "Operating fund, dollars"),
      ...balanceRows(pages, of),
      headingRow("measures", "Measures"),
      ...measureRows(pages, of),
      headingRow("tests", "Tests of policy"),
      ...testRows(pages, of),
    ],
  };
}

/** Cells of a cash flow, by line and year. */
export function cashCell(pages: FundPages, of: CashFlow) {
  return (row: string, year: number) => cellAt(pages, of, { row, year });
}

function increaseRow(pages: FundPages): StatementRow {
  const { path, years } = pages.recommended;
  const isEntered = path.kind === "entered-prices";
  return lineOf("increase", pages, {
    label: "Increase of rates, from the month of effect on",
    format: "fine-percent",
    look: isEntered ? "line" : "input",
    how: isEntered
      ? "Change of revenue that the entered prices bring"
      : "The recommended path; change it and every line below follows",
    each: (at) => (isEntered ? enteredIncrease(pages, at) : (years[at]?.increase ?? 0)),
  });
}

/** What prices that are entered line by line raise the revenue of the year's units by. */
function enteredIncrease(pages: FundPages, at: number): Formula {
  const revenueAt = (year: number): Formula =>
    plus(
      pages.plan.lines.map(({ line, decimals }) => {
        const perYear = decimals === null ? 1 : (line.perYear ?? 1);
        const units = cellAt(pages, "Units", { row: line.id, year: at });
        return formula`${units}*${perYear}*${cellAt(pages, "Prices", { row: line.id, year })}`;
      }),
    );
  return formula`IF(${revenueAt(at - 1)}=0,0,${revenueAt(at)}/${revenueAt(at - 1)}-1)`;
}

function cumulativeRow(pages: FundPages): StatementRow {
  return lineOf("cumulative", pages, {
    label: "Increase since before the first year",
    format: "fine-percent",
    base: 0,
    how: "One plus last year's, times one plus line {increase}, less one",
    each: (at) =>
      formula`(1+${cellAt(pages, "Cash", { row: "cumulative", year: at - 1 })})*(1+${cellAt(pages, "Cash", { row: "increase", year: at })})-1`,
  });
}

function revenueRows(pages: FundPages, of: CashFlow): readonly StatementRow[] {
  const at = cashCell(pages, of);
  const isElasticNow = of === "StatusQuo" && isElastic(pages);
  const billed = (year: number) =>
    of === "Cash"
      ? cellAt(pages, "Revenue", { row: "sum", year })
      : cellAt(pages, "Existing", { row: isElasticNow && year >= 0 ? "reacting" : "sum", year });
  const uncollectible = (year: number) => cellAt(pages, "Yearly", { row: "uncollectible", year });
  return [
    dollars("billed", pages, {
      label: "Rate revenue billed",
      how:
        of === "Cash"
          ? `Line {${statementName(pages, "Revenue")}.sum}`
          : `Line {${statementName(pages, "Existing")}.sum}`,
      base: { formula: [billed(-1)] },
      each: (year) => [billed(year)],
    }),
    dollars("uncollectible", pages, {
      label: "less what is never collected",
      how: "Line {billed} × the uncollectible share",
      base: { formula: formula`${at("billed", -1)}*${uncollectible(0)}` },
      each: (year) => formula`${at("billed", year)}*${uncollectible(year)}`,
    }),
    dollars("net", pages, {
      label: "Net rate revenue",
      look: "subtotal",
      how: "Line {billed} less line {uncollectible}",
      base: { formula: formula`${at("billed", -1)}-${at("uncollectible", -1)}` },
      each: (year) => formula`${at("billed", year)}-${at("uncollectible", year)}`,
    }),
    dollars("other", pages, {
      label: "Other revenue",
      how: `Line {${statementName(pages, "Other")}.sum}`,
      each: (year) => [cellAt(pages, "Other", { row: "sum", year })],
    }),
    dollars("interest", pages, {
      label: "Interest of the operating fund",
      how: interestWords(pages),
      each: (year) => interestFormula(pages, of, year),
    }),
    dollars("revenue", pages, {
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

function expenseRows(pages: FundPages, of: CashFlow): readonly StatementRow[] {
  const at = cashCell(pages, of);
  const from =
    (statement: StatementOf, row: string) =>
    (year: number): Formula => [cellAt(pages, statement, { row, year })];
  const transfers =
    (treatAs: "operating" | "below-debt") =>
    (year: number): Formula =>
      plusCells(
        pages.plan.transfers
          .filter(({ line }) => (line.treatAs ?? "below-debt") === treatAs)
          .map(({ line }) => cellAt(pages, "Transfers", { row: line.id, year })),
      );
  return [
    dollars("operating", pages, {
      label: "Operation and maintenance",
      how: `Line {${statementName(pages, "Operating")}.sum}`,
      each: from("Operating", "sum"),
    }),
    dollars("operatingTransfers", pages, {
      label: "Transfers that count as operating expense",
      each: transfers("operating"),
    }),
    dollars("netRevenue", pages, {
      label: "Net revenue before debt service",
      look: "subtotal",
      how: "Line {revenue} less lines {operating} and {operatingTransfers}",
      each: (year) => formula`${at("revenue", year)}-${at("operating", year)}-${at("operatingTransfers", year)}`,
    }),
    dollars("debtService", pages, {
      label: "Debt service",
      how: `Line {${statementName(pages, "Debt")}.service}`,
      each: from("Debt", "service"),
    }),
    dollars("payGo", pages, {
      label: "Capital paid from rates",
      how: `Line {${statementName(pages, "Capital")}.rates}`,
      each: from("Capital", "rates"),
    }),
    dollars("transfers", pages, { label: "Transfers below debt service", each: transfers("below-debt") }),
    dollars("deposits", pages, {
      label: "Paid into reserves",
      how: `Line {${statementName(pages, "Reserves")}.deposits}`,
      each: from("Reserves", "deposits"),
    }),
    dollars("draws", pages, {
      label: "Paid back from reserves",
      how: `Line {${statementName(pages, "Reserves")}.draws}`,
      each: from("Reserves", "draws"),
    }),
  ];
}

function balanceRows(pages: FundPages, of: CashFlow): readonly StatementRow[] {
  const at = cashCell(pages, of);
  const lag = formula`${input(inputName(pages, "LagDays"))}/365`;
  return [
    dollars("lag", pages, {
      label: "Collected of last year's bills, less left for next year",
      how: "Lag days / 365 × last year's line {net} less this year's",
      each: (year) => formula`${lag}*(${at("net", year - 1)}-${at("net", year)})`,
    }),
    dollars("flow", pages, {
      label: "Cash flow before interest",
      how: "Lines {net} + {other} + {draws} + {lag} less {operating}, {operatingTransfers}, {debtService}, {payGo}, {transfers} and {deposits}",
      each: (year) =>
        formula`${at("net", year)}+${at("other", year)}+${at("draws", year)}+${at("lag", year)}-${at("operating", year)}-${at("operatingTransfers", year)}-${at("debtService", year)}-${at("payGo", year)}-${at("transfers", year)}-${at("deposits", year)}`,
    }),
    dollars("opening", pages, {
      label: "Opening balance",
      how: "Last year's line {ending}; the first as entered",
      each: (year) => (year === 0 ? [input(inputName(pages, "Opening"))] : [at("ending", year - 1)]),
    }),
    dollars("ending", pages, {
      label: "Ending balance",
      look: "total",
      how: "Lines {opening} + {flow} + {interest}",
      each: (year) => formula`${at("opening", year)}+${at("flow", year)}+${at("interest", year)}`,
    }),
    dollars("cash", pages, {
      label: "Unrestricted cash",
      how: `Line {ending} + line {${statementName(pages, "Reserves")}.unrestricted}`,
      each: (year) => formula`${at("ending", year)}+${cellAt(pages, "Reserves", { row: "unrestricted", year })}`,
    }),
  ];
}

function dollars(key: string, pages: FundPages, parts: Omit<RowParts, "format">): StatementRow {
  return lineOf(key, pages, { ...parts, format: "whole-dollars" });
}
