import type { IsoDate } from "../calendar";
import { periodDays } from "./billing-period";
import { Exact, exactOf, ZERO } from "./exact";
import { readRounding } from "./open-schedule";
import { roundTo } from "./rounding";
import type { RateSchedule } from "./schedule-schema";

/** The use of a past bill, in the schedule's unit. Both days count. */
export interface PastUse {
  readonly from?: IsoDate;
  readonly to: IsoDate;
  readonly usage: number | string;
}

/** Rules: use over bills (Gig Harbor), use over days × 30.42 (Rio Rancho) or × 30, or the lowest bill. */
type WinterRule = NonNullable<RateSchedule["winterAverage"]>;

/**
 * The winter average of an account; null where no bill of the winter months is known.
 * @param history past bills; only those that end in the rule's months count
 * @example winterAverage({ months: [12, 1, 2], method: "per-bill" }, bills)?.valueOf() // 6.5
 */
export function winterAverage(rule: WinterRule, history: readonly PastUse[]): Exact | null {
  const winter = history.filter(({ to }) => rule.months.includes(Number(to.slice(5, 7))));
  const uses = winter.map(({ usage }) => exactOf(usage) ?? ZERO);
  const [first] = uses;
  if (first === undefined) return null;
  const total = uses.reduce((sum, use) => sum.add(use), ZERO);
  const average = averageOf(rule.method, { winter, uses, total });
  return average === null ? null : roundTo(average, readRounding(rule.round));
}

interface Winter {
  readonly winter: readonly PastUse[];
  readonly uses: readonly Exact[];
  readonly total: Exact;
}

function averageOf(method: WinterRule["method"], { winter, uses, total }: Winter): Exact | null {
  if (method === "per-bill") return total.div(uses.length);
  if (method === "lowest-bill") return uses.reduce((least, use) => (use.lt(least) ? use : least));
  const days = winter.reduce((sum, period) => sum + (periodDays(period) ?? 0), 0);
  if (days === 0) return null;
  return total.div(days).mul(new Exact(method === "per-30-days" ? "30" : "30.42"));
}
