import { assertNever } from "../../../domain/assert-never";
import { policyInWords } from "../../../domain/study/policy-words";
import type { PolicyTest, PolicyTestOf } from "../../../domain/study/policy-schema";
import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { cellsDown, input } from "../../../formula/references";
import type { StatementRow } from "../../../report/report";
import { cellAt, type FundPages, inputName, lineOf, periodsOf, type StatementOf, statementName } from "./fund-pages";
import {
  allInFormula,
  type CashYear,
  coverageFormula,
  daysCashFormula,
  operatingRatioFormula,
  type RatioFormula,
} from "./measure-formulas";

/** Name of the input that holds a test's limit. */
export function limitInput(pages: FundPages, index: number): string {
  return inputName(pages, `Test${String(index + 1)}`);
}

/** Each test of policy by year, and whether all hold. */
export function testRows(pages: FundPages, of: StatementOf): readonly StatementRow[] {
  const tests = pages.plan.fund.tests ?? [];
  const rows = tests.map((test, index) => testRow({ pages, of }, test, index));
  const name = statementName(pages, of);
  return [
    ...rows,
    lineOf("all", pages, {
      label: "All tests",
      format: "text",
      look: "pass-fail",
      how: "PASS where every test above passes",
      each: (at) => {
        const period = periodsOf(pages.plan)[at + 1] ?? "";
        const last = rows.at(-1)?.key ?? "tests";
        return formula`IF(COUNTIF(${cellsDown(name, period, ["tests", last])},"FAIL")=0,"PASS","FAIL")`;
      },
    }),
  ];
}

function testRow({ pages, of }: Omit<CashYear, "year">, test: PolicyTest, index: number): StatementRow {
  return lineOf(`test${String(index + 1)}`, pages, {
    label: capitalized(policyInWords(test)),
    format: "text",
    look: "pass-fail",
    how: `Limit: input ${limitInput(pages, index)}. Source: ${test.source}`,
    each: (year) =>
      (pages.plan.years[year] ?? 0) < (test.from ?? 0)
        ? formula`"not yet"`
        : passFormula(test, { pages, of, year }, limitOf(pages, test, { index, year })),
  });
}

/** The limit's input; caps that differ by year stand in the statement of yearly assumptions. */
function limitOf(pages: FundPages, test: PolicyTest, { index, year }: { index: number; year: number }): Formula {
  if (test.test === "increase-cap") return [cellAt(pages, "Yearly", { row: `cap${String(index + 1)}`, year })];
  return test.test === "no-decrease" ? formula`0` : [input(limitInput(pages, index))];
}

function passFormula(test: PolicyTest, cash: CashYear, limit: Formula): Formula {
  const { pages, of, year } = cash;
  const increase = of === "Cash" ? cellAt(pages, "Cash", { row: "increase", year }) : null;
  switch (test.test) {
    case "coverage":
      return reaches(pages, coverageFormula(cash, test), limit);
    case "all-in-coverage":
      return reaches(pages, allInFormula(cash), limit);
    case "operating-ratio":
      return reaches(
        pages,
        operatingRatioFormula(cash, test.includesDebt === true ? "with-debt" : "without-debt"),
        limit,
      );
    case "days-cash":
      return holds(daysCashFormula(cash), limit);
    case "minimum-balance":
      return formula`IF(${cellAt(pages, of, { row: "ending", year })}-${minimumFormula(test, cash, limit)}>=-0.005,"PASS","FAIL")`;
    case "increase-cap":
      return increase === null ? formula`"PASS"` : formula`IF(${limit}-${increase}>=-0.000000001,"PASS","FAIL")`;
    case "no-decrease":
      return increase === null ? formula`"PASS"` : formula`IF(${increase}>=-0.000000001,"PASS","FAIL")`;
    default:
      return assertNever(test);
  }
}

/** Ratios are held against their limit as they are printed. */
function reaches({ study }: FundPages, ratio: RatioFormula, limit: Formula): Formula {
  const half = 0.5 * 10 ** -(study.rounding?.ratios ?? 4);
  return holds(ratio, formula`${limit}-${half}`);
}

function holds({ dollars, divisor }: RatioFormula, limit: Formula): Formula {
  return formula`IF(${divisor}=0,"PASS",IF(${dollars}-${limit}*${divisor}>=-0.005,"PASS","FAIL"))`;
}

function minimumFormula(
  test: PolicyTestOf<"minimum-balance">,
  { pages, of, year }: CashYear,
  amount: Formula,
): Formula {
  const months = test.operatingMonths ?? 0;
  const operating = cellAt(pages, of, { row: "operating", year });
  const next = Math.min(year + 1, pages.plan.years.length - 1);
  const debt = test.nextDebtService === true ? formula`+${cellAt(pages, "Debt", { row: "service", year: next })}` : [];
  return [...formula`(${amount}+${operating}*${months}/12`, ...debt, ...formula`)`];
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
