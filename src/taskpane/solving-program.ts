import type { RunContext } from "../analyses/analysis";
import type { CheckedLedger } from "../app/checked-ledger";
import type { SolvedStudy } from "../app/rate-study/solve-rate-study";
import type { SolveLinear } from "../domain/study/path/linear-model";
import type { RiskAnswer } from "../domain/study/risk/ask-risk";
import { AppError } from "../ports/app-error";
import type { JobOptions } from "../ports/progress";
import { patientSolver } from "./patient-solver";
import type { ProgramParts } from "./program-parts";
import type { StudyServices, StudyToTell } from "./study/study-services";
import { writeOptions } from "./write-options";

/**
 * The services that solve, simulate and write a study. Solver, simulation and report are fetched when they are first asked for.
 * @param held the ledger that the engine holds, of which the sheets say what they were made from; null while it holds none
 */
export function solvingServices(
  parts: ProgramParts,
  held: () => CheckedLedger | null,
): Pick<StudyServices, "solvePath" | "askRisk" | "writeRateStudy"> {
  const solveWhole = onceSolved((asked, job) => solveStudy(parts, asked, job));
  return {
    solvePath: async (study, objective, signal) => {
      const { soughtPath } = await import("../app/rate-study/sought-path");
      return withSolver(parts, signal, (solve) => soughtPath(study, objective, solve));
    },
    askRisk: (asked, job) => simulate(parts, asked, job),
    writeRateStudy: async ({ study, path, overwrite }, job) => {
      const [workbook, { writeRateStudy }, solved] = await Promise.all([
        parts.openWorkbook(),
        import("../app/rate-study/write-rate-study"),
        solveWhole({ study, path }, job),
      ]);
      const options = writeOptions(parts, overwrite, job);
      const context = await contextOf(held(), options.stamp);
      return writeRateStudy(workbook, withPath(solved), { context, options });
    },
  };
}

async function simulate(parts: ProgramParts, { study, path }: StudyToTell, job: JobOptions): Promise<RiskAnswer> {
  const [simulator, { pathOfFund }] = await Promise.all([parts.openSimulator(), import("../app/study-path")]);
  job.signal?.throwIfAborted();
  return simulator.ask({ study, paths: study.funds.map((fund) => pathOfFund(path, fund)) }, job);
}

/** What she typed last may have taken the path away that stands on the page. */
function withPath(solved: SolvedStudy): SolvedStudy {
  const without = solved.solution.funds.filter(({ found }) => found === "none" || found === "relaxed");
  if (without.length === 0) return solved;
  const names = without.map(({ plan }) => plan.fund.name).join(", ");
  throw new AppError(
    "bad-study",
    `No path keeps every test of ${names}, so nothing was written. Ease a test, or enter your own increases.`,
  );
}

async function solveStudy(parts: ProgramParts, { study, path }: StudyToTell, job: JobOptions): Promise<SolvedStudy> {
  const [simulator, { solveRateStudy }] = await Promise.all([
    parts.openSimulator(),
    import("../app/rate-study/solve-rate-study"),
  ]);
  return withSolver(parts, job.signal, (solve) => solveRateStudy(study, path.choice, { solve, simulator, ...job }));
}

/** A solver gives its memory back after each use. */
async function withSolver<Result>(
  parts: ProgramParts,
  signal: AbortSignal | undefined,
  work: (solve: SolveLinear) => Promise<Result>,
): Promise<Result> {
  const solver = await parts.openSolver();
  try {
    signal?.throwIfAborted();
    return await work(patientSolver(solver.solve, signal));
  } finally {
    solver.close();
  }
}

type Solve = (asked: StudyToTell, job: JobOptions) => Promise<SolvedStudy>;

/** Keeps the study solved last, so that it is not solved again when she lets its sheets be refreshed. */
function onceSolved(solve: Solve): Solve {
  let last: { readonly key: string; readonly solved: SolvedStudy } | null = null;
  return async ({ study, path }, job) => {
    const key = JSON.stringify([study, path.choice]);
    if (last?.key !== key) last = { key, solved: await solve({ study, path }, job) };
    return last.solved;
  };
}

/** What a study is written from: the ledger, or nothing but its own figures. */
async function contextOf(ledger: CheckedLedger | null, stamp: string): Promise<RunContext> {
  if (ledger === null) return { stamp, sources: [], tieOut: [], findings: [], tie: null };
  return (await import("../app/run-context")).runContext(ledger, stamp);
}
