import { grow } from "./grow";
import { dollarsAt, shareAt, type StudyYears } from "./study-years";
import type { Inflator, RateStudy } from "./study-schema";
import type { YearlyShare } from "./yearly-schema";

/** A line of dollars by projected year. */
export interface PlannedAmount<Line> {
  readonly line: Line;
  readonly dollars: readonly number[];
}

/** A line whose dollars grow by an inflator, with customers or volume, or are entered year by year. */
export interface AmountLine {
  readonly amount?: number | undefined;
  readonly amounts?: readonly number[] | undefined;
  readonly inflator?: string | undefined;
  readonly follows?: "customers" | "volume" | undefined;
}

/** What amounts of a fund grow with. */
export interface Growth {
  readonly years: StudyYears;
  readonly inflators: readonly Inflator[];
  /** Change of the number of customers by year. */
  readonly customers: YearlyShare | undefined;
  /** Change of use an account by year. */
  readonly usage: YearlyShare | undefined;
  readonly rounding: RateStudy["rounding"];
}

/** A line's dollars of each projected year. */
export function planAmount<Line extends AmountLine>(line: Line, growth: Growth): PlannedAmount<Line> {
  const { amounts } = line;
  if (amounts !== undefined) {
    return { line, dollars: growth.years.years.map((_, at) => dollarsAt([...amounts], at)) };
  }
  const inflator = growth.inflators.find(({ id }) => id === line.inflator);
  const rateAt = (at: number): number =>
    (1 + shareAt(inflator?.rate, at)) * (1 + followedRate(line.follows, at, growth)) - 1;
  return {
    line,
    dollars: grow({ base: line.amount ?? 0, rateAt, decimals: decimalsOf(growth.rounding) }, growth.years),
  };
}

/**
 * Change into a projected year of what something grows with: customers; volume, which is customers and use an account; or
 * nothing.
 */
export function followedRate(follows: "customers" | "volume" | "none" | undefined, at: number, growth: Growth): number {
  if (follows === undefined || follows === "none") return 0;
  const customers = 1 + shareAt(growth.customers, at);
  return (follows === "customers" ? customers : customers * (1 + shareAt(growth.usage, at))) - 1;
}

function decimalsOf(rounding: RateStudy["rounding"]): number | null {
  if (rounding?.amounts === "cents") return 2;
  return rounding?.amounts === "dollars" ? 0 : null;
}

/** The sum of lines in each year. Dollars. */
export function sumOf(lines: readonly (readonly number[])[], years: readonly number[]): readonly number[] {
  return years.map((_, at) => lines.reduce((sum, dollars) => sum + (dollars[at] ?? 0), 0));
}
