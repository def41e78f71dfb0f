import type {
  DelinquentAccount,
  DelinquentStanding,
  DelinquentsResult,
  PatternOverlap,
  PatternSummary,
} from "../analyses/delinquents/delinquents-result";
import { patternWords } from "../analyses/delinquents/pattern-words";
import { dollarText } from "../domain/money";
import { checkLineJson } from "./check-line-json";

/** Top delinquents as the JSON document of `ratebook delinquents --json`; masked, it holds no account number and no name. */
export function delinquentsJson(result: DelinquentsResult): string {
  const { args, accounts, standing } = result;
  const document = {
    as_of: args.asOf,
    limit: dollarText(args.limitCents),
    late_bills: args.lateBills,
    top: args.top,
    names: args.names,
    accounts: accounts.length,
    past_due: dollarText(standing.pastDueCents),
    patterns: result.patterns.map((summary) => patternJson(summary, result)),
    overlap: result.overlap.map(overlapJson),
    receivables: standingJson(standing),
    checks: result.checks.map(checkLineJson),
    conventions: result.conventions,
  };
  return JSON.stringify(document, null, 1);
}

function overlapJson({ patterns, accounts, pastDueCents }: PatternOverlap) {
  return { patterns, accounts, past_due: dollarText(pastDueCents) };
}

function standingJson(standing: DelinquentStanding) {
  return {
    past_due: dollarText(standing.pastDueCents),
    past_due_credit: dollarText(standing.pastDueCreditCents),
    not_due: dollarText(standing.notDueCents),
    unapplied_credit: dollarText(standing.unappliedCents),
    total: dollarText(standing.totalCents),
  };
}

function patternJson({ pattern, accounts, pastDueCents, share, listed }: PatternSummary, { args }: DelinquentsResult) {
  const { name, meaning } = patternWords(pattern, args);
  const shown = listed.map((account) => (args.names === "named" ? namedJson(account) : accountJson(account)));
  return { pattern, name, meaning, accounts, past_due: dollarText(pastDueCents), share, listed: shown };
}

function namedJson(account: DelinquentAccount) {
  const { customerName, serviceAddress } = account;
  const { account: number, ...rest } = accountJson(account);
  return { account: number, customer_name: customerName, service_address: serviceAddress, ...rest };
}

function accountJson(account: DelinquentAccount) {
  const { lastPayment } = account;
  return {
    account: account.account,
    past_due: dollarText(account.pastDueCents),
    total: dollarText(account.totalCents),
    oldest_days: account.oldestDays,
    oldest_bucket: account.oldestBucket,
    last_payment: lastPayment === null ? null : { date: lastPayment.date, amount: dollarText(lastPayment.cents) },
    late_bills: account.lateBills,
    bills: account.bills,
    class: account.customerClass,
    services: account.services,
    patterns: account.patterns,
    holds: account.holds,
  };
}
