import type { FundPlan } from "../fund-plan";
import type { PolicyTest } from "../policy-schema";
import { easedTest } from "./eased-test";
import { easingSteps } from "./fund-block";
import { type EasableTest, easableTest, fundTask } from "./fund-task";
import type { SolveLinear } from "./linear-model";
import type { SolvedObjective } from "./path-objective";
import { relaxedWords } from "./relaxation-words";
import { solveSequentially } from "./solve-sequentially";

/** A test eased in some years. */
export interface RelaxedTest {
  readonly test: PolicyTest;
  readonly testAt: number;
  readonly years: readonly EasedYear[];
  /** The year from which the test could begin unchanged instead; null where a later year fails too. */
  readonly startsIn: number | null;
}

/** What a year asks of a test that is eased. */
export interface EasedYear {
  readonly year: number;
  /** The year's place among the projected years. */
  readonly at: number;
  /** Natural steps by which the limit is eased, and the test as it would then stand. */
  readonly steps: number;
  readonly eased: PolicyTest;
}

/** A way out where no path keeps every test. */
export interface Relaxation {
  /** The fund's id. */
  readonly fund: string;
  readonly tests: readonly RelaxedTest[];
  /** All easing in natural steps (0.05 of coverage, 15 days, a tenth of a balance, one point of a cap). */
  readonly steps: number;
  /** The path that then passes. */
  readonly increases: readonly number[];
  readonly sentence: string;
}

/**
 * The smallest ways out where no path keeps every test: as few tests as possible are eased, in natural steps as little as
 * possible. All that need the same number of tests are given, the smallest first.
 */
export async function relaxations(
  plan: FundPlan,
  objective: SolvedObjective,
  solve: SolveLinear,
): Promise<readonly Relaxation[]> {
  const tests = (plan.fund.tests ?? []).flatMap((_, testAt) => easableTest(plan, testAt) ?? []);
  for (const set of [choose(tests, 1), choose(tests, 2), choose(tests, 3), [tests]]) {
    const found: Relaxation[] = [];
    for (const easable of set) {
      const relaxation = await relaxedBy({ plan, objective, easable }, solve);
      if (relaxation !== null) found.push(relaxation);
    }
    if (found.length > 0) return found.sort((a, b) => a.steps - b.steps);
  }
  return [];
}

/** Every choice of so many. */
function choose<T>(from: readonly T[], count: number): readonly (readonly T[])[] {
  if (count === 0) return [[]];
  return from.flatMap((each, at) => choose(from.slice(at + 1), count - 1).map((others) => [each, ...others]));
}

interface Eased {
  readonly plan: FundPlan;
  readonly objective: SolvedObjective;
  readonly easable: readonly EasableTest[];
}

/** Steps too small to be printed. */
const NO_STEP = 1e-6;

async function relaxedBy({ plan, objective, easable }: Eased, solve: SolveLinear): Promise<Relaxation | null> {
  const task = { ...fundTask(plan, objective), easable };
  const solved = await solveSequentially([task], solve);
  const values = solved?.values[0] ?? [];
  if (solved === null || solved.tests === "short") return null;
  const taken = easingSteps(task, plan.years.length + (objective === "smooth" ? 1 : 0))
    .map(({ variable, testAt, year }) => ({ testAt, year, steps: values[variable] ?? 0 }))
    .filter(({ steps }) => steps > NO_STEP);
  const tests = easable.flatMap(({ testAt }) => {
    const test = plan.fund.tests?.[testAt];
    const years = taken.filter((each) => each.testAt === testAt);
    return test === undefined || years.length === 0 ? [] : [relaxedTest(plan, test, { testAt, years })];
  });
  return {
    fund: plan.fund.id,
    tests,
    steps: taken.reduce((sum, { steps }) => sum + steps, 0),
    increases: solved.increases[0] ?? [],
    sentence: `${plan.fund.name}: ${tests.map((each) => relaxedWords(each)).join("; and ")}`,
  };
}

interface Taken {
  readonly testAt: number;
  readonly years: readonly { readonly year: number; readonly steps: number }[];
}

function relaxedTest(plan: FundPlan, test: PolicyTest, { testAt, years }: Taken): RelaxedTest {
  const first = Math.max(
    0,
    plan.years.findIndex((year) => year >= (test.from ?? 0)),
  );
  const isOpening = years.every(({ year }, at) => year === first + at);
  return {
    test,
    testAt,
    years: years.map(({ year, steps }) => ({
      at: year,
      year: plan.years[year] ?? 0,
      steps,
      eased: easedTest(test, steps) ?? test,
    })),
    startsIn: test.test !== "increase-cap" && isOpening ? (plan.years[first + years.length] ?? null) : null,
  };
}
