import { assertNever } from "../../../domain/assert-never";
import type { NumberFormat } from "../../../report/placed";
import type { TrendMeasure } from "../trend-series";

/** How a measure stands on the sheet. */
export interface TrendCells {
  /** Part of the names of its cells and tables: `Dso`, `Rate30`. */
  readonly key: string;
  /** Its heading, and its column in the table of months. */
  readonly title: string;
  readonly column: string;
  readonly format: NumberFormat;
  /** From the engine's unit to the cell's: shares become percent, cents become dollars. */
  readonly scale: number;
  /** The unit of a change a month. */
  readonly unit: string;
}

const CEI: TrendCells = {
  key: "Cei",
  title: "Collection effectiveness (CEI)",
  column: "CEI (percent)",
  format: "decimal",
  scale: 1,
  unit: "percent points a month",
};

const DSO: TrendCells = {
  key: "Dso",
  title: "Days sales outstanding (DSO)",
  column: "DSO (days)",
  format: "decimal",
  scale: 1,
  unit: "days a month",
};

const CASH: TrendCells = {
  key: "Cash",
  title: "Cash collected",
  column: "Collected ($)",
  format: "dollars",
  scale: 0.01,
  unit: "dollars a month",
};

/** How each measure stands on the sheet. */
export function trendCells(measure: TrendMeasure): TrendCells {
  switch (measure.kind) {
    case "cei":
      return CEI;
    case "dso":
      return DSO;
    case "collected":
      return CASH;
    case "rate":
      return {
        key: `Rate${measure.days}`,
        title: `Bills collected within ${measure.days} days`,
        column: `Collected in ${measure.days} days (percent)`,
        format: "decimal",
        scale: 100,
        unit: "percent points a month",
      };
    default:
      return assertNever(measure);
  }
}
