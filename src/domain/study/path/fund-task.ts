import type { FundPlan } from "../fund-plan";
import { policyResults } from "../policy-results";
import { projectFund } from "../project-fund";
import { STATUS_QUO } from "../rate-path";
import { easedTest, NATURAL_STEP } from "./eased-test";
import type { SolvedObjective } from "./path-objective";
import type { PathSpace } from "./path-space";
import { type FundTests, fundTests } from "./test-slopes";

/** A test that may be missed, and what one natural step of easing it gives in each projected year: dollars, or a share. */
export interface EasableTest {
  readonly testAt: number;
  readonly stepByYear: readonly number[];
}

/** One fund's path to be found. */
export interface FundTask {
  readonly tests: FundTests;
  readonly objective: SolvedObjective;
  /** Tests that may be missed; as little as possible, before all else. Empty unless nothing keeps every test. */
  readonly easable: readonly EasableTest[];
}

/** The task of a fund whose tests must all be kept. */
export function fundTask(plan: FundPlan, objective: SolvedObjective): FundTask {
  return { tests: fundTests(plan), objective, easable: [] };
}

/** In which variables a task is stated. */
export function spaceOf({ objective }: FundTask): PathSpace {
  return objective === "least" ? "prices" : "increases";
}

/** What a natural step of easing gives a test in each year: the slack that it has more. Null for a test never eased. */
export function easableTest(plan: FundPlan, testAt: number): EasableTest | null {
  const test = plan.fund.tests?.[testAt];
  const eased = test === undefined ? null : easedTest(test, 1);
  if (test === undefined || eased === null) return null;
  if (test.test === "increase-cap") return { testAt, stepByYear: plan.years.map(() => NATURAL_STEP[test.test]) };
  const { years } = projectFund(plan, STATUS_QUO);
  const [before, after] = policyResults({ ...plan, fund: { ...plan.fund, tests: [test, eased] } }, years);
  const stepByYear = plan.years.map((year) => {
    const slack = (result: typeof before) => result?.years.find((each) => each.year === year)?.slack ?? 0;
    return slack(after) - slack(before);
  });
  return stepByYear.some((step) => step > 0) ? { testAt, stepByYear } : null;
}
