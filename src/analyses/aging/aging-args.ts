import { DEFAULT_AGING_EDGES } from "../../domain/aging-bucket";
import type { IsoDate } from "../../domain/calendar";
import type { CreditPolicy, FifoScope } from "../../domain/credit-policy";

/** What aging can be broken down by. */
export type AgingKey = "service" | "class" | "cycle" | "inside" | "occupancy" | "account";

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
  /** Keys of `groups`, together; none for no groups. */
  readonly by: readonly AgingKey[];
  /** Lists that can be long: every open item, one row an account. */
  readonly lists: readonly ("items" | "accounts")[];
}

/**
 * The arguments with every choice that was not made set to its default: by due date, oldest first over the account,
 * 30 days' terms, buckets of 30 days up to 120, everything known.
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
    by: [],
    lists: [],
    ...asked,
  };
}
