import type { FundPlan } from "../fund-plan";
import type { Column } from "./combine";
import type { FundModel } from "./fund-model";
import type { FundTally } from "./fund-tally";
import { percentilesOf } from "./percentiles";
import type { Fan, FundRisk, TestRisk } from "./risk-result";

/** What the simulations say of a fund, from its tally. */
export function fundRisk(plan: FundPlan, model: FundModel, tally: FundTally): FundRisk {
  const simulations = tally.failed.length;
  return {
    fund: model.fund,
    balance: fanOf(tally.balance, []),
    coverage: fanOf(tally.coverage, emptyYears(model, "coverage")),
    daysCash: fanOf(tally.daysCash, emptyYears(model, "daysCash")),
    tests: (plan.fund.tests ?? []).map((test, place): TestRisk => {
      const failures = tally.failures[place] ?? [];
      const tested = model.tested[place] ?? [];
      return {
        test,
        failsByYear: failures.map((count, year) => (tested.includes(year) ? count / simulations : null)),
        failsEver: (tally.failuresEver[place] ?? 0) / simulations,
      };
    }),
    failsAny: shareOf(tally.failed),
  };
}

/** Share of simulations in which some test of some fund fails. */
export function failsTogether(tallies: readonly FundTally[]): number {
  const [first] = tallies;
  if (first === undefined) return 0;
  return shareOf(first.failed.map((_, row) => (tallies.some(({ failed }) => failed[row] === 1) ? 1 : 0)));
}

/** Share of simulations that are marked. */
export function shareOf(marks: Uint8Array): number {
  return marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
}

function emptyYears({ ratios }: FundModel, measure: "coverage" | "daysCash"): readonly number[] {
  return ratios.find((ratio) => ratio.measure === measure)?.empty ?? [];
}

function fanOf(columns: readonly Column[], empty: readonly number[]): Fan {
  return columns.map((column, year) => (empty.includes(year) ? null : percentilesOf(column.slice())));
}
