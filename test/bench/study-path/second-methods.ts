import fc from "fast-check";
import { type FundPlan, planFund } from "../../../src/domain/study/fund-plan";
import { fundTask } from "../../../src/domain/study/path/fund-task";
import type { SolveLinear } from "../../../src/domain/study/path/linear-model";
import { pathMeasure } from "../../../src/domain/study/path/path-measure";
import type { SolvedObjective } from "../../../src/domain/study/path/path-objective";
import { solveSequentially } from "../../../src/domain/study/path/solve-sequentially";
import type { RateStudy } from "../../../src/domain/study/study-schema";
import { frontLoadedBySearch, leastBySearch, levelBySearch, smoothestBySearch } from "../../support/path-by-search";
import { anyStudy } from "../../support/random-study";
import { yalpsSolver } from "../../support/yalps-solver";

const OBJECTIVES = ["level", "least", "smooth", "front-loaded"] as const;
/** A ten-thousandth of a percentage point. */
const NEAR = 1e-6;
/** YALPS loses digits over many sums made small in turn: a just in time path makes one a year small. */
const MOST_SUMS_OF_YALPS = 4;

/** How far second methods are from the linear programs in HiGHS over random studies. */
export interface Agreement {
  readonly studies: number;
  readonly withPath: number;
  /** By halving, without any linear program: largest difference of any compared increase, a share. */
  readonly halving: number;
  /** By the same linear programs in YALPS: compared studies, largest difference of any increase. */
  readonly yalps: { readonly studies: number; readonly largest: number };
}

/**
 * Solves random studies of one fund, the objectives in turn, in HiGHS, by halving and in YALPS.
 * @throws Error with the study where one finds a path and another none, or where increases differ by more than a millionth
 */
export async function compareMethods(studies: number, solve: SolveLinear): Promise<Agreement> {
  const shape = { funds: [1, 1], years: [2, 6], elasticity: "sometimes", caps: "roomy" } as const;
  let [withPath, halving, byYalps, largest] = [0, 0, 0, 0];
  for (const [at, study] of fc.sample(anyStudy(shape), { numRuns: studies, seed: 6 }).entries()) {
    const objective = OBJECTIVES[at % OBJECTIVES.length] ?? "level";
    const [plan] = study.funds.map((fund) => planFund(study, fund));
    if (plan === undefined) continue;
    const found = await pathOf(plan, objective, solve);
    if (found !== null) withPath += 1;
    halving = Math.max(
      halving,
      difference(study, compared(objective, plan, found), bySearch(objective, plan, capOf(study))),
    );
    if (objective === "least" && study.years > MOST_SUMS_OF_YALPS) continue;
    byYalps += 1;
    largest = Math.max(largest, difference(study, found, await pathOf(plan, objective, yalpsSolver)));
  }
  return { studies, withPath, halving, yalps: { studies: byYalps, largest } };
}

type Increases = readonly number[] | null;

async function pathOf(plan: FundPlan, objective: SolvedObjective, solve: SolveLinear): Promise<Increases> {
  const found = await solveSequentially([fundTask(plan, objective)], solve);
  return found?.tests === "kept" ? (found.increases[0] ?? null) : null;
}

/** What halving finds of a path: the whole just in time path, of other forms the one figure that makes them. */
function compared(objective: SolvedObjective, plan: FundPlan, found: Increases): Increases {
  return found === null || objective === "least" ? found : [pathMeasure(objective, plan, found)];
}

function bySearch(objective: SolvedObjective, plan: FundPlan, most: number): Increases {
  if (objective === "least") return leastBySearch(plan, most);
  const search = { level: levelBySearch, smooth: smoothestBySearch, "front-loaded": frontLoadedBySearch }[objective];
  const found = search(plan, most);
  return found === null ? null : [found];
}

function capOf({ funds: [fund] }: RateStudy): number {
  const cap = fund?.tests?.find((test) => test.test === "increase-cap");
  return cap?.test === "increase-cap" && typeof cap.atMost === "number" ? cap.atMost : 1;
}

function difference(study: RateStudy, ours: Increases, theirs: Increases): number {
  if ((ours === null) !== (theirs === null))
    throw new Error(`only one method finds a path: ${JSON.stringify({ ours, theirs, study })}`);
  const largest = Math.max(0, ...(ours ?? []).map((each, at) => Math.abs(each - (theirs?.[at] ?? Number.NaN))));
  if (!(largest <= NEAR)) throw new Error(`methods differ by ${largest}: ${JSON.stringify({ ours, theirs, study })}`);
  return largest;
}
