import { assertNever } from "../../assert-never";
import type { PolicyTest } from "../policy-schema";
import { policyInWords } from "../policy-words";
import { shareAt } from "../study-years";
import { NATURAL_STEP } from "./eased-test";
import { roundDown, roundUp } from "./round-increase";

interface EasedYears {
  readonly test: PolicyTest;
  readonly years: readonly { readonly year: number; readonly steps: number; readonly at: number }[];
  readonly startsIn: number | null;
}

/**
 * How a test would have to be eased, in words, rounded to the easier side: "raise the cap of 9.0 % to 11.3 % in FY2028"; where
 * its first years alone fail, also from which year it could hold as it is.
 */
export function relaxedWords({ test, years, startsIn }: EasedYears): string {
  const parts = years.map((each) => `${easedLimit(test, each)} in FY${String(each.year)}`);
  const later = startsIn === null ? "" : `, or start this test in FY${String(startsIn)}`;
  return `${head(test)} ${parts.join(", ")}${later}`;
}

function head(test: PolicyTest): string {
  return test.test === "increase-cap" ? "raise the cap on increases from" : `ease ${policyInWords(test)} to`;
}

function easedLimit(test: PolicyTest, { steps, at }: { readonly steps: number; readonly at: number }): string {
  switch (test.test) {
    case "coverage":
    case "all-in-coverage":
    case "operating-ratio":
      return roundDown(test.atLeast - steps * NATURAL_STEP[test.test], 0.01).toFixed(2);
    case "days-cash":
      return `${String(roundDown(test.atLeast - steps * NATURAL_STEP[test.test], 1))} days`;
    case "minimum-balance":
      return `${String(roundDown(100 - 100 * steps * NATURAL_STEP[test.test], 1))} % of it`;
    case "increase-cap": {
      const cap = shareAt(test.atMost, at);
      return `${(cap * 100).toFixed(1)} % to ${(roundUp(cap + steps * NATURAL_STEP[test.test], 0.001) * 100).toFixed(1)} %`;
    }
    case "no-decrease":
      return "nothing";
    default:
      return assertNever(test);
  }
}
