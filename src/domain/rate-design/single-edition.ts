import type { Charge } from "../rates/charge-schema";
import type { Edition } from "../rates/editions";
import type { RateSchedule } from "../rates/schedule-schema";

/** A day before every bill, so that all bills of a test year take one edition. */
const BEFORE_ALL_BILLS = "1900-01-01";

/** How rates are rounded once a multiplier is on them. */
export type RateRounding = "as printed" | "not rounded";

/** A schedule of one edition that all bills take, whatever their day. */
export function singleEdition(
  schedule: RateSchedule,
  { charges, multipliers }: { readonly charges: readonly Charge[]; readonly multipliers: Edition["multipliers"] },
  rounding: RateRounding,
): RateSchedule {
  const editions = [{ effective: BEFORE_ALL_BILLS, charges: [...charges], multipliers: [...multipliers] }];
  if (rounding === "as printed") return { ...schedule, editions };
  return { ...schedule, rounding: { ...schedule.rounding, rate: "none" }, editions };
}
