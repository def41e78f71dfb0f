import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import * as v from "valibot";
import { openNodeDatabase, type NodeDatabaseOptions } from "../../../src/adapters/duckdb/node";
import { agingArgs } from "../../../src/analyses/aging/aging-args";
import { runAging } from "../../../src/analyses/aging/run-aging";
import { collectionsArgs } from "../../../src/analyses/collections/collections-args";
import { type AgedCohort, selectCohorts } from "../../../src/analyses/collections/follow-payments";
import { takeSettledDays } from "../../../src/analyses/collections/take-settled-days";
import type { Database } from "../../../src/ports/database";
import { type Time, timed } from "../engine/stopwatch";
import { Answer, HORIZONS } from "./answer";
import { arqueroRun } from "./arquero";
import { AS_OF, loadBenchLedger } from "./bench-ledger";

/** What one run took, the rows loaded before, and what it found. */
export interface ComparedRun {
  readonly time: Time;
  readonly answer: Answer;
}

/** A way to age the receivables and to follow each month's bills. */
export interface ComparedContender {
  readonly name: string;
  run(folder: string): Promise<ComparedRun>;
}

const PandasRun = v.object({ wall: v.number(), cpu: v.number(), answer: Answer });

/** Debian's own Python has python3-pandas; another may come first on the path. */
const PYTHON = process.env["RATEBOOK_PYTHON"] ?? "/usr/bin/python3";

/** The script in aging-and-cohorts.py. */
export const pandas: ComparedContender = {
  name: "pandas",
  async run(folder) {
    const script = resolve(import.meta.dirname, "aging-and-cohorts.py");
    const { stdout } = await promisify(execFile)(PYTHON, [script, folder, AS_OF], { maxBuffer: 2 ** 24 });
    const { wall, cpu, answer } = v.parse(PandasRun, JSON.parse(stdout));
    return { time: { wall, cpu }, answer };
  },
};

/** Column tables in JavaScript. */
export const arquero: ComparedContender = { name: "arquero", run: (folder) => arqueroRun(folder, AS_OF) };

/**
 * The product's own aging, with its checks, breakdowns and everything else it tells, and its own billing cohorts; loading is
 * not timed, preparing is.
 */
export function ratebookReceivables(
  name: string,
  options: NodeDatabaseOptions,
  watch: (database: Database) => Database,
): ComparedContender {
  return {
    name,
    async run(folder) {
      const { database: opened } = await openNodeDatabase(options);
      const database = watch(opened);
      await loadBenchLedger(database, folder);
      let answer: Answer = { buckets: [], cohorts: [] };
      const time = await timed(async () => {
        const aged = await runAging(database, agingArgs({ asOf: AS_OF }));
        const period = collectionsArgs({ from: "2023-07-01", to: AS_OF });
        await takeSettledDays(database, period, {});
        const cohorts = await selectCohorts(database, { from: period.from, to: AS_OF, ages: HORIZONS }, {});
        answer = { buckets: aged.buckets.map(({ amountCents }) => amountCents), cohorts: cohorts.map(toCohort) };
      });
      await opened.close();
      return { time, answer };
    },
  };
}

/** A rate that is not yet known is left out of what is compared. */
function toCohort({ month, billedCents, paidCents, paidWithin }: AgedCohort) {
  const within = HORIZONS.map((days) => paidWithin(days) ?? 0);
  return { month: month.slice(0, 7), billed: billedCents, paidWithin: within, paid: paidCents };
}
