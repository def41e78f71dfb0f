import { riskTables } from "../../analyses/rate-study/report/found/risk-tables";
import { type Scenario, scenarioTable } from "../../analyses/rate-study/report/found/scenario-table";
import { sensitivityTable } from "../../analyses/rate-study/report/found/sensitivity-table";
import type { FoundTable, RateStudyResult } from "../../analyses/rate-study/rate-study-result";
import { planFund } from "../../domain/study/fund-plan";
import { levelIncrease } from "../../domain/study/level-increase";
import type { SolveLinear } from "../../domain/study/path/linear-model";
import { OBJECTIVE_WORDS, PATH_OBJECTIVES, type PathObjective } from "../../domain/study/path/path-objective";
import { type PathSolution, solvePath } from "../../domain/study/path/solve-path";
import { projectStudy } from "../../domain/study/project-study";
import { STATUS_QUO } from "../../domain/study/rate-path";
import { sensitivity } from "../../domain/study/sensitivity";
import type { RateStudy } from "../../domain/study/study-schema";
import type { JobOptions } from "../../ports/progress";
import type { Simulator } from "../../ports/simulator";
import { reasonsOf } from "./path-reasons";

/** What a study is solved with. */
export interface StudyEngines {
  readonly solve: SolveLinear;
  readonly simulator: Simulator;
}

/** A study solved for an objective, with everything that its workbook shows. */
export interface SolvedStudy {
  readonly result: RateStudyResult;
  readonly solution: PathSolution;
}

/**
 * Solves a study for an objective and finds what stands beside it: every other path, what one changed assumption does, and, where
 * the study says how uncertain it is, how often each test fails.
 */
export async function solveRateStudy(
  study: RateStudy,
  objective: PathObjective,
  { solve, simulator, progress, signal }: StudyEngines & JobOptions,
): Promise<SolvedStudy> {
  progress?.({ label: "Solving the rate path", done: 0, total: 3 });
  const solution = await solvePath(study, objective, solve);
  const scenarios = scenarioTable(await everyPath(study, solution, solve));
  signal?.throwIfAborted();
  progress?.({ label: "Changing one assumption at a time", done: 1, total: 3 });
  const tornados = tornadosOf(study);
  const risk = await riskOf(study, solution, { simulator, progress, signal });
  return {
    solution,
    result: {
      study,
      statusQuo: projectStudy(study, () => STATUS_QUO),
      recommended: solution.funds.map(({ printed }) => printed),
      pathInWords: `${objective}: ${OBJECTIVE_WORDS[objective]}`,
      reasons: reasonsOf(solution),
      found: [scenarios, ...tornados, ...risk],
      annexes: [],
    },
  };
}

/** What one changed assumption does to the level increase of each fund. */
function tornadosOf(study: RateStudy): readonly FoundTable[] {
  const tornado = sensitivity(study, (changed) =>
    Object.fromEntries(changed.funds.map((fund) => [fund.id, levelIncrease(planFund(changed, fund))])),
  );
  return study.funds.map((fund) => sensitivityTable(fund, tornado));
}

/** Every path beside each other; the one that was solved is not solved again. */
async function everyPath(study: RateStudy, solution: PathSolution, solve: SolveLinear): Promise<readonly Scenario[]> {
  const scenarios: Scenario[] = [];
  for (const objective of ["status-quo", ...PATH_OBJECTIVES.filter((each) => each !== "status-quo")] as const) {
    if (objective === "custom" && !entersPath(study)) continue;
    const { funds } = objective === solution.objective ? solution : await solvePath(study, objective, solve);
    scenarios.push({ name: objective, funds: funds.map(({ printed }) => printed) });
  }
  return scenarios;
}

function entersPath({ funds }: RateStudy): boolean {
  return funds.some(
    ({ increases, rates }) => increases !== undefined || rates.some(({ proposed }) => proposed !== undefined),
  );
}

async function riskOf(
  study: RateStudy,
  { funds }: PathSolution,
  { simulator, progress, signal }: Pick<StudyEngines, "simulator"> & JobOptions,
): Promise<readonly FoundTable[]> {
  if (study.risk === undefined) return [];
  const paths = funds.map(({ printed }) => printed.path);
  return riskTables(study.funds, await simulator.ask({ study, paths }, { progress, signal }));
}
