import type { Cents } from "../../domain/money";

/** How long the bills settled in the period took; sums from which each mean is one division. */
export interface DaysToPay {
  readonly billCount: number;
  readonly amountCents: Cents;
  /** Sum of days from bill date to settlement. */
  readonly payDays: number;
  /** Sum of days × cents. */
  readonly payDaysCents: number;
  readonly lateCount: number;
  /** Sum of days past due at settlement. */
  readonly lateDays: number;
  readonly meanDays: number | null;
  readonly weightedMeanDays: number | null;
  /** Mean of days late over every bill, a bill paid in time as 0. */
  readonly meanDaysLate: number | null;
  /** Mean of days late over the late bills alone. */
  readonly meanDaysLateOfLate: number | null;
}
