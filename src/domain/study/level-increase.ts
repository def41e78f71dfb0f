import type { FundPlan } from "./fund-plan";
import type { PolicyResult } from "./policy-results";
import { projectFund } from "./project-fund";
import type { RatePath } from "./rate-path";

/** Rates between which a level increase is looked for: half off, and doubled, every year. */
const LOWEST = -0.5;
const HIGHEST = 1;
const HALVINGS = 48;

/**
 * The smallest increase, the same in every projected year, under which every test of a fund holds; null when none does, because
 * a cap on increases is in the way or doubling every year is not enough. Below zero where rates could fall and no test forbids
 * it. Prices are exact, not printed. By bisection: tests hold from some increase on while use reacts less than prices move
 * (RATES.md, 8). A second opinion to the solver's.
 * @example levelIncrease(planFund(workedExample, fund)) // 0.0179910…
 */
export function levelIncrease(plan: FundPlan): number | null {
  const results = (increase: number): readonly PolicyResult[] => projectFund(plan, levelPath(plan, increase)).tests;
  if (!hold(results(HIGHEST))) return null;
  let [low, high] = [LOWEST, HIGHEST];
  if (hold(results(low))) high = low;
  for (let halving = 0; halving < HALVINGS && high > low; halving++) {
    const middle = (low + high) / 2;
    if (hold(results(middle))) high = middle;
    else low = middle;
  }
  const cap = results(high).filter(({ test }) => test.test === "increase-cap");
  return cap.every(({ years }) => years.every(({ passes }) => passes)) ? high : null;
}

/** A path of increases. */
type LevelPath = Extract<RatePath, { readonly kind: "increases" }>;

/** The same increase in every projected year. */
export function levelPath({ years }: Pick<FundPlan, "years">, increase: number): LevelPath {
  return { kind: "increases", increases: years.map(() => increase), prices: "exact" };
}

/** Whether all tests hold but caps on increases, which more increase never helps. */
function hold(tests: readonly PolicyResult[]): boolean {
  return tests.every(({ test, years }) => test.test === "increase-cap" || years.every(({ passes }) => passes));
}
