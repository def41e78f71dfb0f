import { printDollars } from "../../domain/money";
import { PATTERN_WORDS } from "./pattern-words";
import type { PatternTotal, RateVerificationResult } from "./rate-verification-result";

/** What the verification came to, in one sentence or two. */
export function verificationSentence({
  parity,
  patterns,
}: Pick<RateVerificationResult, "parity" | "patterns">): string {
  const share =
    parity === null ? "Nothing could be recomputed" : `Bills come to ${percentText(parity)} of the adopted rates`;
  const [first] = patterns;
  if (first === undefined) return `${share}. No charge differs from the schedule.`;
  const charges = patterns.reduce((sum, each) => sum + each.charges, 0);
  return `${share}. ${charges.toLocaleString("en-US")} charges differ, in ${patterns.length} ${patterns.length === 1 ? "pattern" : "patterns"}; the largest is "${PATTERN_WORDS[first.pattern].title}": ${patternSentence(first)}`;
}

function patternSentence({ charges, accounts, perYearCents, direction }: PatternTotal): string {
  const counts = `${charges.toLocaleString("en-US")} ${charges === 1 ? "charge" : "charges"} of ${accounts.toLocaleString("en-US")} ${accounts === 1 ? "account" : "accounts"}`;
  if (direction === "no money") return `${counts}, without a difference in money.`;
  return `${counts}, ${printDollars(Math.abs(perYearCents))} a year ${perYearCents < 0 ? "too little" : "too much"}.`;
}

/**
 * A share in percent with three decimals, cut off so that 99.9996 % is not shown as all.
 * @example percentText(0.994967) // "99.496 %"
 */
export function percentText(share: number): string {
  return `${(Math.floor(share * 100_000 + 1e-6) / 1000).toFixed(3)} %`;
}
