import type { IsoDate } from "../../domain/calendar";
import type { RateSchedule } from "../../domain/rates/schedule-schema";
import type { Fund } from "../../domain/study/study-schema";
import type { ReceivableRules } from "../receivables/receivable-rules";

/** What a base is asked for: the schedule in force, and the last of its twelve months. */
export interface StudyBaseArgs extends ReceivableRules {
  readonly schedule: RateSchedule;
  /** First and last bill date of the twelve months; both count. */
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** What the ledger gives a fund of a study: its rate lines, collection, growth and other revenue. */
export interface ServiceBase {
  readonly service: string;
  readonly rates: Fund["rates"];
  /** Penalties, fees and taxes of a year: what increases of rates do not move. */
  readonly otherRevenue: NonNullable<Fund["otherRevenue"]>;
  /** Null where no month of bills is old enough. */
  readonly collection: NonNullable<Fund["collection"]> | null;
  readonly customerGrowth: NonNullable<Fund["customerGrowth"]>;
  /** Null for a service without use. */
  readonly usageTrend: NonNullable<Fund["usageTrend"]> | null;
  /** Billed over what units × rates, rounded bill by bill, give for the same bills; null where nothing can be priced. */
  readonly tieOut: number | null;
  /** Dollars billed that the schedule cannot price, in no line. */
  readonly notPriced: number;
}

/** The base of a study, by service of the schedule. */
export interface StudyBase {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Months of bills in the period. */
  readonly months: number;
  /** First day of the edition whose prices the lines have. */
  readonly effective: IsoDate;
  readonly services: readonly ServiceBase[];
  /** What could not be priced or placed, and what was decided, a sentence each. */
  readonly notes: readonly string[];
}
