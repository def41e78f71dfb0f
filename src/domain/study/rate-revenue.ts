import type { FundPlan } from "./fund-plan";
import type { LinePlan } from "./line-plan";
import { volumeKept } from "./price-response";
import { pathPrices, type RatePath } from "./rate-path";

/** A rate line under a path of rates, by projected year. */
export interface LineRevenue {
  readonly plan: LinePlan;
  /** Dollars a unit from the month of effect on. */
  readonly prices: readonly number[];
  /** Share of the volume still used at these prices; 1 where nothing reacts. */
  readonly kept: readonly number[];
  /** Billed in the year: the months before the increase at the year before's price and volume, the others at the new. */
  readonly billed: readonly number[];
  /** Billed in the year if the rates before the first projected year still held. */
  readonly atExistingRates: readonly number[];
}

/** What every rate line bills in each year under a path. Dollars. */
export function lineRevenues(plan: FundPlan, path: RatePath): readonly LineRevenue[] {
  const prices = pathPrices(plan, path);
  return plan.lines.map((line, at) => lineRevenue(line, prices[at] ?? [], plan));
}

function lineRevenue(
  plan: LinePlan,
  prices: readonly number[],
  { fund, study, shareAtNewRates }: FundPlan,
): LineRevenue {
  const { elasticity } = fund;
  const deflator = study.inflators?.find(({ id }) => id === elasticity?.deflator);
  const kept =
    elasticity === undefined || plan.line.kind === "fixed"
      ? prices.map(() => 1)
      : volumeKept(prices, plan.price, { elasticity, deflator });
  return {
    plan,
    prices,
    kept,
    billed: plan.units.map((units, at) => {
      const before = (prices[at - 1] ?? plan.price) * (kept[at - 1] ?? 1);
      const after = (prices[at] ?? plan.price) * (kept[at] ?? 1);
      return units * ((1 - shareAtNewRates) * before + shareAtNewRates * after);
    }),
    atExistingRates: plan.units.map((units) => units * plan.price),
  };
}
