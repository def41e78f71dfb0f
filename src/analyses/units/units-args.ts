import type { IsoDate } from "../../domain/calendar";
import { GALLONS_PER_CUBIC_FOOT, type UsageUnit } from "../../domain/rates/usage-unit";

/** What every question about units is asked for. */
export interface UnitsArgs {
  /** First and last day of the period, by bill date; both count. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The unit that all use is told in; null for the one that the exports name most. */
  readonly unit: UsageUnit | null;
  /** A decimal number as printed, for use in gallons and in cubic feet side by side. */
  readonly gallonsPerCubicFoot: string;
  /** Only this customer class, as the exports name it; null for all. */
  readonly customerClass: string | null;
}

/** The arguments with every choice that was not made set to its default. */
export function unitsArgs(asked: Pick<UnitsArgs, "from" | "to"> & Partial<UnitsArgs>): UnitsArgs {
  return { unit: null, gallonsPerCubicFoot: GALLONS_PER_CUBIC_FOOT, customerClass: null, ...asked };
}
