import type { FundPlan } from "../../src/domain/study/fund-plan";
import { projectFund } from "../../src/domain/study/project-fund";

/** Whether a fund keeps every test at these increases. */
export function passes(plan: FundPlan, increases: readonly number[], prices: "exact" | "printed" = "exact"): boolean {
  const { tests } = projectFund(plan, { kind: "increases", increases, prices });
  return tests.every(({ years }) => years.every((each) => each.passes));
}

/** The smallest number between 0 and `most` for which something holds, by halving; null where it does not hold for `most`. */
export function smallest(most: number, holds: (value: number) => boolean): number | null {
  if (!holds(most)) return null;
  if (holds(0)) return 0;
  let [low, high] = [0, most];
  for (let halving = 0; halving < 60; halving += 1) {
    const middle = (low + high) / 2;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** The level increase by halving, without any linear program. */
export function levelBySearch(plan: FundPlan, most: number): number | null {
  return smallest(most, (increase) =>
    passes(
      plan,
      plan.years.map(() => increase),
    ),
  );
}

/** The just in time path by halving year by year: the smallest increase that leaves a way on with the highest increases after it. */
export function leastBySearch(plan: FundPlan, most: number): readonly number[] | null {
  const path: number[] = [];
  for (const year of plan.years.keys()) {
    const found = smallest(most, (increase) =>
      passes(
        plan,
        plan.years.map((_, at) => (at < year ? (path[at] ?? 0) : at === year ? increase : most)),
      ),
    );
    if (found === null) return null;
    path.push(found);
  }
  return path;
}

/** The smallest largest change of a smooth path, by halving: the steepest path that a change allows either passes or nothing does. */
export function smoothestBySearch(plan: FundPlan, most: number): number | null {
  const last = plan.fund.lastIncrease ?? 0;
  return smallest(most, (change) =>
    passes(
      plan,
      plan.years.map((_, at) => Math.min(most, last + change * (at + 1))),
    ),
  );
}

/** The first increase of a front-loaded path, by halving. */
export function frontLoadedBySearch(plan: FundPlan, most: number): number | null {
  const share = plan.study.frontLoad ?? 0.75;
  return smallest(most, (first) =>
    passes(
      plan,
      plan.years.map((_, at) => first * share ** at),
    ),
  );
}
