import type { Column } from "./combine";
import type { FundModel } from "./fund-model";

/** What is kept of a fund's simulations: a number each by year, and which of them failed. */
export interface FundTally {
  /** Ending balance of the operating fund, dollars. */
  readonly balance: readonly Column[];
  /** Debt service coverage; years without debt service are left at nothing. */
  readonly coverage: readonly Column[];
  /** Days of O&M in unrestricted cash. */
  readonly daysCash: readonly Column[];
  /** By test and projected year: simulations that fail. */
  readonly failures: readonly number[][];
  /** By test: simulations that fail in any year. */
  readonly failuresEver: number[];
  /** By simulation: 1 where some test fails in some year. */
  readonly failed: Uint8Array;
}

/** Room for the results of so many simulations; without measures only the failures are kept. */
export function fundTally(model: FundModel, simulations: number, keep: "all" | "failures"): FundTally {
  const columns = (): readonly Column[] =>
    Array.from({ length: keep === "all" ? model.years : 0 }, () => new Float64Array(simulations));
  return {
    balance: columns(),
    coverage: columns(),
    daysCash: columns(),
    failures: model.tested.map(() => Array.from({ length: model.years }, () => 0)),
    failuresEver: model.tested.map(() => 0),
    failed: new Uint8Array(simulations),
  };
}
