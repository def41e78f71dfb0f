import type { AgingBucket } from "../../domain/aging-bucket";
import type { IsoDate } from "../../domain/calendar";
import type { Cents } from "../../domain/money";
import type { AgingArgs, AgingKey } from "./aging-args";

/** One bucket of the whole ledger. */
export interface AgedBucket extends AgingBucket {
  /** Open documents in it. */
  readonly count: number;
  readonly amountCents: Cents;
}

/** What one group owes, by age. */
export interface AgedGroup {
  /** Values of the keys asked for; `unknown` where the ledger does not say, `none` for a document that names no service. */
  readonly key: Readonly<Partial<Record<AgingKey, string>>>;
  /** Cents in the order of `AgingResult.buckets`. */
  readonly buckets: readonly Cents[];
  /** Cents, negative or 0. */
  readonly unapplied: Cents;
  readonly total: Cents;
  /** Open documents, unapplied credits among them. */
  readonly count: number;
  /** How many accounts below the minimum balance stand together in this row; absent in any other row. */
  readonly accounts?: number;
}

/** Credit that nothing open could use, by what it is: payments are unapplied cash. */
export interface UnappliedCredit {
  readonly kind: "payment" | "adjustment" | "charge";
  readonly count: number;
  /** Negative. */
  readonly amountCents: Cents;
  /** Of the oldest document among them. */
  readonly oldestDate: IsoDate;
}

/** The accounts whose balance is nearer to 0 than the minimum asked for, together. */
export interface BelowMinimum {
  readonly minimumCents: Cents;
  readonly accounts: number;
  readonly group: AgedGroup;
}

/** Accounts to which the city owes more than they owe, and which are not below the minimum balance. */
export interface CreditBalances {
  readonly totalCents: Cents;
  /** By account and class. */
  readonly accounts: readonly AgedGroup[];
}

/** Documents of one kind that are effective by the as-of date and were entered after it. */
export interface LateEntries {
  readonly kind: "charges" | "payments" | "returned payments" | "adjustments" | "applications";
  readonly count: number;
  /** As owed: a payment is negative. Of applications: as applied, which changes ages, not what is owed. */
  readonly amountCents: Cents;
  /** The first ids. */
  readonly sample: readonly string[];
}

/** What one clock says is owed. */
export interface AgedClock {
  readonly buckets: readonly AgedBucket[];
  readonly unappliedCreditsCents: Cents;
  readonly totalCents: Cents;
}

/** The books by effective date, beside what had been entered by a day. */
export interface AgingClocks {
  /** The day by which something had to be entered to be known: the one asked for, else the as-of date. */
  readonly knownOn: IsoDate;
  /** What makes the difference; empty when both clocks agree. */
  readonly late: readonly LateEntries[];
  /** Null when they agree, and when only one clock was asked for. */
  readonly views: { readonly books: AgedClock; readonly known: AgedClock } | null;
}

/** One open document. */
export interface AgedItem {
  readonly id: string;
  readonly accountId: string;
  readonly service: string;
  readonly date: IsoDate;
  readonly dueDate: IsoDate;
  /** Days from the date it ages from to the as-of date. */
  readonly days: number;
  /** Name of its bucket, or `unapplied_credit`. */
  readonly bucket: string;
  /** Negative for a credit. */
  readonly openCents: Cents;
}

/** Two ways to the same number; they must agree to the cent. */
export interface AgingCheck {
  readonly name: string;
  readonly label: string;
  readonly leftCents: Cents;
  readonly rightCents: Cents;
}

/** The answer of the aging: whom the city waits for, since when, and how it was computed. */
export interface AgingResult {
  readonly args: AgingArgs;
  readonly buckets: readonly AgedBucket[];
  /** Credit that nothing open could use: negative or 0. */
  readonly unappliedCreditsCents: Cents;
  readonly unappliedCreditsCount: number;
  readonly totalCents: Cents;
  /** By the keys of `args.by` together. */
  readonly groups: readonly AgedGroup[];
  /** By each key alone. */
  readonly byService: readonly AgedGroup[];
  readonly byClass: readonly AgedGroup[];
  readonly byCycle: readonly AgedGroup[];
  readonly bySource: readonly AgedGroup[];
  readonly byInside: readonly AgedGroup[];
  readonly byOccupancy: readonly AgedGroup[];
  /** By the hold in force on the as-of date; `none` for accounts without one. */
  readonly byHold: readonly AgedGroup[];
  /** Unapplied credit by what it is. */
  readonly unapplied: readonly UnappliedCredit[];
  /** By account and class, those in credit apart, those below the minimum balance in the last row; null unless `args.lists` asks for accounts. */
  readonly accounts: readonly AgedGroup[] | null;
  /** With `accounts` the whole of the receivables; null unless `args.lists` asks for accounts. */
  readonly creditBalances: CreditBalances | null;
  /** Null unless a minimum balance was asked for. */
  readonly belowMinimum: BelowMinimum | null;
  /** Of accounts not below the minimum balance; null unless `args.lists` asks for items. */
  readonly items: readonly AgedItem[] | null;
  readonly clocks: AgingClocks;
  /** Charges on the books without a due date, and the first ids. */
  readonly missingDueDates: { readonly count: number; readonly sample: readonly string[] };
  readonly checks: readonly AgingCheck[];
  /** Every rule by which the numbers were made, one sentence each. */
  readonly conventions: readonly string[];
}
