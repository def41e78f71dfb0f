import { DEFAULT_AGING_EDGES } from "../../domain/aging-bucket";
import type { IsoDate } from "../../domain/calendar";
import type { Cents } from "../../domain/money";
import { DEFAULT_AGING_MONTHS } from "../../domain/month-bucket";
import type { CreditPolicy, FifoScope } from "../../domain/credit-policy";

/** What aging can be broken down by. */
export type AgingKey = "service" | "source" | "class" | "cycle" | "inside" | "occupancy" | "hold" | "account";

/** What aging is asked for. */
export interface AgingArgs {
  /** The day at whose close balances are taken; what is paid on it is paid. */
  readonly asOf: IsoDate;
  /** Age from the due date or from the bill date. */
  readonly basis: "due" | "bill";
  readonly credits: CreditPolicy;
  readonly fifoScope: FifoScope;
  /** Days from bill date to due date for a charge that has no due date. */
  readonly termsDays: number;
  /** Only what was entered by that day counts; null for everything known today. */
  readonly knownOn: IsoDate | null;
  /** Last day of each bucket after not due, increasing. */
  readonly edges: readonly number[];
  /** Buckets of days (`edges`) or of calendar months (`months`). */
  readonly bucketsBy: "days" | "months";
  /** Months that have a bucket of their own, the as-of date's among them; earlier ones stand together. */
  readonly months: number;
  /** Accounts whose balance is nearer to 0 than this are not listed one by one but stand in one line; 0 lists all. */
  readonly minimumCents: Cents;
  /** Whether what was known on the as-of date is computed beside the books when they differ; it takes a second aging. */
  readonly clocks: "one" | "both";
  /** Keys of `groups`, together; none for no groups. */
  readonly by: readonly AgingKey[];
  /** Lists that can be long: every open item, one row an account. */
  readonly lists: readonly ("items" | "accounts")[];
}

/**
 * The arguments with every choice that was not made set to its default: by due date, oldest first over the account,
 * 30 days' terms, buckets of 30 days up to 120, everything known, every account listed.
 * @example agingArgs({ asOf: "2026-10-31" }).credits // "fifo"
 */
export function agingArgs(asked: Pick<AgingArgs, "asOf"> & Partial<AgingArgs>): AgingArgs {
  return {
    basis: "due",
    credits: "fifo",
    fifoScope: "account",
    termsDays: 30,
    knownOn: null,
    edges: DEFAULT_AGING_EDGES,
    bucketsBy: "days",
    months: DEFAULT_AGING_MONTHS,
    minimumCents: 0,
    clocks: "one",
    by: [],
    lists: [],
    ...asked,
  };
}
