import { parseArgs } from "node:util";
import type { Database } from "../../src/ports/database";
import { benchExports } from "./engine/exports";
import { record } from "./engine/readme";
import { watchedDatabase } from "./engine/watched-database";
import { pandasVersion } from "./intake/contenders";
import { digest } from "./receivables/answer";
import { loadBenchLedger } from "./receivables/bench-ledger";
import { arquero, type ComparedRun, pandas, ratebookReceivables } from "./receivables/contenders";
import { type MonthsRound, monthsRound } from "./receivables/months-in-one-pass";
import { type PackRound, packRound } from "./receivables/pack-beside-sql";
import { openRecordedEngine } from "./receivables/recorded-engine";
import { comparisonTable, packTables, slowest } from "./receivables/results-tables";

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    rows: { type: "string", default: "5000000" },
    "compare-rows": { type: "string", default: "1000000" },
    rounds: { type: "string", default: "3" },
    engines: { type: "string", default: "pandas,arquero,one,native,wasm" },
    profile: { type: "boolean", default: false },
    record: { type: "boolean", default: false },
  },
});

const [rows, compareRows, rounds] = [values.rows, values["compare-rows"], values.rounds].map(Number);
const packs = rows === 0 ? "" : await packsBesideSql(rows ?? 0);
const compared = compareRows === 0 ? "" : await comparison(compareRows ?? 0);
const tables = [packs, compared].filter((table) => table !== "").join("\n\n");
console.log(tables);
if (values.record) await record("receivables", tables);

/** The pack beside its own SQL, and the roll-forward beside agings date by date, on one ledger. */
async function packsBesideSql(count: number): Promise<string> {
  const engine = await openRecordedEngine();
  await loadBenchLedger(engine.database, await benchExports(count));
  const done: { packs: PackRound[]; months: MonthsRound[] } = { packs: [], months: [] };
  for (let round = 1; round <= (rounds ?? 0); round++) {
    console.error(`round ${round}: the pack and its SQL`);
    done.packs.push(await packRound(engine));
    done.months.push(await monthsRound(engine.database, round));
  }
  if (new Set(done.packs.map((each) => each.receivablesCents)).size !== 1) throw new Error("the rounds disagree");
  await engine.database.close();
  if (values.profile) console.error(slowest(done.packs, 25));
  return packTables(count, done);
}

/** One round after the other, every contender in each; all must find the same cents. */
async function comparison(count: number): Promise<string> {
  const watch = values.profile ? watchedDatabase : (database: Database) => database;
  const others = {
    pandas: { ...pandas, name: `pandas ${await pandasVersion()}` },
    arquero: { ...arquero, name: "arquero 8.0.1" },
    one: ratebookReceivables("Ratebook, native, one thread", { engine: "native", threads: 1 }, watch),
    native: ratebookReceivables("Ratebook, native", { engine: "native" }, watch),
    wasm: ratebookReceivables("Ratebook, DuckDB-WASM", { engine: "wasm" }, watch),
  };
  const contenders = Object.entries(others).filter(([name]) => values.engines.split(",").includes(name));
  const folder = await benchExports(count);
  const runs = new Map<string, ComparedRun[]>();
  for (let round = 1; round <= (rounds ?? 0); round++) {
    for (const [, { name, run }] of contenders) {
      console.error(`round ${round}: ${name}`);
      runs.set(name, [...(runs.get(name) ?? []), await run(folder)]);
    }
  }
  const answers = new Set([...runs.values()].flat().map(({ answer }) => digest(answer)));
  if (answers.size !== 1) throw new Error(`the contenders disagree:\n${[...answers].join("\n---\n")}`);
  return comparisonTable(count, runs);
}
