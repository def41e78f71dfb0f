import { DELINQUENT_PATTERNS } from "../../domain/delinquent-pattern";
import type { DelinquentAccount, PatternOverlap } from "./delinquents-result";

/** Accounts by how many patterns they show, from none to all: a partition, so its rows add up to the whole. */
export function patternOverlap(accounts: readonly DelinquentAccount[]): readonly PatternOverlap[] {
  return Array.from({ length: DELINQUENT_PATTERNS.length + 1 }, (_, count) => {
    const own = accounts.filter(({ patterns }) => patterns.length === count);
    const pastDueCents = own.reduce((sum, account) => sum + account.pastDueCents, 0);
    return { patterns: count, accounts: own.length, pastDueCents };
  });
}
