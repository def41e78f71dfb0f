import type { IsoDate } from "../../domain/calendar";
import type { DelinquentPattern } from "../../domain/delinquent-pattern";
import type { Cents } from "../../domain/money";
import type { AgingCheck } from "../aging/aging-result";
import type { DelinquentsArgs } from "./delinquents-args";

/** An account with an amount past due. */
export interface DelinquentAccount {
  /** Its number, or what masks it; no two of a result are alike. */
  readonly account: string;
  /** Null when masked, or not on file. */
  readonly customerName: string | null;
  readonly serviceAddress: string | null;
  readonly customerClass: string;
  /** Services with something past due. */
  readonly services: readonly string[];
  readonly pastDueCents: Cents;
  /** Everything it owes, credit taken off. */
  readonly totalCents: Cents;
  /** Days past due of the oldest open item, and its bucket. */
  readonly oldestDays: number;
  readonly oldestBucket: string;
  /** What was paid on the last day on which anything was; null for an account that never paid. */
  readonly lastPayment: { readonly date: IsoDate; readonly cents: Cents } | null;
  /** Bills among the last twelve, and how many of them were late. */
  readonly bills: number;
  readonly lateBills: number;
  readonly patterns: readonly DelinquentPattern[];
  /** Kinds of holds in force: `dispute`. */
  readonly holds: readonly string[];
}

/** All accounts that show a pattern. */
export interface PatternSummary {
  readonly pattern: DelinquentPattern;
  readonly accounts: number;
  readonly pastDueCents: Cents;
  /** Of all past due of delinquent accounts; shares overlap. Null when nothing is past due. */
  readonly share: number | null;
  /** Accounts listed, the largest amounts past due first. */
  readonly listed: readonly DelinquentAccount[];
}

/** Accounts that show so many patterns; every account stands in one of these. */
export interface PatternOverlap {
  readonly patterns: number;
  readonly accounts: number;
  readonly pastDueCents: Cents;
}

/** What the receivables consist of, seen from the delinquent accounts; signed as owed. */
export interface DelinquentStanding {
  readonly pastDueCents: Cents;
  /** Accounts whose items past due add up to a credit. */
  readonly pastDueCreditCents: Cents;
  readonly notDueCents: Cents;
  readonly unappliedCents: Cents;
  readonly totalCents: Cents;
}

/** Who is past due, and in what way. */
export interface DelinquentsResult {
  readonly args: DelinquentsArgs;
  /** Every account with an amount past due, the largest first, equal ones by account number. */
  readonly accounts: readonly DelinquentAccount[];
  readonly patterns: readonly PatternSummary[];
  readonly overlap: readonly PatternOverlap[];
  readonly standing: DelinquentStanding;
  readonly checks: readonly AgingCheck[];
  /** Every rule by which the list was made, one sentence each. */
  readonly conventions: readonly string[];
}
