import { fundBlock } from "./fund-block";
import { type FundTask, spaceOf } from "./fund-task";
import { joinModels } from "./joint-model";
import type { LinearModel, SolveLinear } from "./linear-model";
import { pathAt } from "./path-space";

/** What the sequence of linear models ended with. */
export interface SequentialPaths {
  /** Each fund's values of its own variables in the last model; the path variables come first. */
  readonly values: readonly (readonly number[])[];
  readonly increases: readonly (readonly number[])[];
  /** Largest change of any increase in each round: how it converged. */
  readonly changes: readonly number[];
  /** `short`: the last model had to let a test fall short, so no path keeps every test. */
  readonly tests: "kept" | "short";
}

/** Increases that move by less have converged: a ten-billionth. */
const CONVERGED = 1e-10;
const MOST_ROUNDS = 40;
/** After so many rounds each step may reach half as far as the one before. */
const FREE_ROUNDS = 10;

/**
 * Solves paths by a sequence of linear programs: tests are replaced by their slopes at the path reached so far, the model is
 * solved, and so on until the path stays. Where tests are straight lines in prices, one program is exact. All funds are in one
 * model. Null where the form and the caps alone leave no path.
 */
export async function solveSequentially(
  tasks: readonly FundTask[],
  solve: SolveLinear,
): Promise<SequentialPaths | null> {
  const isExact = tasks.every((task) => spaceOf(task) === "prices" && isStraight(task));
  const changes: number[] = [];
  let reached: Round | null = null;
  let increases = tasks.map(({ tests }) => tests.plan.years.map(() => 0));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const reach = round < FREE_ROUNDS ? Infinity : 0.1 * 0.5 ** (round - FREE_ROUNDS);
    const found: Round | null = await solveRound(tasks, { increases, reach }, solve);
    if (found === null) return null;
    const change = largestChange(increases, found.increases);
    changes.push(change);
    reached = found;
    increases = found.increases.map((path) => [...path]);
    if (change < CONVERGED || (isExact && found.tests === "kept")) break;
  }
  return reached === null ? null : { ...reached, changes };
}

/** One program is exact for a path in prices whose slopes stay; an easing of caps is no straight line in them. */
function isStraight({ tests, easable }: FundTask): boolean {
  return tests.straightIn === "prices" && easable.length === 0;
}

type Round = Omit<SequentialPaths, "changes">;

async function solveRound(
  tasks: readonly FundTask[],
  at: { readonly increases: readonly (readonly number[])[]; readonly reach: number },
  solve: SolveLinear,
): Promise<Round | null> {
  for (const tests of ["kept", "short"] as const) {
    const blocks = tasks.map((task, fund) =>
      fundBlock(task, { increases: at.increases[fund] ?? [], reach: at.reach, tests }),
    );
    const { model, starts } = joinModels(blocks);
    const answer = await solve(model);
    if (answer.kind === "infeasible") continue;
    const values = blocks.map(({ variables }, fund) => {
      const start = starts[fund] ?? 0;
      return answer.values.slice(start, start + variables.length);
    });
    return { values, tests: isShort(blocks, values) ? tests : "kept", increases: pathsOf(tasks, values) };
  }
  return null;
}

/** A shortage that is nothing but the solver's last digit is none. */
const NO_SHORTAGE = 1e-9;

function isShort(blocks: readonly LinearModel[], values: readonly (readonly number[])[]): boolean {
  return blocks.some(({ variables }, fund) =>
    variables.some(({ name }, at) => name.endsWith("shortage") && (values[fund]?.[at] ?? 0) > NO_SHORTAGE),
  );
}

function pathsOf(tasks: readonly FundTask[], values: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return tasks.map((task, fund) => {
    const path = pathAt(spaceOf(task), (values[fund] ?? []).slice(0, task.tests.plan.years.length));
    return path.map((increase) => Math.max(0, increase));
  });
}

function largestChange(before: readonly (readonly number[])[], after: readonly (readonly number[])[]): number {
  return Math.max(
    0,
    ...after.flatMap((path, fund) => path.map((increase, at) => Math.abs(increase - (before[fund]?.[at] ?? 0)))),
  );
}
