import type { PolicyTest } from "../policy-schema";
import type { FundProjection } from "../project-fund";
import type { SolvedObjective } from "./path-objective";
import { decidesWords } from "./path-words";

/** A test that leaves a path no room in a year. */
export interface BindingTest {
  /** The fund's id. */
  readonly fund: string;
  readonly test: PolicyTest;
  /** Its place among the fund's tests. */
  readonly testAt: number;
  readonly year: number;
  /** What is left: dollars, or a share for a cap; next to nothing. */
  readonly slack: number;
  /** "debt service coverage of at least 1.25 in FY2031 decides the level increase of 1.80 %". */
  readonly sentence: string;
}

/** Less than two cents in a thousand dollars of revenue is no room: solvers keep a row to a ten-millionth of its scale. */
const NO_ROOM_DOLLARS = 2e-5;
const NO_ROOM_SHARE = 1e-8;

/** The tests and years that decide an exact path. That rates may not fall decides nothing: every path is looked for above zero. */
export function bindingTests(
  { plan, years, tests }: FundProjection,
  objective: SolvedObjective,
): readonly BindingTest[] {
  return tests.flatMap(({ test, years: tested }, testAt) => {
    if (test.test === "no-decrease") return [];
    return tested.flatMap(({ year, value, slack }) => {
      const at = plan.years.indexOf(year);
      const room = test.test === "increase-cap" ? NO_ROOM_SHARE : NO_ROOM_DOLLARS * Math.max(1, years[at]?.billed ?? 0);
      if (value === null || Math.abs(slack) > room) return [];
      const bound = { test, year, increase: years[at]?.increase ?? 0, first: years[0]?.increase ?? 0 };
      return [{ fund: plan.fund.id, test, testAt, year, slack, sentence: decidesWords(objective, bound) }];
    });
  });
}
