import type { IsoDate } from "../../domain/calendar";
import type { Cents } from "../../domain/money";
import type { RateSchedule } from "../../domain/rates/schedule-schema";

/** Which rates on which day. `each bill`: those that were in force for each bill. */
export interface ComparedRates {
  readonly schedule: RateSchedule;
  readonly on: IsoDate | "each bill";
}

/** What is asked: the bills of which days, made again under which existing and proposed rates. */
export interface BillImpactArgs {
  readonly existing: ComparedRates;
  readonly proposed: ComparedRates;
  /** First and last bill date. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** An account whose bills rise by more than this share is above the limit: 0.1 for 10 percent. */
  readonly limitShare: number;
  /** An account whose bills rise by more than this a month is above the limit. */
  readonly limitCents: Cents;
  /** Uses of a month, in the existing schedule's unit, that the typical bills show besides the percentiles. */
  readonly standardUses: readonly number[];
  /** Accounts that are listed on each of the coordinator's lists. */
  readonly worst: number;
  /** Whether the report holds a sheet of the accounts that rise most: none for directors, or masked, or with their numbers. */
  readonly accounts: "left out" | "masked" | "named";
}

/** What is usual: 10 percent and $10 a month; 4, 6 and 8 units; 50 accounts on a list that the directors' report leaves out. */
export const USUAL_IMPACT = {
  limitShare: 0.1,
  limitCents: 1000,
  standardUses: [4, 6, 8],
  worst: 50,
  accounts: "left out",
} as const;
