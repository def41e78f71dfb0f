import fc from "fast-check";
import { openNodeSolver } from "../../src/adapters/highs/node";
import { planFund } from "../../src/domain/study/fund-plan";
import { fundTask } from "../../src/domain/study/path/fund-task";
import { solvePath } from "../../src/domain/study/path/solve-path";
import { solveSequentially } from "../../src/domain/study/path/solve-sequentially";
import type { RateStudy } from "../../src/domain/study/study-schema";
import { anyStudy } from "../support/random-study";
import { yalpsSolver } from "../support/yalps-solver";

const OBJECTIVES = ["level", "least", "smooth", "front-loaded"] as const;
const WARM_RUNS = 15;

/** How long a path takes once the solver is loaded, for four funds of ten years; and whether two solvers agree on random studies. */
const solver = await openNodeSolver();
await timePaths("four funds, ten years", "never");
await timePaths("four funds, ten years, with elasticity", "always");
await compareSolvers(Number(process.argv[3] ?? 1000));
solver.close();

async function timePaths(title: string, elasticity: "never" | "always"): Promise<void> {
  const shape = { funds: [4, 4], years: [10, 10], elasticity, caps: "roomy" } as const;
  const studies = fc.sample(anyStudy(shape), { numRuns: 40, seed: 2027 });
  for (const objective of OBJECTIVES) {
    const study = await firstFeasible(studies, objective);
    const times = await timed(() => paths(study, objective, solver.solve));
    const whole = await timed(() => solvePath(study, objective, solver.solve));
    console.log(`${title}, ${objective}: path ${times}, with rounding, reasons and prices ${whole}`);
  }
}

async function paths(study: RateStudy, objective: (typeof OBJECTIVES)[number], solve: typeof solver.solve) {
  return solveSequentially(
    study.funds.map((fund) => fundTask(planFund(study, fund), objective)),
    solve,
  );
}

async function firstFeasible(
  studies: readonly RateStudy[],
  objective: (typeof OBJECTIVES)[number],
): Promise<RateStudy> {
  for (const study of studies) if ((await paths(study, objective, solver.solve))?.tests === "kept") return study;
  throw new Error("no random study has a path");
}

async function timed(run: () => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  for (let at = 0; at < WARM_RUNS; at += 1) {
    const began = performance.now();
    await run();
    times.push(performance.now() - began);
  }
  const sorted = times.toSorted((a, b) => a - b);
  return `${(sorted[Math.floor(WARM_RUNS / 2)] ?? 0).toFixed(1)} ms (best ${(sorted[0] ?? 0).toFixed(1)})`;
}

async function compareSolvers(count: number): Promise<void> {
  const shape = { funds: [1, 1], years: [2, 6], elasticity: "sometimes", caps: "roomy" } as const;
  let [feasible, worst] = [0, 0];
  for (const study of fc.sample(anyStudy(shape), { numRuns: count, seed: 6 })) {
    const objective = OBJECTIVES[feasible % OBJECTIVES.length] ?? "level";
    const [ours, theirs] = [await paths(study, objective, solver.solve), await paths(study, objective, yalpsSolver)];
    if (ours?.tests !== theirs?.tests)
      throw new Error(`one solver finds a path and the other does not: ${JSON.stringify(study)}`);
    if (ours?.tests !== "kept") continue;
    feasible += 1;
    const [mine = [], other = []] = [ours.increases[0], theirs?.increases[0]];
    worst = Math.max(worst, ...mine.map((each, at) => Math.abs(each - (other[at] ?? 0))));
  }
  console.log(
    `${count} random studies, ${feasible} with a path: the solvers differ by at most ${worst.toExponential(1)}`,
  );
}
