import type { BindingTest } from "../domain/study/path/binding-tests";
import type { LimitPrice } from "../domain/study/path/limit-prices";
import type { Relaxation } from "../domain/study/path/relaxations";
import type { FundPath, PathSolution } from "../domain/study/path/solve-path";
import { policyInWords } from "../domain/study/policy-words";
import type { RateStudy } from "../domain/study/study-schema";
import { headJson } from "./project";
import { fundJson } from "./project-json";

/** A path as the JSON document of `ratebook solve --json`: increases and prices as shares, dollars as text. */
export function solveJson(study: RateStudy, solution: PathSolution): string {
  const document = {
    ...headJson(study),
    objective: solution.objective,
    feasible: solution.funds.every(({ found }) => found === "solved" || found === "given"),
    funds: solution.funds.map(fundPathJson),
    binding: solution.binding.map(bindingJson),
    prices: solution.prices.map(priceJson),
    relaxations: solution.relaxations.map(relaxationJson),
    convergence: solution.changes,
  };
  return JSON.stringify(document, null, 1);
}

function fundPathJson({ found, increases, exactIncreases, printed, remarks }: FundPath) {
  const { fund, name, ...projection } = fundJson(printed);
  return { fund, name, found, increases, exact_increases: exactIncreases, remarks, ...projection };
}

function bindingJson({ fund, test, year, slack, sentence }: BindingTest) {
  return { fund, test: test.test, words: policyInWords(test), year, slack, sentence };
}

function priceJson({ fund, test, eased, change, sentence }: LimitPrice) {
  return { fund, test: test.test, words: policyInWords(test), eased: policyInWords(eased), change, sentence };
}

function relaxationJson({ fund, tests, steps, increases, sentence }: Relaxation) {
  return {
    fund,
    tests: tests.map(({ test, years, startsIn }) => ({
      test: test.test,
      words: policyInWords(test),
      years: years.map(({ year, eased }) => ({ year, eased: policyInWords(eased) })),
      starts_in: startsIn,
    })),
    natural_steps: steps,
    increases,
    sentence,
  };
}
