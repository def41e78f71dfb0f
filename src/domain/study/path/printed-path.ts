import type { FundPlan } from "../fund-plan";
import { type FundProjection, projectFund } from "../project-fund";
import { highestIncreases, increaseCaps } from "./increase-limits";
import { FRONT_LOAD, type SolvedObjective } from "./path-objective";
import { capBrokenWords, stillFailingWords } from "./path-words";
import { roundDown, roundUp } from "./round-increase";

/** The increases as an ordinance would print them, and the fund under the prices they lead to. */
export interface PrintedPath {
  readonly increases: readonly number[];
  readonly projection: FundProjection;
  /** What rounding could not keep, in words: a cap, or a test. */
  readonly remarks: readonly string[];
}

/** The step by which a path is raised whose increases are not rounded, where printed prices fail by a hair: 0.01 points. */
const HAIR_STEP = 0.0001;
/** More steps than rounding can ever ask for. */
const MOST_STEPS = 500;

/**
 * Rounds the exact increases up to the study's step and projects the fund with printed prices. Where a price rounded down makes
 * a test fail, increases rise by the fewest steps until every test passes, within the caps if that can be. A just in time path
 * gives back what rounding up has put in before it was needed.
 */
export function printedPath(plan: FundPlan, exact: readonly number[], objective: SolvedObjective): PrintedPath {
  const step = plan.study.rounding?.increase;
  const size = step ?? HAIR_STEP;
  const highest = highestIncreases(increaseCaps(plan), plan.years).map((each) =>
    step === undefined ? each : roundDown(each, size),
  );
  const start = step === undefined ? exact : exact.map((increase) => roundUp(increase, size));
  const within = raised({ plan, objective, size }, start, highest);
  if (within.projection.tests.every(({ years }) => years.every(({ passes }) => passes))) {
    const least = objective === "least" && step !== undefined;
    return { ...(least ? lowered({ plan, objective, size }, within.increases) : within), remarks: [] };
  }
  const above = raised(
    { plan, objective, size },
    start,
    plan.years.map(() => Infinity),
  );
  return { ...above, remarks: [...capBrokenWords(above.projection, size), ...stillFailingWords(above.projection)] };
}

interface Rounding {
  readonly plan: FundPlan;
  readonly objective: SolvedObjective;
  readonly size: number;
}

type Reached = Pick<PrintedPath, "increases" | "projection">;

/** Raises a path step by step, nowhere above `highest`, until no test about dollars fails or nothing is left to raise. */
function raised(rounding: Rounding, start: readonly number[], highest: readonly number[]): Reached {
  let increases = formed(
    rounding,
    start.map((each, at) => Math.min(each, highest[at] ?? each)),
  );
  let projection = printedProjection(rounding.plan, increases);
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const failing = firstFailing(projection);
    const next = failing === null ? null : oneStepMore(rounding, { increases, highest, failing });
    if (next === null) break;
    increases = next;
    projection = printedProjection(rounding.plan, increases);
  }
  return { increases, projection };
}

function printedProjection(plan: FundPlan, increases: readonly number[]): FundProjection {
  return projectFund(plan, { kind: "increases", increases, prices: "printed" });
}

/** The first projected year in which a test about dollars fails, by its place. */
function firstFailing({ plan, tests }: FundProjection): number | null {
  const failing = tests
    .filter(({ test }) => test.test !== "increase-cap")
    .flatMap(({ years }) => years.filter(({ passes }) => !passes).map(({ year }) => plan.years.indexOf(year)));
  return failing.length === 0 ? null : Math.min(...failing);
}

interface Raising {
  readonly increases: readonly number[];
  readonly highest: readonly number[];
  readonly failing: number;
}

/** One step more: in every year of a level path, in the first of a front-loaded one, else in the failing year or the last before it with room. */
function oneStepMore(rounding: Rounding, { increases, highest, failing }: Raising): readonly number[] | null {
  const { size, objective } = rounding;
  const more = (at: number): number => Number(((increases[at] ?? 0) + size).toFixed(10));
  const hasRoom = (at: number): boolean => more(at) <= (highest[at] ?? Infinity) + 1e-12;
  if (objective === "level") return increases.every((_, at) => hasRoom(at)) ? increases.map((_, at) => more(at)) : null;
  const from = objective === "front-loaded" ? 0 : failing;
  for (let year = from; year >= 0; year -= 1)
    if (hasRoom(year))
      return formed(
        rounding,
        increases.map((each, at) => (at === year ? more(at) : each)),
      );
  return null;
}

/** A front-loaded path stays one: no increase above its share of the one before. Other paths stay as they are. */
function formed({ plan, objective, size }: Rounding, increases: readonly number[]): readonly number[] {
  if (objective !== "front-loaded") return increases;
  const share = plan.study.frontLoad ?? FRONT_LOAD;
  const isStepped = plan.study.rounding?.increase !== undefined;
  let highest = Infinity;
  return increases.map((increase) => {
    const kept = Math.min(increase, highest);
    highest = isStepped ? roundDown(kept * share, size) : kept * share;
    return kept;
  });
}

/** Lowers each year's increase, the first year's before all, by as many steps as every test allows. */
function lowered({ plan, size }: Rounding, start: readonly number[]): Reached {
  let reached: Reached = { increases: start, projection: printedProjection(plan, start) };
  for (const year of plan.years.keys()) {
    for (;;) {
      const less = Number(((reached.increases[year] ?? 0) - size).toFixed(10));
      if (less < 0) break;
      const increases = reached.increases.map((each, at) => (at === year ? less : each));
      const projection = printedProjection(plan, increases);
      if (!projection.tests.every(({ years }) => years.every(({ passes }) => passes))) break;
      reached = { increases, projection };
    }
  }
  return reached;
}
