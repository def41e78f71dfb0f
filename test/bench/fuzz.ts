import { parseArgs } from "node:util";
import fc from "fast-check";
import { openNodeDatabase } from "../../src/adapters/duckdb/node";
import { createSpreadsheetReader } from "../../src/adapters/xlsx/read-spreadsheet";
import { corpus, type Sound } from "./fuzz/corpus";
import { type Damage, damaged, damages } from "./fuzz/damage";
import { loadHurt, understandHurt } from "./fuzz/verdict";
import { startWatchdog } from "./fuzz/watchdog";

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    cases: { type: "string", default: "10000" },
    seed: { type: "string", default: "20261031" },
    only: { type: "string", default: "" },
  },
});

/** One in so many files that are understood is loaded as well; every second one with known records. */
const LOAD_EVERY = 8;
const seed = Number(values.seed);
const { database } = await openNodeDatabase({ engine: "native" });
const spreadsheets = createSpreadsheetReader();
const watchdog = startWatchdog(60_000);
const all = (await corpus()).filter(({ name }) => name.includes(values.only));
const shares = all.reduce((sum, sound) => sum + weight(sound), 0);
const began = performance.now();
const told: string[] = [];
let understood = 0;
let loads = 0;
let loading = 0;
let slowest = { ms: 0, label: "" };

for (const [index, sound] of all.entries()) {
  const numRuns = Math.ceil((Number(values.cases) * weight(sound)) / shares);
  const property = fc.asyncProperty(damages, fc.nat(LOAD_EVERY - 1), (done, dice) => one(sound, done, dice));
  const outcome = await fc.check(property, {
    seed: seed + index,
    numRuns,
    endOnFailure: false,
  });
  if (outcome.failed) {
    const cause =
      outcome.errorInstance instanceof Error ? outcome.errorInstance.message : String(outcome.errorInstance);
    told.push(
      `${sound.name} (seed ${seed + index}): ${cause}\n    after ${JSON.stringify(outcome.counterexample?.[0])}`,
    );
    console.error(told.at(-1));
  }
}
await watchdog.stop();
await database.close();
const seconds = ((performance.now() - began) / 1000).toFixed(0);
console.log(
  `${understood} hurt files were understood or refused, ${loads} of them loaded (${(loading / 1000).toFixed(0)} s), in ${seconds} s; seed ${seed}.`,
);
console.log(`The slowest took ${slowest.ms.toFixed(0)} ms: ${slowest.label}`);
console.log(
  told.length === 0 ? "None broke a rule." : `${told.length} of ${all.length} files broke a rule:\n${told.join("\n")}`,
);
process.exitCode = told.length === 0 ? 0 : 1;

async function one(sound: Sound, done: readonly Damage[], dice: number): Promise<void> {
  const label = `${sound.name} after ${JSON.stringify(done)}`;
  watchdog.begins(label);
  const start = performance.now();
  const bytes = damaged(sound.bytes, done);
  await understandHurt(sound.name, bytes, spreadsheets);
  understood += 1;
  if (dice === 0 || (sound.records !== null && dice % 2 === 0)) {
    loads += 1;
    const before = performance.now();
    const fault = await loadHurt(sound, bytes, { database, spreadsheets });
    loading += performance.now() - before;
    if (fault !== null) throw new Error(fault);
  }
  const ms = performance.now() - start;
  if (ms > slowest.ms) slowest = { ms, label };
}

function weight({ records }: Sound): number {
  return records === null ? 1 : 4;
}
