import { policyInWords } from "../domain/study/policy-words";
import type { Uncertainty } from "../domain/study/risk-schema";
import type { RatePath } from "../domain/study/rate-path";
import type { RiskAnswer, RiskQuestion } from "../domain/study/risk/ask-risk";
import type { ConfidentPath } from "../domain/study/risk/confident-path";
import { PERCENTILES } from "../domain/study/risk/percentiles";
import type { Fan, FundRisk } from "../domain/study/risk/risk-result";

/** The answer of `ratebook risk --json`: balances as text in dollars, shares, ratios and days as numbers. */
export function riskJson({ study, paths }: RiskQuestion, answer: RiskAnswer): string {
  const document = {
    utility: study.utility,
    first_year: study.firstYear,
    years: study.years,
    seed: answer.seed,
    simulations: answer.simulations,
    confidence: answer.confidence,
    uncertainties: (study.risk?.uncertainties ?? []).map(uncertaintyJson),
    fails_any_share: answer.failsAny,
    percentiles: PERCENTILES,
    funds: answer.funds.map((fund, at) => ({
      ...fundJson(fund),
      increases: increasesJson(paths[at]),
      confident_path: confidentJson(answer.confident[at]),
      by_year: answer.years.map((year, index) => yearJson(fund, year, index)),
    })),
  };
  return JSON.stringify(document, null, 1);
}

function uncertaintyJson({ id, of, deviation, behaviour, fund, inflator }: Uncertainty) {
  return {
    id,
    of,
    deviation,
    behaviour: behaviour ?? "each-year",
    fund: fund ?? null,
    inflator: inflator ?? null,
  };
}

function fundJson({ fund, failsAny, tests }: FundRisk) {
  return {
    fund,
    fails_any_share: failsAny,
    tests: tests.map(({ test, failsEver, failsByYear }) => ({
      test: test.test,
      words: policyInWords(test),
      fails_ever_share: failsEver,
      fails_share_by_year: failsByYear,
    })),
  };
}

function yearJson({ balance, coverage, daysCash }: FundRisk, year: number, index: number) {
  const at = (fan: Fan): readonly number[] | null => fan[index] ?? null;
  return {
    year,
    ending_balance: at(balance)?.map((dollars) => dollars.toFixed(2)) ?? null,
    coverage: at(coverage),
    days_cash: at(daysCash),
  };
}

function increasesJson(path: RatePath | undefined): readonly number[] | null {
  return path?.kind === "increases" ? path.increases : null;
}

function confidentJson(confident: ConfidentPath | undefined) {
  switch (confident?.kind) {
    case "found":
      return {
        found: true,
        addition: confident.addition,
        increases: confident.increases,
        holds_share: confident.holds,
        why: null,
      };
    case "none":
      return { found: false, addition: null, increases: null, holds_share: confident.holds, why: confident.why };
    case "entered-prices":
    case undefined:
      return { found: false, addition: null, increases: null, holds_share: null, why: "entered-prices" };
  }
}
