import { PATTERN_WORDS } from "../analyses/rate-verification/pattern-words";
import type {
  ParityLine,
  PatternTotal,
  RateVariance,
  RateVerificationResult,
} from "../analyses/rate-verification/rate-verification-result";
import { parityOf } from "../analyses/rate-verification/measure-parity";
import { dollarText } from "../domain/money";
import { checkLineJson } from "./check-line-json";

/** Bills held against the rates as the JSON document of `ratebook verify-rates --json`. */
export function verifyRatesJson(result: RateVerificationResult): string {
  const { args } = result;
  const document = {
    from: args.from,
    to: args.to,
    schedule: args.schedule.utility,
    bills: result.bills,
    billed: dollarText(result.billedCents),
    not_priced: dollarText(result.notPricedCents),
    recomputed: dollarText(result.recomputedCents),
    parity: result.parity,
    headline: result.headline,
    variances: result.patterns.map(patternJson),
    by_service_and_class: result.parityLines.map(parityJson),
    charged_apart: result.apart.map(({ service, kind, charges, cents }) => ({
      service,
      kind,
      charges,
      amount: dollarText(cents),
    })),
    checks: result.checks.map(checkLineJson),
    conventions: result.conventions,
  };
  return JSON.stringify(document, null, 1);
}

function patternJson(total: PatternTotal) {
  const { title, cause, correction } = PATTERN_WORDS[total.pattern];
  return {
    pattern: total.pattern,
    title,
    charges: total.charges,
    accounts: total.accounts,
    amount: dollarText(total.differenceCents),
    per_year: dollarText(total.perYearCents),
    too_little: dollarText(total.tooLittleCents),
    too_much: dollarText(total.tooMuchCents),
    direction: total.direction,
    likely_cause: cause,
    recommended_correction: correction,
    samples: total.samples.map(sampleJson),
  };
}

function sampleJson(variance: RateVariance) {
  return {
    account_id: variance.accountId,
    bill_id: variance.billId,
    date: variance.date,
    service: variance.service,
    charged: dollarText(variance.chargedCents),
    due: variance.dueCents === null ? null : dollarText(variance.dueCents),
    difference: dollarText(variance.differenceCents),
    found: variance.detail,
    also: variance.also,
  };
}

function parityJson(line: ParityLine) {
  return {
    service: line.service,
    class: line.customerClass,
    charges: line.charges,
    billed: dollarText(line.billedCents),
    not_priced: dollarText(line.notPricedCents),
    recomputed: dollarText(line.recomputedCents),
    parity: parityOf(line),
  };
}
