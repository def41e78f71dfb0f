import { type FundPlan, planFund } from "../fund-plan";
import type { RatePath } from "../rate-path";
import { CONFIDENCE, SEED, SIMULATIONS } from "../risk-schema";
import type { RateStudy } from "../study-schema";
import { type ConfidentPath, confidentPath } from "./confident-path";
import { type FundModel, fundModel } from "./fund-model";
import type { FundTally } from "./fund-tally";
import type { FundRisk, RiskResult } from "./risk-result";
import { seededDraws, simulate } from "./simulate";
import { failsTogether, fundRisk } from "./summarize";

/** A question about risk; plain data, so that it can go to a worker. */
export interface RiskQuestion {
  readonly study: RateStudy;
  /** The path of each fund, in the order of the study. */
  readonly paths: readonly RatePath[];
  /** As the study says unless given. */
  readonly simulations?: number | undefined;
  readonly seed?: number | undefined;
  readonly confidence?: number | undefined;
}

/** The answer: the simulation, and for each fund the path that holds with the wanted confidence. */
export interface RiskAnswer extends RiskResult {
  readonly confidence: number;
  readonly confident: readonly ConfidentPath[];
}

/** How far an answer is. */
export interface RiskStep {
  readonly label: string;
  /** Simulations done of all, in this step; `total` is null while a search may need more. */
  readonly done: number;
  readonly total: number | null;
}

/** Answers in steps: the caller decides when the next one runs, or that none does. */
export function* askRisk(question: RiskQuestion): Generator<RiskStep, RiskAnswer, void> {
  const { study, paths } = question;
  const plans = study.funds.map((fund) => planFund(study, fund));
  const simulations = question.simulations ?? study.risk?.simulations ?? SIMULATIONS;
  const seed = question.seed ?? study.risk?.seed ?? SEED;
  const confidence = question.confidence ?? study.risk?.confidence ?? CONFIDENCE;
  const models = plans.map((plan, at) => fundModel(plan, pathAt(paths, at)));
  const run = simulate({ study, models, simulations, draws: seededDraws(seed), keep: "all" });
  const tallies = yield* told(run, `Simulating ${simulations.toLocaleString("en-US")} futures`, simulations);
  const confident: ConfidentPath[] = [];
  for (const [at, plan] of plans.entries()) {
    const search = confidentPath({ plan, path: pathAt(paths, at), simulations, seed, confidence });
    confident.push(yield* told(search, `Looking for the increases of ${plan.fund.name} that hold`, null));
  }
  return {
    ...{ seed, simulations, confidence, confident },
    years: plans[0]?.years ?? [],
    funds: fundRisks(plans, models, tallies),
    failsAny: failsTogether(tallies),
  };
}

function pathAt(paths: readonly RatePath[], at: number): RatePath {
  return paths[at] ?? { kind: "increases", increases: [], prices: "exact" };
}

function* told<Result>(
  run: Generator<number, Result, void>,
  label: string,
  total: number | null,
): Generator<RiskStep, Result, void> {
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value;
    yield { label, done: step.value, total };
  }
}

function fundRisks(
  plans: readonly FundPlan[],
  models: readonly FundModel[],
  tallies: readonly FundTally[],
): readonly FundRisk[] {
  return plans.flatMap((plan, at) => {
    const [model, tally] = [models[at], tallies[at]];
    return model === undefined || tally === undefined ? [] : [fundRisk(plan, model, tally)];
  });
}
