import { type AgingBucket, agingBuckets, agingEdgesProblem } from "../../domain/aging-bucket";
import { monthBuckets } from "../../domain/month-bucket";
import { AppError } from "../../ports/app-error";
import type { AgingArgs } from "./aging-args";

type Asked = Pick<AgingArgs, "asOf" | "edges" | "bucketsBy" | "months">;

/**
 * The buckets that an aging is asked for, by days or by calendar months.
 * @throws AppError `bad-usage` when the edges do not increase, or when there is no month
 * @example agedBuckets(agingArgs({ asOf: "2026-10-31" })).map((each) => each.bucket) // not_due, 1-30, 31-60, 61-90, 91-120, 121+
 */
export function agedBuckets({ asOf, edges, bucketsBy, months }: Asked): readonly AgingBucket[] {
  const problem = bucketsBy === "months" ? monthsProblem(months) : agingEdgesProblem(edges);
  if (problem !== null) throw new AppError("bad-usage", problem);
  return bucketsBy === "months" ? monthBuckets(asOf, months) : agingBuckets(edges);
}

/**
 * The last day of every bucket that has one, as the queries take them.
 * @example limitsOf(agingBuckets([30, 60])) // "0,30,60"
 */
export function limitsOf(buckets: readonly AgingBucket[]): string {
  return buckets.flatMap(({ toDays }) => (toDays === null ? [] : [toDays])).join(",");
}

/** Why a number of months makes no buckets, in a sentence; null when it does. */
export function monthsProblem(months: number): string | null {
  if (Number.isInteger(months) && months >= 1 && months <= 120) return null;
  return "Buckets by month need a whole number of months from 1 to 120, for example 4.";
}
