import type { FundYear } from "../domain/study/fund-year";
import { policyInWords } from "../domain/study/policy-words";
import type { PolicyResult, PolicyYear } from "../domain/study/policy-results";
import type { FundProjection } from "../domain/study/project-fund";

/** A test of policy under a path: the verdict, and the years in which it fails. */
export interface TestInWords {
  readonly verdict: "PASS" | "FAIL";
  /** "Debt service coverage of at least 1.25: not in FY2029 (1.041) and FY2030 (0.918)". */
  readonly words: string;
}

/** A table of years: lines down, years across. */
export interface YearTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * A fiscal year as it is printed.
 * @example fiscalYear(2027) // "FY2027"
 */
export function fiscalYear(year: number): string {
  return `FY${year}`;
}

/** The tests of a fund under its path, each in a sentence. */
export function testsInWords({ tests }: FundProjection): readonly TestInWords[] {
  return tests.map((result) => {
    const failing = result.years.filter(({ passes }) => !passes);
    const policy = policyInWords(result.test);
    const name = `${policy.charAt(0).toUpperCase()}${policy.slice(1)}`;
    if (failing.length === 0) return { verdict: "PASS", words: `${name}: in every year` };
    const years = failing.map((year) => `${fiscalYear(year.year)} (${valueWords(year, result)})`);
    return { verdict: "FAIL", words: `${name}: not in ${years.join(", ")}` };
  });
}

/** The tests by year: PASS or FAIL and the value. */
export function testTable({ tests, years }: FundProjection): YearTable {
  return {
    columns: ["Test", ...years.map(({ year }) => fiscalYear(year))],
    rows: tests.map((result) => [
      policyInWords(result.test),
      ...years.map(({ year }) => {
        const held = result.years.find((each) => each.year === year);
        return held === undefined ? "not yet" : `${held.passes ? "PASS" : "FAIL"} ${valueWords(held, result)}`;
      }),
    ]),
  };
}

/** The years of a fund: what it bills, spends, owes and has left, and its measures. */
export function yearTable({ years }: FundProjection): YearTable {
  return {
    columns: ["", ...years.map(({ year }) => fiscalYear(year))],
    rows: LINES.map(([label, print]) => [label, ...years.map(print)]),
  };
}

const LINES: readonly (readonly [label: string, print: (year: FundYear) => string])[] = [
  ["Increase", ({ increase }) => percentWords(increase)],
  ["Rate revenue", ({ billed }) => dollarWords(billed)],
  ["Other income", ({ otherRevenue, interest }) => dollarWords(otherRevenue + interest)],
  ["O&M", ({ operating }) => dollarWords(operating)],
  ["Debt service", ({ debtService }) => dollarWords(debtService)],
  ["Capital from rates", ({ payGo }) => dollarWords(payGo)],
  ["Coverage", ({ coverage }) => timesWords(coverage)],
  ["All-in coverage", ({ allInCoverage }) => timesWords(allInCoverage)],
  ["Days cash", ({ daysCash }) => (daysCash === null ? "none" : daysCash.toFixed(1))],
  ["Ending balance", ({ ending }) => dollarWords(ending)],
];

/**
 * Dollars of a projection as they are printed, without cents.
 * @example dollarWords(-1234.5) // "-$1,235"
 */
export function dollarWords(dollars: number): string {
  const whole = Math.round(Math.abs(dollars));
  return `${dollars < 0 && whole > 0 ? "-" : ""}$${whole.toLocaleString("en-US")}`;
}

/**
 * A share as percent, with the decimals that an increase needs.
 * @example percentWords(0.018) // "1.8 %"
 */
export function percentWords(share: number): string {
  return `${Number((share * 100).toFixed(2))} %`;
}

/**
 * A ratio of coverage.
 * @example timesWords(1.0414) // "1.041"
 */
export function timesWords(ratio: number | null): string {
  return ratio === null ? "none" : ratio.toFixed(3);
}

function valueWords({ value }: PolicyYear, { test }: Pick<PolicyResult, "test">): string {
  if (value === null) return "nothing to divide by";
  switch (test.test) {
    case "minimum-balance":
      return dollarWords(value);
    case "days-cash":
      return `${value.toFixed(1)} days`;
    case "increase-cap":
    case "no-decrease":
      return percentWords(value);
    default:
      return timesWords(value);
  }
}
