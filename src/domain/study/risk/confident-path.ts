import type { FundPlan } from "../fund-plan";
import { projectFund } from "../project-fund";
import type { RatePath } from "../rate-path";
import { fundModel } from "./fund-model";
import { seededDraws, simulate } from "./simulate";
import { shareOf } from "./summarize";

/** The path that holds with a chosen confidence, or why there is none. */
export type ConfidentPath =
  | {
      readonly kind: "found";
      /** Added to every year's increase: a share, in whole steps of printed increases. */
      readonly addition: number;
      readonly increases: readonly number[];
      /** Share of simulations in which every test holds in every year. */
      readonly holds: number;
    }
  /** `holds` is the share under the highest path that was tried. */
  | { readonly kind: "none"; readonly why: "increase-cap" | "never-enough"; readonly holds: number }
  /** Prices that are entered line by line cannot be raised evenly. */
  | { readonly kind: "entered-prices" };

/** What a search works with. */
export interface ConfidenceSearch {
  readonly plan: FundPlan;
  readonly path: RatePath;
  readonly simulations: number;
  readonly seed: number;
  /** Share of simulations that must hold. */
  readonly confidence: number;
}

/** Step of printed increases unless the study names one: a tenth of a percent. */
const STEP = 0.001;
/** Highest addition that is tried: half of the rates, every year. */
const HIGHEST = 0.5;

/**
 * The smallest even addition to a fund's increases with which all its tests hold in all years in the wanted share of simulations.
 * Bisection in whole steps; every path meets the same draws. More increase never makes a test of dollars fail while use reacts
 * less than prices move; a cap on increases is looked at for what was found. Yields simulations done.
 */
export function* confidentPath(search: ConfidenceSearch): Generator<number, ConfidentPath, void> {
  const { plan, path, confidence } = search;
  if (path.kind === "entered-prices") return { kind: "entered-prices" };
  const step = plan.study.rounding?.increase ?? STEP;
  const raised = (steps: number): RatePath & { readonly kind: "increases" } => ({
    ...path,
    increases: plan.years.map((_, year) => inSteps((path.increases[year] ?? 0) + steps * step)),
  });
  let [low, high] = [-1, 0];
  let holds = yield* shareHolding(search, raised(0));
  while (holds < confidence && high * step < HIGHEST) {
    [low, high] = [high, high === 0 ? 8 : high * 2];
    holds = yield* shareHolding(search, raised(high));
  }
  if (holds < confidence) return { kind: "none", why: "never-enough", holds };
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const share = yield* shareHolding(search, raised(middle));
    if (share >= confidence) [high, holds] = [middle, share];
    else low = middle;
  }
  const found = raised(high);
  if (breaksCap(plan, found)) return { kind: "none", why: "increase-cap", holds };
  return { kind: "found", addition: inSteps(high * step), increases: found.increases, holds };
}

/** A sum of steps without the dust of binary fractions: 0.018, not 0.018000000000000002. */
function inSteps(share: number): number {
  return Number(share.toPrecision(12));
}

/** The share of simulations in which every test of dollars holds in every year. */
function* shareHolding(search: ConfidenceSearch, path: RatePath): Generator<number, number, void> {
  const { plan, simulations, seed } = search;
  const model = fundModel(plan, path);
  const models = [{ ...model, certainlyFails: [] }];
  const [tally] = yield* simulate({
    study: plan.study,
    models,
    simulations,
    draws: seededDraws(seed),
    keep: "failures",
  });
  return tally === undefined ? 0 : 1 - shareOf(tally.failed);
}

function breaksCap(plan: FundPlan, path: RatePath): boolean {
  return projectFund(plan, path).tests.some(
    ({ test, years }) => test.test === "increase-cap" && years.some(({ passes }) => !passes),
  );
}
