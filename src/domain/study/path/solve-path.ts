import { type FundPlan, planFund } from "../fund-plan";
import { customPath } from "../project-study";
import { type FundProjection, projectFund } from "../project-fund";
import { STATUS_QUO } from "../rate-path";
import type { RateStudy } from "../study-schema";
import { type BindingTest, bindingTests } from "./binding-tests";
import { fundTask } from "./fund-task";
import { type LimitPrice, limitPrices } from "./limit-prices";
import type { SolveLinear } from "./linear-model";
import type { PathObjective, SolvedObjective } from "./path-objective";
import { printedPath } from "./printed-path";
import { type Relaxation, relaxations } from "./relaxations";
import { solveSequentially } from "./solve-sequentially";

/** A fund's path. */
export interface FundPath {
  readonly plan: FundPlan;
  /** `given`: entered, or the status quo. `relaxed`: no path keeps every test; this one passes once the first relaxation is made. */
  readonly found: "solved" | "given" | "relaxed" | "none";
  /** The optimum, a share by projected year, and the fund under it with unrounded prices. */
  readonly exactIncreases: readonly number[];
  readonly exact: FundProjection;
  /** Increases in the study's steps, and the fund under the prices as printed. */
  readonly increases: readonly number[];
  readonly printed: FundProjection;
  /** What rounding could not keep, in words. */
  readonly remarks: readonly string[];
}

/** The path of every fund, and what decides it. */
export interface PathSolution {
  readonly objective: PathObjective;
  readonly funds: readonly FundPath[];
  readonly binding: readonly BindingTest[];
  readonly prices: readonly LimitPrice[];
  /** Ways out for funds whose tests no path keeps; empty where all are kept. */
  readonly relaxations: readonly Relaxation[];
  /** Largest change of any increase in each round of linear programs: how the path converged. */
  readonly changes: readonly number[];
}

/**
 * The path of increases that meets every test of every fund, for an objective. All funds are solved together; a fund that no
 * path can satisfy is told apart, with the smallest ways out, and the others keep their optimum.
 */
export async function solvePath(study: RateStudy, objective: PathObjective, solve: SolveLinear): Promise<PathSolution> {
  const plans = study.funds.map((fund) => planFund(study, fund));
  if (objective === "custom" || objective === "status-quo") return givenPath(plans, objective);
  const together = await solveSequentially(
    plans.map((plan) => fundTask(plan, objective)),
    solve,
  );
  if (together?.tests === "kept") {
    const funds = plans.map((plan, at) => solvedFund(plan, objective, together.increases[at] ?? []));
    return withReasons({ objective, funds, relaxations: [], changes: together.changes }, objective, solve);
  }
  return apart(plans, objective, solve);
}

function givenPath(plans: readonly FundPlan[], objective: PathObjective): PathSolution {
  const funds = plans.map((plan): FundPath => {
    const path = objective === "custom" ? customPath(plan.fund) : STATUS_QUO;
    const exact = projectFund(plan, path.kind === "increases" ? { ...path, prices: "exact" } : path);
    const printed = projectFund(plan, path);
    const increases = printed.years.map(({ increase }) => increase);
    return { plan, found: "given", exactIncreases: increases, exact, increases, printed, remarks: [] };
  });
  return { objective, funds, binding: [], prices: [], relaxations: [], changes: [] };
}

function solvedFund(plan: FundPlan, objective: SolvedObjective, exactIncreases: readonly number[]): FundPath {
  const { increases, projection, remarks } = printedPath(plan, exactIncreases, objective);
  const exact = projectFund(plan, { kind: "increases", increases: exactIncreases, prices: "exact" });
  return { plan, found: "solved", exactIncreases, exact, increases, printed: projection, remarks };
}

/** Each fund for itself, where together they have no path. */
async function apart(
  plans: readonly FundPlan[],
  objective: SolvedObjective,
  solve: SolveLinear,
): Promise<PathSolution> {
  const funds: FundPath[] = [];
  const ways: Relaxation[] = [];
  const changes: number[] = [];
  for (const plan of plans) {
    const alone = await solveSequentially([fundTask(plan, objective)], solve);
    changes.push(...(alone?.changes ?? []));
    if (alone?.tests === "kept") {
      funds.push(solvedFund(plan, objective, alone.increases[0] ?? []));
      continue;
    }
    const out = await relaxations(plan, objective, solve);
    ways.push(...out);
    funds.push(relaxedFund(plan, out[0]));
  }
  return withReasons({ objective, funds, relaxations: ways, changes }, objective, solve);
}

/** The fund under the smallest relaxation's path, unrounded: what it needs and how far that is from the tests. */
function relaxedFund(plan: FundPlan, relaxation: Relaxation | undefined): FundPath {
  const increases = relaxation?.increases ?? [];
  const exact = projectFund(plan, { kind: "increases", increases, prices: "exact" });
  return {
    plan,
    found: relaxation === undefined ? "none" : "relaxed",
    exactIncreases: exact.years.map(({ increase }) => increase),
    exact,
    increases: exact.years.map(({ increase }) => increase),
    printed: projectFund(plan, { kind: "increases", increases, prices: "printed" }),
    remarks: [],
  };
}

async function withReasons(
  path: Omit<PathSolution, "binding" | "prices">,
  objective: SolvedObjective,
  solve: SolveLinear,
): Promise<PathSolution> {
  const solved = path.funds.filter(({ found }) => found === "solved");
  const binding = solved.flatMap(({ exact }) => bindingTests(exact, objective));
  const priced = solved.map(({ plan, exactIncreases }) => ({ plan, exact: exactIncreases }));
  return { ...path, binding, prices: await limitPrices(priced, { objective, binding }, solve) };
}
