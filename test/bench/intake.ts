import { parseArgs } from "node:util";
import type { Database } from "../../src/ports/database";
import { record } from "./engine/readme";
import { watchedDatabase } from "./engine/watched-database";
import { bareRead, type IntakeRun, pandas, pandasVersion, ratebookIntake } from "./intake/contenders";
import { intakeTable } from "./intake/results-table";
import { vendorExport } from "./intake/vendor-export";

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    rows: { type: "string", default: "1000000" },
    rounds: { type: "string", default: "3" },
    engines: { type: "string", default: "pandas,one,native,wasm" },
    profile: { type: "boolean", default: false },
    record: { type: "boolean", default: false },
  },
});

const watch = values.profile ? watchedDatabase : (database: Database) => database;
const others = {
  pandas: { ...pandas, name: `pandas ${await pandasVersion()}` },
  one: ratebookIntake("Ratebook, native, one thread", { engine: "native", threads: 1 }, watch),
  native: ratebookIntake("Ratebook, native", { engine: "native" }, watch),
  wasm: ratebookIntake("Ratebook, DuckDB-WASM", { engine: "wasm" }, watch),
};
const wanted = Object.entries(others).filter(([name]) => values.engines.split(",").includes(name));
const contenders = [bareRead, ...wanted.map(([, contender]) => contender)];
const made = await vendorExport(Number(values.rows));
const runs = new Map<string, IntakeRun[]>(contenders.map(({ name }) => [name, []]));

/** One round after the other, every contender in each; all must find the same records and the same cents. */
for (let round = 1; round <= Number(values.rounds); round++) {
  for (const contender of contenders) {
    console.error(`round ${round}: ${contender.name}`);
    const run = await contender.run(made.path);
    if (run.records !== null && (run.records !== made.records || run.balanceCents !== made.balanceCents)) {
      throw new Error(
        `${contender.name} read ${run.records} records of ${run.balanceCents}, not ${made.records} of ${made.balanceCents}`,
      );
    }
    runs.get(contender.name)?.push(run);
  }
}
const table = intakeTable(made.records, runs);
console.log(table);
if (values.record) await record("intake", table);
