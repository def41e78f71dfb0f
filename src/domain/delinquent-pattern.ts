import type { Cents } from "./money";

/** What a delinquent account can have in common with others; one account may show several. */
export type DelinquentPattern = "repeat_late" | "newly_late" | "tenant" | "final" | "over_limit";

/** What the patterns are told from. */
export interface DelinquentFacts {
  readonly pastDueCents: Cents;
  /** Late bills among the last twelve. */
  readonly lateBills: number;
  /** Late bills of the last twelve months; how many of them are unpaid; how many late bills are unpaid in all. */
  readonly lateInYear: number;
  readonly unpaidInYear: number;
  readonly unpaidLate: number;
  readonly isTenant: boolean;
  /** The account is closed. */
  readonly isFinal: boolean;
}

/** From where on a pattern holds. */
export interface DelinquentLimits {
  readonly limitCents: Cents;
  readonly lateBills: number;
}

/** Every pattern, in the order of lists. */
export const DELINQUENT_PATTERNS: readonly DelinquentPattern[] = [
  "repeat_late",
  "newly_late",
  "tenant",
  "final",
  "over_limit",
];

/**
 * The patterns of an account with an amount past due; each limit is reached by the number itself.
 * @example delinquentPatterns({ ...facts, pastDueCents: 50_000 }, { limitCents: 50_000, lateBills: 3 }) // holds "over_limit"
 */
export function delinquentPatterns(facts: DelinquentFacts, limits: DelinquentLimits): readonly DelinquentPattern[] {
  const holds: Readonly<Record<DelinquentPattern, boolean>> = {
    repeat_late: facts.lateBills >= limits.lateBills,
    newly_late: facts.lateInYear === 1 && facts.unpaidInYear === 1 && facts.unpaidLate === 1,
    tenant: facts.isTenant,
    final: facts.isFinal,
    over_limit: facts.pastDueCents >= limits.limitCents,
  };
  return DELINQUENT_PATTERNS.filter((pattern) => holds[pattern]);
}
