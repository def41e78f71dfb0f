import { planFund } from "./fund-plan";
import { type FundProjection, projectFund } from "./project-fund";
import type { RatePath } from "./rate-path";
import type { Fund, RateStudy } from "./study-schema";

/** Projects every fund of a study under the path that `pathOf` gives for it. */
export function projectStudy(study: RateStudy, pathOf: (fund: Fund) => RatePath): readonly FundProjection[] {
  return study.funds.map((fund) => projectFund(planFund(study, fund), pathOf(fund)));
}

/** The path that a fund enters itself: its prices by line, or its increases, or none. */
export function customPath({ rates, increases }: Fund): RatePath {
  if (rates.some(({ proposed }) => proposed !== undefined)) return { kind: "entered-prices" };
  return { kind: "increases", increases: increases ?? [], prices: "printed" };
}
