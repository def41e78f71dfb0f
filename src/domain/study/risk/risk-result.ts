import type { PolicyTest } from "../policy-schema";

/** By projected year: the percentiles, in the order of PERCENTILES; null in years in which nothing can be divided by. */
export type Fan = readonly (readonly number[] | null)[];

/** How often a test of policy fails. Shares of the simulations. */
export interface TestRisk {
  readonly test: PolicyTest;
  /** By projected year; null before the first year in which it must hold. */
  readonly failsByYear: readonly (number | null)[];
  readonly failsEver: number;
}

/** What the simulations say of a fund. */
export interface FundRisk {
  readonly fund: string;
  /** Operating fund at year end, dollars. */
  readonly balance: Fan;
  /** Debt service coverage by the fund's first coverage test. */
  readonly coverage: Fan;
  readonly daysCash: Fan;
  readonly tests: readonly TestRisk[];
  /** Share of simulations in which some test fails in some year. */
  readonly failsAny: number;
}

/** The whole simulation, with what is needed to run it again. */
export interface RiskResult {
  readonly seed: number;
  readonly simulations: number;
  /** Fiscal years. */
  readonly years: readonly number[];
  readonly funds: readonly FundRisk[];
  /** Share of simulations in which some test of some fund fails in some year. */
  readonly failsAny: number;
}
