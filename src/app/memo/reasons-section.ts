import { assertNever } from "../../domain/assert-never";
import type { FundYear } from "../../domain/study/fund-year";
import type { PolicyTest } from "../../domain/study/policy-schema";
import type { FundProjection } from "../../domain/study/project-fund";
import type { MemoSection } from "../../report/memo";
import type { StudyMemoInput } from "./study-memo-input";
import { dollarWords, fiscalYear, testsInWords } from "../study-results";

/** Why: what fails without an increase, what passes with it, and what the money pays for. */
export function reasonsSection({ statusQuo, recommended, reasons }: StudyMemoInput): MemoSection {
  const tests = [...new Set(statusQuo.flatMap((fund) => fund.tests.map(({ test }) => meaning(test))))];
  return {
    heading: "Why",
    paragraphs: [
      ...statusQuo.map((fund) => verdict(fund, "Without an increase")),
      ...recommended.map((fund) => verdict(fund, "With the recommended rates")),
      ...reasons,
      ...recommended.map(paysFor),
      ...(tests.length === 0 ? [] : ["What the tests measure:"]),
    ],
    points: tests,
  };
}

function verdict(fund: FundProjection, when: string): string {
  const { name } = fund.plan.fund;
  const failing = testsInWords(fund).filter((test) => test.verdict === "FAIL");
  if (fund.tests.length === 0) return `${when}, ${name} has no test of policy to keep.`;
  if (failing.length === 0) return `${when}, ${name} keeps every test of policy in every year.`;
  return `${when}, ${name} fails: ${failing.map(({ words }) => words.charAt(0).toLowerCase() + words.slice(1)).join("; ")}.`;
}

/** What the money pays for, from the first to the last projected year. */
function paysFor({ plan, years }: FundProjection): string {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return "";
  const sum = (of: (year: FundYear) => number): number => years.reduce((all, year) => all + of(year), 0);
  const more = sum(({ billed, atExistingRates }) => billed - atExistingRates);
  const span = `${fiscalYear(first.year)} to ${fiscalYear(last.year)}`;
  return [
    `${plan.fund.name}: the new rates bill ${dollarWords(more)} more than today’s would, ${span} together.`,
    `Running the system (operation and maintenance, O&M) goes from ${dollarWords(first.operating)} to ${dollarWords(last.operating)} a year;`,
    `payments on loans and bonds from ${dollarWords(first.debtService)} to ${dollarWords(last.debtService)};`,
    `projects paid from rates take ${dollarWords(sum(({ payGo }) => payGo))} in all.`,
    `The fund ends ${fiscalYear(last.year)} with ${dollarWords(last.ending)}.`,
  ].join(" ");
}

/** A test's measure, explained. */
function meaning({ test }: PolicyTest): string {
  switch (test) {
    case "coverage":
      return "Debt service coverage: what revenue leaves after O&M, over the year’s payments on loans and bonds. Lenders ask for more than 1, so that a poor year can still pay them.";
    case "all-in-coverage":
      return "All-in coverage: all revenue over everything that must be paid, with projects and transfers. Below 1, savings are being spent.";
    case "days-cash":
      return "Days of cash: how many days the system could run on the money it holds at the end of the year, if nothing came in.";
    case "minimum-balance":
      return "Ending balance: what the fund holds on the last day of the fiscal year.";
    case "operating-ratio":
      return "Operating ratio: operating revenue over O&M. Below 1, rates do not pay for running the system.";
    case "increase-cap":
      return "Largest increase: the city does not want rates to rise by more in one year.";
    case "no-decrease":
      return "No decrease: rates are not lowered only to be raised again.";
    default:
      return assertNever(test);
  }
}
