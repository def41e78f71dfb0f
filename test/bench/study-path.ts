import fc from "fast-check";
import { openNodeSolver } from "../../src/adapters/highs/node";
import { planFund } from "../../src/domain/study/fund-plan";
import { fundTask } from "../../src/domain/study/path/fund-task";
import { solvePath } from "../../src/domain/study/path/solve-path";
import { solveSequentially } from "../../src/domain/study/path/solve-sequentially";
import type { RateStudy } from "../../src/domain/study/study-schema";
import { anyStudy } from "../support/random-study";
import { median, type Time, timed } from "./engine/stopwatch";
import { compareMethods } from "./study-path/second-methods";

const OBJECTIVES = ["level", "least", "smooth", "front-loaded"] as const;
const WARM_UPS = 5;
const WARM_RUNS = 15;

/** How long a path takes once the solver is loaded, for four funds of ten years; and whether other methods find the same. */
const solver = await openNodeSolver();
await timePaths("four funds, ten years", "never");
await timePaths("four funds, ten years, with elasticity", "always");
await compare(Number(process.argv[3] ?? 1000));
solver.close();

async function compare(studies: number): Promise<void> {
  let told = "";
  const { wall, cpu } = await timed(async () => {
    const { withPath, halving, yalps } = await compareMethods(studies, solver.solve);
    told = `${studies} random studies, ${withPath} with a path: halving differs by at most ${halving.toExponential(1)}, YALPS in ${yalps.studies} of them by at most ${yalps.largest.toExponential(1)}`;
  });
  console.log(`${told} (${(wall / 1000).toFixed(0)} s, ${(cpu / 1000).toFixed(0)} s of processors)`);
}

async function timePaths(title: string, elasticity: "never" | "always"): Promise<void> {
  const shape = { funds: [4, 4], years: [10, 10], elasticity, caps: "roomy" } as const;
  const studies = fc.sample(anyStudy(shape), { numRuns: 40, seed: 2027 });
  for (const objective of OBJECTIVES) {
    const study = await firstFeasible(studies, objective);
    const path = await times(() => paths(study, objective, solver.solve));
    const whole = await times(() => solvePath(study, objective, solver.solve));
    console.log(`${title}, ${objective}: path ${path}, with rounding, reasons and prices ${whole}`);
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

async function times(run: () => Promise<unknown>): Promise<string> {
  for (let at = 0; at < WARM_UPS; at += 1) await run();
  const taken: Time[] = [];
  for (let at = 0; at < WARM_RUNS; at += 1) taken.push(await timed(run));
  const middle = (of: "wall" | "cpu") => median(taken.map((each) => each[of])).toFixed(1);
  return `${middle("wall")} ms (of processors ${middle("cpu")}, best ${Math.min(...taken.map(({ wall }) => wall)).toFixed(1)})`;
}
