import { type Growth, followedRate } from "./amount-plan";
import { grow } from "./grow";
import type { RateLine } from "./revenue-schema";

/** A rate line with its units by projected year. */
export interface LinePlan {
  readonly line: RateLine;
  /** Units of the base year, or its revenue where units are not known. */
  readonly baseUnits: number;
  /** Units a year before any response to price; revenue at existing rates where units are not known. */
  readonly units: readonly number[];
  /** Dollars a unit at existing rates; 1 where only revenue is known. */
  readonly price: number;
  /** Decimals that new prices are printed with; null where only revenue is known, which prints no price. */
  readonly decimals: number | null;
}

/** The units of a rate line in each projected year: those of one period, times the periods of a year. */
export function planLine(line: RateLine, growth: Growth): LinePlan {
  const known = line.units !== undefined && line.price !== undefined;
  const perYear = known ? (line.perYear ?? 1) : 1;
  const base = known ? (line.units ?? 0) : (line.revenue ?? 0);
  const follows = line.growth ?? (line.kind === "volume" ? "volume" : "customers");
  const decimals = known && growth.rounding?.units === "whole" ? 0 : null;
  const units = grow({ base, rateAt: (at) => followedRate(follows, at, growth), decimals }, growth.years);
  return {
    line,
    baseUnits: base * perYear,
    units: units.map((each) => each * perYear),
    price: known ? (line.price ?? 0) : 1,
    decimals: known ? (line.decimals ?? 2) : null,
  };
}
