import { assertNever } from "../../assert-never";
import type { PolicyTest } from "../policy-schema";
import type { YearlyShare } from "../yearly-schema";

/** The natural step by which a limit is eased, in the test's own measure; of a balance, a share of what it asks. */
export const NATURAL_STEP = {
  coverage: 0.05,
  "all-in-coverage": 0.05,
  "days-cash": 15,
  "minimum-balance": 0.1,
  "operating-ratio": 0.05,
  "increase-cap": 0.01,
} as const;

/**
 * A test with its limit eased by some natural steps: coverage by 0.05, days cash by 15 days, a balance by a tenth of what it
 * asks, a cap by one point. Null for the rule that rates may not fall, which is never eased.
 * @example easedTest({ test: "days-cash", atLeast: 90, source: "policy" }, 1) // … atLeast 75
 */
export function easedTest(test: PolicyTest, steps: number): PolicyTest | null {
  switch (test.test) {
    case "coverage":
    case "all-in-coverage":
    case "days-cash":
    case "operating-ratio":
      return { ...test, atLeast: test.atLeast - steps * NATURAL_STEP[test.test] };
    case "minimum-balance": {
      const left = 1 - steps * NATURAL_STEP[test.test];
      const { amount, operatingMonths } = test;
      return {
        ...test,
        ...(amount === undefined ? {} : { amount: amount * left }),
        ...(operatingMonths === undefined ? {} : { operatingMonths: operatingMonths * left }),
      };
    }
    case "increase-cap":
      return { ...test, atMost: raised(test.atMost, steps * NATURAL_STEP[test.test]) };
    case "no-decrease":
      return null;
    default:
      return assertNever(test);
  }
}

function raised(share: YearlyShare, by: number): YearlyShare {
  return typeof share === "number" ? share + by : share.map((each) => each + by);
}
