import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { DuckDBInstance } from "@duckdb/node-api";
import * as v from "valibot";
import { openNodeDatabase, type NodeDatabaseOptions } from "../../../src/adapters/duckdb/node";
import { diskFile } from "../../../src/adapters/file/disk-file";
import { loadFile } from "../../../src/intake/load-file";
import { ledgerDdl } from "../../../src/ledger/ddl";
import type { Database } from "../../../src/ports/database";
import { NO_SPREADSHEETS } from "../../../src/ports/spreadsheet-reader";
import { type Time, timed } from "../engine/stopwatch";

/** What one run took and found; the balance is null for a contender that cleans nothing. */
export interface IntakeRun {
  readonly time: Time;
  readonly records: number | null;
  readonly balanceCents: number | null;
}

/** A way to read the export, from the file to typed rows. */
export interface IntakeContender {
  readonly name: string;
  run(path: string): Promise<IntakeRun>;
}

/** Every field as text into a table, and nothing else; one thread. */
export const bareRead: IntakeContender = {
  name: "bare DuckDB read, one thread",
  async run(path) {
    const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
    const connection = await instance.connect();
    const sql = `CREATE TABLE t AS FROM read_csv('${path}', header = false, all_varchar = true, null_padding = true, delim = ',', quote = '"', escape = '"', auto_detect = false, columns = {'a':'VARCHAR','b':'VARCHAR','c':'VARCHAR','d':'VARCHAR','e':'VARCHAR','f':'VARCHAR','g':'VARCHAR','h':'VARCHAR'})`;
    const time = await timed(() => connection.run(sql));
    connection.closeSync();
    instance.closeSync();
    return { time, records: null, balanceCents: null };
  },
};

const PandasAnswer = v.object({ wall: v.number(), cpu: v.number(), records: v.number(), balance: v.number() });

/** Debian's own Python has python3-pandas; another may come first on the path. */
const PYTHON = process.env["RATEBOOK_PYTHON"] ?? "/usr/bin/python3";

/** The version of pandas, for the table. */
export async function pandasVersion(): Promise<string> {
  return (await promisify(execFile)(PYTHON, ["-c", "import pandas; print(pandas.__version__)"])).stdout.trim();
}

/** The script in clean.py; starting Python and importing pandas is not counted. */
export const pandas: IntakeContender = {
  name: "pandas",
  async run(path) {
    const script = resolve(import.meta.dirname, "clean.py");
    const { stdout } = await promisify(execFile)(PYTHON, [script, path]);
    const { wall, cpu, records, balance } = v.parse(PandasAnswer, JSON.parse(stdout));
    return { time: { wall, cpu }, records, balanceCents: balance };
  },
};

/** Ratebook from the file to the ledger, recognition included. */
export function ratebookIntake(
  name: string,
  options: NodeDatabaseOptions,
  watch: (database: Database) => Database,
): IntakeContender {
  return {
    name,
    async run(path) {
      const { database: opened } = await openNodeDatabase(options);
      const database = watch(opened);
      await database.execute(ledgerDdl());
      const file = await diskFile(path);
      const plan = { recipes: [], spreadsheets: NO_SPREADSHEETS, fileNumber: 1 };
      let records = 0;
      let balanceCents = 0;
      const time = await timed(async () => {
        const load = await loadFile(database, file, plan);
        records = load.loaded;
        balanceCents = Math.round(Number(load.control["balance"]) * 100);
      });
      await database.close();
      return { time, records, balanceCents };
    },
  };
}
