import type { FundPlan } from "../fund-plan";
import type { PolicyTest } from "../policy-schema";
import type { BindingTest } from "./binding-tests";
import { easedTest } from "./eased-test";
import { fundTask } from "./fund-task";
import type { SolveLinear } from "./linear-model";
import { MEASURE_WORDS, pathMeasure } from "./path-measure";
import type { SolvedObjective } from "./path-objective";
import { easedWords } from "./path-words";
import { solveSequentially } from "./solve-sequentially";

/** What a limit costs: how much less the path asks when the limit is eased by its natural step. */
export interface LimitPrice {
  /** The fund's id. */
  readonly fund: string;
  readonly test: PolicyTest;
  readonly eased: PolicyTest;
  /** Change of the objective's measure, a share; 0 where the test does not bind. */
  readonly change: number;
  /** "days cash 75 instead of 90 saves 0.40 points a year". */
  readonly sentence: string;
}

/** A fund whose path is known. */
export interface PricedFund {
  readonly plan: FundPlan;
  readonly exact: readonly number[];
}

/**
 * The price of every test and cap, by solving again with the limit eased: coverage by 0.05, days cash by 15 days, a balance by a
 * tenth, a cap by one point. A test that binds nowhere is not solved again: easing it changes nothing.
 */
export async function limitPrices(
  funds: readonly PricedFund[],
  { objective, binding }: { readonly objective: SolvedObjective; readonly binding: readonly BindingTest[] },
  solve: SolveLinear,
): Promise<readonly LimitPrice[]> {
  const limits = funds.flatMap((fund) => easedLimits(fund));
  const isBinding = ({ plan, testAt }: EasedLimit): boolean =>
    binding.some((each) => each.fund === plan.fund.id && each.testAt === testAt);
  const bound = limits.filter(isBinding);
  const tasks = bound.map(({ plan, tests }) => fundTask({ ...plan, fund: { ...plan.fund, tests } }, objective));
  const solved = tasks.length === 0 ? null : await solveSequentially(tasks, solve);
  return limits.map((limit) => {
    const increases = isBinding(limit) ? solved?.increases[bound.indexOf(limit)] : undefined;
    const { plan, exact } = limit;
    const change =
      increases === undefined ? 0 : pathMeasure(objective, plan, increases) - pathMeasure(objective, plan, exact);
    return priceOf(limit, change, objective);
  });
}

interface EasedLimit extends PricedFund {
  readonly testAt: number;
  readonly test: PolicyTest;
  readonly eased: PolicyTest;
  readonly tests: readonly PolicyTest[] & PolicyTest[];
}

function easedLimits({ plan, exact }: PricedFund): readonly EasedLimit[] {
  const all = plan.fund.tests ?? [];
  return all.flatMap((test, testAt) => {
    const eased = easedTest(test, 1);
    return eased === null
      ? []
      : [{ plan, exact, testAt, test, eased, tests: all.map((each) => (each === test ? eased : each)) }];
  });
}

/** Points smaller than a thousandth are none. */
const NOTHING = 5e-6;

function priceOf({ plan, test, eased }: EasedLimit, change: number, objective: SolvedObjective): LimitPrice {
  const words = easedWords(test, eased);
  const points = `${Math.abs(change * 100).toFixed(2)} ${MEASURE_WORDS[objective]}`;
  const effect = Math.abs(change) < NOTHING ? "changes nothing" : `${change < 0 ? "saves" : "costs"} ${points}`;
  return { fund: plan.fund.id, test, eased, change, sentence: `${plan.fund.name}: ${words} ${effect}` };
}
