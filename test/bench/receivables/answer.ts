import * as v from "valibot";

/** Days after the bill date at which a month's bills are looked at. */
export const HORIZONS = [30, 60, 90] as const;

/** What every contender finds, in cents: the aging at the month end, and what became of each month's bills by then. */
export const Answer = v.object({
  /** Not due, 1-30, 31-60, 61-90, 91-120, 121 days and more past due. */
  buckets: v.array(v.number()),
  /** By month of the bill date; paid within each of `HORIZONS`, and to date. */
  cohorts: v.array(
    v.object({ month: v.string(), billed: v.number(), paidWithin: v.array(v.number()), paid: v.number() }),
  ),
});

/** See the schema. */
export type Answer = v.InferOutput<typeof Answer>;

/** Bills of these months are all old enough at the month end for every horizon; of later ones only the whole is compared. */
const LAST_GROWN_MONTH = "2026-03";

/** An answer as a text that is equal when the cents are. */
export function digest({ buckets, cohorts }: Answer): string {
  const lines = cohorts.map(({ month, billed, paidWithin, paid }) => {
    return [month, billed, ...(month <= LAST_GROWN_MONTH ? paidWithin : []), paid].join(" ");
  });
  return [buckets.join(" "), ...lines].join("\n");
}
