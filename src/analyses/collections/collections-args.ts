import type { IsoDate } from "../../domain/calendar";
import type { CreditPolicy, FifoScope } from "../../domain/credit-policy";

/** What the collection measures are asked for. */
export interface CollectionsArgs {
  /** First and last day of the period; both count. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** First bill date of the billing cohorts: the period's first day, or an earlier one, so that months a year old are shown. */
  readonly cohortsFrom: IsoDate;
  readonly credits: CreditPolicy;
  readonly fifoScope: FifoScope;
  /** Days from bill date to due date for a charge that has no due date. */
  readonly termsDays: number;
  /** Days after the bill date at which a cohort's collection rate is taken, increasing. */
  readonly horizons: readonly number[];
}

/** Days after the bill date at which utilities commonly look at a month's billing. */
export const DEFAULT_HORIZONS: readonly number[] = [30, 60, 90, 365];

/**
 * The arguments with every choice that was not made set to its default.
 * @example collectionsArgs({ from: "2026-01-01", to: "2026-03-31" }).horizons // [30, 60, 90, 365]
 */
export function collectionsArgs(
  asked: Pick<CollectionsArgs, "from" | "to"> & Partial<CollectionsArgs>,
): CollectionsArgs {
  return {
    credits: "fifo",
    fifoScope: "account",
    termsDays: 30,
    horizons: DEFAULT_HORIZONS,
    cohortsFrom: asked.from,
    ...asked,
  };
}
