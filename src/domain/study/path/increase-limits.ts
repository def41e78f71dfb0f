import type { FundPlan } from "../fund-plan";
import type { PolicyTestOf } from "../policy-schema";
import { shareAt } from "../study-years";
import { HIGHEST_INCREASE } from "./path-objective";

/** A cap on increases, by projected year; null in years before it begins. */
export interface IncreaseCap {
  readonly test: PolicyTestOf<"increase-cap">;
  /** Its place among the fund's tests. */
  readonly testAt: number;
  readonly atMost: readonly (number | null)[];
}

/** The caps on a fund's increases. */
export function increaseCaps({ fund, years }: FundPlan): readonly IncreaseCap[] {
  return (fund.tests ?? []).flatMap((test, testAt) =>
    test.test === "increase-cap"
      ? [{ test, testAt, atMost: years.map((year, at) => (year < (test.from ?? 0) ? null : shareAt(test.atMost, at))) }]
      : [],
  );
}

/** The largest increase of each year that these caps leave. */
export function highestIncreases(caps: readonly IncreaseCap[], years: readonly number[]): readonly number[] {
  return years.map((_, at) => Math.min(HIGHEST_INCREASE, ...caps.map(({ atMost }) => atMost[at] ?? HIGHEST_INCREASE)));
}
