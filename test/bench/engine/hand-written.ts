import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { fill } from "./exports";
import type { Contender } from "./contender";
import { type Time, timed } from "./stopwatch";

/** What the product is measured against: bare `read_csv` and hand-written SQL on native DuckDB with one thread. */
export const handWritten: Contender = {
  name: "bare DuckDB, one thread",
  async run({ folder, dates }) {
    const preparation = await readFile(new URL("hand-written-preparation.sql", import.meta.url), "utf8");
    const aging = await readFile(new URL("hand-written-aging.sql", import.meta.url), "utf8");
    const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
    const connection = await instance.connect();
    const read = (table: string) => `CREATE TABLE ${table} AS FROM read_csv('${join(folder, `${table}.csv`)}')`;
    const totals: number[] = [];
    const age = async (asOf: string) => {
      const rows = (await connection.runAndReadAll(fill(aging, { as_of: asOf }))).getRows();
      totals.push(rows.reduce((sum, row) => sum + Number(row[2]), 0));
    };
    const load = await timed(() => connection.run(`${read("charges")}; ${read("payments")}`));
    const [first = "", ...later] = dates;
    const firstAging = await timed(async () => {
      await connection.run(preparation);
      await age(first);
    });
    const laterAgings: Time[] = [];
    for (const asOf of later) laterAgings.push(await timed(() => age(asOf)));
    connection.closeSync();
    instance.closeSync();
    return { load, firstAging, laterAgings, totals };
  },
};
