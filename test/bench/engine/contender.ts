import type { Time } from "./stopwatch";

/** What every contender is given. */
export interface BenchTask {
  /** Folder with accounts.csv, charges.csv and payments.csv. */
  readonly folder: string;
  /** As-of dates in the order they are asked for. */
  readonly dates: readonly string[];
}

/** What one run took, and the open total of each date in cents, so that all contenders are known to do the same job. */
export interface BenchRun {
  readonly load: Time;
  readonly firstAging: Time;
  readonly laterAgings: readonly Time[];
  readonly totals: readonly number[];
}

/** A way to do the job, on an engine of its own that is opened before and closed after. */
export interface Contender {
  readonly name: string;
  run(task: BenchTask): Promise<BenchRun>;
}
