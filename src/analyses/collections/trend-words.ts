import { assertNever } from "../../domain/assert-never";
import type { TrendMeasure } from "./trend-series";

/** How a measure is spoken of. */
export interface MeasureWords {
  /** As a sentence begins: "DSO". */
  readonly name: string;
  /** A level with its unit: `37.2 days`. */
  readonly level: (value: number) => string;
  /** A change without its sign, to two digits that count: `0.43`. */
  readonly change: (value: number) => string;
  /** What follows a change: ` days`. */
  readonly unit: string;
}

/**
 * The words for a measure. CEI is in percent, a rate is a share, cash is in cents.
 * @example wordsOf({ kind: "rate", days: 30 }).change(0.012) // "1.2"
 */
export function wordsOf(measure: TrendMeasure): MeasureWords {
  switch (measure.kind) {
    case "cei":
      return { name: "CEI", level: (value) => `${value.toFixed(1)} %`, change: twoDigits, unit: " points" };
    case "dso":
      return { name: "DSO", level: (value) => `${value.toFixed(1)} days`, change: twoDigits, unit: " days" };
    case "rate":
      return {
        name: `The share of bills collected within ${measure.days} days`,
        level: (value) => `${(100 * value).toFixed(1)} %`,
        change: (value) => twoDigits(100 * value),
        unit: " points",
      };
    case "collected":
      return {
        name: "Cash collected",
        level: (cents) => `${cents < 0 ? "-" : ""}$${twoDigits(cents / 100)}`,
        change: (cents) => `$${twoDigits(cents / 100)}`,
        unit: "",
      };
    default:
      return assertNever(measure);
  }
}

/** Two digits that count, thousands separated, no powers of ten. */
function twoDigits(value: number): string {
  return Number(Math.abs(value).toPrecision(2)).toLocaleString("en-US", { maximumFractionDigits: 6 });
}
