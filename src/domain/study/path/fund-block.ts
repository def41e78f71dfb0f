import type { FundTask } from "./fund-task";
import { spaceOf } from "./fund-task";
import { highestIncreases, increaseCaps } from "./increase-limits";
import type { LinearModel, LinearRow, LinearTerm, LinearVariable } from "./linear-model";
import { pathForm } from "./path-form";
import { increaseAtLeast, increaseAtMost, type PathSpace, slopesIn, valuesAt } from "./path-space";

/** Where a model is made: the path at which slopes are taken, and how far from it each increase may go. */
export interface Around {
  readonly increases: readonly number[];
  readonly reach: number;
  /** `short`: dollar tests may fall short, as little as possible before all else: the way back into what is possible. */
  readonly tests: "kept" | "short";
}

/**
 * The linear model of one fund around a path: its path variables first, one a year; then what the path's form adds, a variable
 * for each year of a test that may be eased (in natural steps), and the shortage.
 */
export function fundBlock(task: FundTask, around: Around): LinearModel {
  const { plan } = task.tests;
  const form = pathForm(task.objective, plan, around.increases);
  const steps = easingSteps(task, plan.years.length + form.adds.length);
  const shortage = plan.years.length + form.adds.length + steps.length;
  const short = around.tests === "short" ? [shortage] : [];
  const first = [short, steps.map(({ variable }) => variable)].filter((variables) => variables.length > 0);
  return {
    variables: variablesOf(task, [...form.adds, ...steps.map(({ name }) => name), ...short.map(() => "shortage")]),
    rows: [
      ...limitRows(task, around, steps),
      ...form.rows,
      ...testRows(task, around, { steps, shortage: short.map((variable) => ({ variable, times: 1 })) }),
    ],
    minimize: [...first.map((variables) => variables.map((variable) => ({ variable, times: 1 }))), ...form.minimize],
  };
}

interface EasingStep {
  readonly variable: number;
  readonly name: string;
  readonly testAt: number;
  readonly year: number;
  readonly gives: number;
}

/** The easing variables of a block, in its own counting. */
export function easingSteps({ easable }: FundTask, first: number): readonly EasingStep[] {
  return easable
    .flatMap(({ testAt, stepByYear }) =>
      stepByYear.map((gives, year) => ({ name: `ease test ${testAt} in year ${year}`, testAt, year, gives })),
    )
    .map((step, at) => ({ ...step, variable: first + at }));
}

function variablesOf({ tests, objective }: FundTask, others: readonly string[]): readonly LinearVariable[] {
  const { fund, years } = tests.plan;
  const kind = objective === "least" ? "price index" : "increase";
  const names = [...years.map((year) => `${kind} ${year}`), ...others];
  return names.map((name) => ({ name: `${fund.id}: ${name}`, upper: Infinity }));
}

/** Increases are not below zero, within the caps, and within reach of the path. */
function limitRows(task: FundTask, { increases, reach }: Around, steps: readonly EasingStep[]): readonly LinearRow[] {
  const space = spaceOf(task);
  const caps = increaseCaps(task.tests.plan);
  const isEasable = (testAt: number): boolean => task.easable.some((each) => each.testAt === testAt);
  const firm = highestIncreases(
    caps.filter(({ testAt }) => !isEasable(testAt)),
    increases,
  );
  const easable = caps.filter(({ testAt }) => isEasable(testAt));
  const values = valuesAt(space, increases);
  return increases.flatMap((increase, year) => [
    increaseAtLeast(space, { year, bound: Math.max(0, increase - reach) }),
    increaseAtMost(space, { year, bound: Math.min(firm[year] ?? 0, increase + reach) }),
    ...easable.flatMap(({ testAt, atMost }) => {
      const bound = atMost[year] ?? null;
      const before = space === "prices" ? (values[year - 1] ?? 1) : 1;
      const extra = stepTerms(steps, { testAt, year }, before);
      return bound === null ? [] : [increaseAtMost(space, { year, bound, extra })];
    }),
  ]);
}

function stepTerms(
  steps: readonly EasingStep[],
  wanted: { readonly testAt: number; readonly year: number },
  times: number,
): readonly LinearTerm[] {
  return steps
    .filter(({ testAt, year }) => testAt === wanted.testAt && year === wanted.year)
    .map(({ variable, gives }) => ({ variable, times: gives * times }));
}

interface Easing {
  readonly steps: readonly EasingStep[];
  readonly shortage: readonly LinearTerm[];
}

/** Each test and year: what is left of it at the path and how that changes, scaled so that the largest slope is 1. */
function testRows(task: FundTask, { increases }: Around, { steps, shortage }: Easing): readonly LinearRow[] {
  const space: PathSpace = spaceOf(task);
  const { slacks, slopes } = task.tests.at(increases);
  const values = valuesAt(space, increases);
  return task.tests.rows.map(({ testAt, at: year }, row) => {
    const line = slopesIn(space, slopes[row] ?? [], increases);
    const scale = Math.max(1, ...line.map(Math.abs));
    const terms = line.flatMap((slope, variable) => (slope === 0 ? [] : [{ variable, times: slope / scale }]));
    const atPath = line.reduce((sum, slope, at) => sum + slope * (values[at] ?? 0), 0);
    return {
      terms: [...terms, ...stepTerms(steps, { testAt, year }, 1 / scale), ...shortage],
      atLeast: (atPath - (slacks[row] ?? 0)) / scale,
    };
  });
}
