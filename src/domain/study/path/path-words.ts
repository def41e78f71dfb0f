import { policyInWords } from "../policy-words";
import type { PolicyTest } from "../policy-schema";
import type { FundProjection } from "../project-fund";
import type { SolvedObjective } from "./path-objective";

/**
 * A share as a percentage.
 * @example percentText(0.0179929) // "1.80 %"
 */
export function percentText(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}

/**
 * Projected years in words.
 * @example yearsText([2027, 2028, 2030]) // "FY2027, FY2028 and FY2030"
 */
export function yearsText(years: readonly number[]): string {
  const names = years.map((year) => `FY${String(year)}`);
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}

/** Caps that the printed increases pass, because rounding up leaves no other way. */
export function capBrokenWords({ plan, tests }: FundProjection, step: number): readonly string[] {
  return tests
    .filter(({ test }) => test.test === "increase-cap")
    .flatMap(({ years }) => years.filter(({ passes }) => !passes))
    .map(
      ({ year, value, limit }) =>
        `${plan.fund.name}: in steps of ${percentText(step)} the increase of FY${String(year)} becomes ` +
        `${percentText(value ?? 0)}, above its cap of ${percentText(limit)}; lower the step or raise the cap.`,
    );
}

/** Tests that the printed path fails. */
export function stillFailingWords({ plan, tests }: FundProjection): readonly string[] {
  return tests
    .filter(({ test }) => test.test !== "increase-cap")
    .map(({ test, years }) => ({ test, failing: years.filter(({ passes }) => !passes).map(({ year }) => year) }))
    .filter(({ failing }) => failing.length > 0)
    .map(({ test, failing }) => `${plan.fund.name}: ${policyInWords(test)} is not kept in ${yearsText(failing)}.`);
}

/** What a test that binds decides, by objective. */
export function decidesWords(
  objective: SolvedObjective,
  bound: { readonly test: PolicyTest; readonly year: number; readonly increase: number; readonly first: number },
): string {
  const { test, year, increase, first } = bound;
  if (test.test === "increase-cap")
    return `the cap of ${percentText(increase)} holds the increase of FY${String(year)} down`;
  const what = {
    level: `the level increase of ${percentText(first)}`,
    least: `the increase of FY${String(year)} (${percentText(increase)})`,
    smooth: "how fast increases must change",
    "front-loaded": `the first increase of ${percentText(first)}`,
  }[objective];
  return `${policyInWords(test)} in FY${String(year)} decides ${what}`;
}

/** How a limit differs from another, in words: `days cash 75 instead of 90`. */
export function easedWords(test: PolicyTest, eased: PolicyTest): string {
  if (test.test === "increase-cap" || test.test === "no-decrease" || test.test === "minimum-balance")
    return `${policyInWords(eased)} instead of ${lastWords(policyInWords(test))}`;
  if (!("atLeast" in eased)) return policyInWords(eased);
  const name = {
    coverage: "coverage",
    "all-in-coverage": "all-in coverage",
    "days-cash": "days cash",
    "operating-ratio": "operating ratio",
  }[test.test];
  const digits = test.test === "days-cash" ? 0 : 2;
  return `${name} ${eased.atLeast.toFixed(digits)} instead of ${test.atLeast.toFixed(digits)}`;
}

/** What stands after "above" or "at least": the limit itself. */
function lastWords(words: string): string {
  return words.replace(/^.*?(above|at least) /, "").replace(/ in a year$/, "");
}
