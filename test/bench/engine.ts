import { parseArgs } from "node:util";
import type { Contender, BenchRun } from "./engine/contender";
import { benchExports } from "./engine/exports";
import { handWritten } from "./engine/hand-written";
import { ratebook } from "./engine/ratebook";
import { record } from "./engine/readme";
import { resultsTable } from "./engine/results-table";
import { watchedDatabase } from "./engine/watched-database";
import type { Database } from "../../src/ports/database";

const AS_OF = ["2026-06-30", "2026-05-31", "2026-04-30", "2026-03-31", "2026-02-28", "2026-01-31"];

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    rows: { type: "string", default: "5000000" },
    rounds: { type: "string", default: "3" },
    engines: { type: "string", default: "one,native,wasm" },
    profile: { type: "boolean", default: false },
    record: { type: "boolean", default: false },
  },
});

const watch = values.profile ? watchedDatabase : (database: Database) => database;
const engines: Readonly<Record<string, Contender>> = {
  one: ratebook("Ratebook, native, one thread", { engine: "native", threads: 1 }, watch),
  native: ratebook("Ratebook, native", { engine: "native" }, watch),
  wasm: ratebook("Ratebook, DuckDB-WASM", { engine: "wasm" }, watch),
};
const contenders = [handWritten, ...values.engines.split(",").flatMap((name) => engines[name] ?? [])];
const rows = Number(values.rows);
const folder = await benchExports(rows);
const runs = new Map<string, BenchRun[]>(contenders.map(({ name }) => [name, []]));

/** One round after the other, every contender in each, so that a busy machine is busy for all alike. */
for (let round = 1; round <= Number(values.rounds); round++) {
  for (const contender of contenders) {
    console.error(`round ${round}: ${contender.name}`);
    runs.get(contender.name)?.push(await contender.run({ folder, dates: AS_OF }));
  }
}
const totals = [...runs.values()].flat().map((run) => run.totals.join());
if (new Set(totals).size !== 1) throw new Error(`the contenders disagree: ${[...new Set(totals)].join(" | ")}`);
const table = resultsTable(rows, runs);
console.log(table);
if (values.record) await record("engine", table);
