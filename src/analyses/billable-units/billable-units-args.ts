import type { IsoDate } from "../../domain/calendar";
import { METER_TABLES, type MeterTable } from "../../domain/rates/equivalent-meters";
import { type Seasons, USUAL_SEASONS } from "../../domain/rates/monthly-use";
import type { TrendRule } from "../../domain/trend/judge-trend";
import { DEFAULT_TREND_RULE } from "../collections/collections-args";
import { type UnitsArgs, unitsArgs } from "../units/units-args";
import type { ProducedMonth } from "./produced-month";

/** What billable units are asked for. */
export interface BillableUnitsArgs extends UnitsArgs {
  /** First day of the history that growth, trends and the forecast are drawn from; null for the whole ledger. */
  readonly historyFrom: IsoDate | null;
  /** The table of meter ratios. */
  readonly meters: MeterTable;
  readonly seasons: Seasons;
  /** Water produced by month, as a coordinator enters it; empty where she has none. */
  readonly production: readonly ProducedMonth[];
  readonly trendRule: TrendRule;
  /** Bills of no use in a row from which an account is counted as idle. */
  readonly zeroRun: number;
}

/** The arguments with every choice that was not made set to its default. */
export function billableUnitsArgs(
  asked: Pick<BillableUnitsArgs, "from" | "to"> & Partial<BillableUnitsArgs>,
): BillableUnitsArgs {
  return {
    historyFrom: null,
    meters: METER_TABLES.displacement,
    seasons: USUAL_SEASONS,
    production: [],
    trendRule: DEFAULT_TREND_RULE,
    zeroRun: 6,
    ...asked,
    ...unitsArgs(asked),
  };
}
