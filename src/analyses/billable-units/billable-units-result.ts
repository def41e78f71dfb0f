import type { IsoDate } from "../../domain/calendar";
import type { PeakUse, SeasonUse } from "../../domain/rates/monthly-use";
import type { SeasonalForecast } from "../../domain/rates/seasonal-forecast";
import type { UsageUnit } from "../../domain/rates/usage-unit";
import type { WaterLoss } from "../../domain/rates/water-loss";
import type { Trend } from "../../domain/trend/judge-trend";
import type { UnitOddity } from "../units/unit-oddity";
import type { UseCheck } from "../units/use-check";
import type { BillableUnitsArgs } from "./billable-units-args";

/** What can be billed by: counts and volumes of some months, classes or meters. Use is in the report's unit. */
export interface UnitSums {
  /** Accounts billed in each month, added over the months: divided by the months, the usual number. */
  readonly accountMonths: number;
  readonly bills: number;
  /** Bills of those with no use at all. */
  readonly zeroBills: number;
  /** Bills of those that state no use, as for a flat charge. */
  readonly noUseBills: number;
  /** Entries with a use below zero, which count as no bill. */
  readonly corrections: number;
  /** Below zero or 0; part of `use`. */
  readonly correctionUse: number;
  /** Billed use, corrections taken off. */
  readonly use: number;
  readonly reads: number;
  readonly estimatedReads: number;
  readonly meteredUse: number;
  /** Meters of the accounts billed in each month, added over the months. */
  readonly meterMonths: number;
  /** The same × the ratio of each meter's size; a size without a ratio counts for nothing. */
  readonly equivalentMonths: number;
  /** ERU, containers or units of the accounts billed in each month, added over the months. */
  readonly unitMonths: number;
}

/** The sums of one month, service, class, zone and meter size. */
export interface UnitCell extends UnitSums {
  readonly month: IsoDate;
  readonly service: string;
  readonly customerClass: string;
  /** inside, outside or unknown. */
  readonly zone: string;
  /** Under the size's name; empty where none is known, `several` for an account with several. */
  readonly meterSize: string;
}

/** One month of a service. */
export interface MonthUnits extends UnitSums {
  readonly month: IsoDate;
  /** Use / accounts billed in the month; null without accounts. */
  readonly usePerAccount: number | null;
}

/** One class of a service over the whole period. */
export interface ClassUnits extends UnitSums {
  readonly customerClass: string;
  /** Different accounts billed in the period. */
  readonly accounts: number;
  readonly months: readonly MonthUnits[];
  readonly peak: PeakUse | null;
  readonly season: SeasonUse;
}

/** One meter size of a service. */
export interface SizeUnits {
  readonly meterSize: string;
  /** Null where the table of ratios does not name it. */
  readonly ratio: number | null;
  /** Meters in the usual month: added over the months / months. */
  readonly averageMeters: number;
}

/** The last twelve months against the twelve before, as shares of those; null where there are not two years. */
export interface YearGrowth {
  readonly use: number | null;
  readonly accounts: number | null;
  readonly usePerAccount: number | null;
}

/** What a service is followed by from month to month. */
export type FollowedUnits = "use" | "accounts" | "use-per-account";

/** All that is told of one service. */
export interface ServiceUnits extends UnitSums {
  readonly service: string;
  /** What its own units are: ERU, containers, units. */
  readonly unitName: string;
  /** Whether reads stand for its bills, since no charge of it states a use. */
  readonly byReads: boolean;
  /** Different accounts billed in the period. */
  readonly accounts: number;
  readonly months: readonly MonthUnits[];
  readonly classes: readonly ClassUnits[];
  readonly sizes: readonly SizeUnits[];
  readonly peak: PeakUse | null;
  readonly season: SeasonUse;
  /** Whole months up to the end of the period, as far back as the history reaches. */
  readonly history: readonly MonthUnits[];
  readonly growth: YearGrowth;
  readonly trends: readonly { readonly followed: FollowedUnits; readonly trend: Trend }[];
  /** Next twelve months of use; null for a service without use, or with less than a year. */
  readonly useForecast: SeasonalForecast | null;
  readonly accountForecast: SeasonalForecast | null;
}

/** Water produced and billed in one month; produced is null where it was not entered. */
export interface LossMonth {
  readonly month: IsoDate;
  readonly produced: number | null;
  readonly billed: number;
}

/** Billable units of a period. */
export interface BillableUnitsResult {
  readonly args: BillableUnitsArgs;
  readonly unit: UsageUnit;
  readonly cells: readonly UnitCell[];
  readonly services: readonly ServiceUnits[];
  /** Months of the period in which water was billed; empty without water. */
  readonly lossMonths: readonly LossMonth[];
  /** Over the months whose production was entered; null where none was. */
  readonly loss: WaterLoss | null;
  readonly oddities: readonly UnitOddity[];
  readonly checks: readonly UseCheck[];
  readonly conventions: readonly string[];
}
