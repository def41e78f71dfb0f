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
  /** By account and class, when `args.lists` asks for accounts; else null. */
  readonly accounts: readonly AgedGroup[] | null;
  /** When `args.lists` asks for items; else null. */
  readonly items: readonly AgedItem[] | null;
  /** Charges on the books without a due date, and the first ids. */
  readonly missingDueDates: { readonly count: number; readonly sample: readonly string[] };
  readonly checks: readonly AgingCheck[];
  /** Every rule by which the numbers were made, one sentence each. */
  readonly conventions: readonly string[];
}
