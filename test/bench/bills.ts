import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { readSchedule } from "../../src/domain/rates/read-schedule";
import { cubeOfWater, type CubeRun } from "./bills/cube-of-water";
import { LINES_A_BILL, madeUpBills, writeColumns } from "./bills/made-up-bills";
import { randomPairs } from "./bills/random-pairs";
import { numpyRebill, ratebookRebill, type RebillRun } from "./bills/rebill";
import { record } from "./engine/readme";
import { median } from "./engine/stopwatch";
import { pandasVersion } from "./intake/contenders";

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    rows: { type: "string", default: "5000000" },
    pairs: { type: "string", default: "100000" },
    rounds: { type: "string", default: "3" },
    seed: { type: "string", default: "1" },
    record: { type: "boolean", default: false },
  },
});

const ROOT = resolve(import.meta.dirname, "../..");
const KENT = readSchedule(JSON.parse(readFileSync(resolve(ROOT, "src/sample/kent-rates.json"), "utf8"))).schedule;
if (KENT === null) throw new Error("Kent's rates cannot be read");

const CUBE_BILLS = 1_000_000;
const lines = Number(values.rows);
const bills = madeUpBills(Math.ceil(lines / LINES_A_BILL));
const folder = resolve(ROOT, `out/bench/bills-${bills.count}`);
await writeColumns(bills, folder);

const [numpy, ours]: [RebillRun[], RebillRun[]] = [[], []];
for (let round = 1; round <= Number(values.rounds); round++) {
  console.error(`round ${round}: re-billing`);
  numpy.push(await numpyRebill(folder));
  ours.push(await ratebookRebill(KENT, bills));
}
const answers = new Set([...numpy, ...ours].map(({ cents }) => cents.join()));
if (answers.size !== 1) throw new Error(`the contenders disagree:\n${[...answers].join("\n")}`);

console.error("a changed break: the cube beside a full re-bill");
const tabulated = madeUpBills(CUBE_BILLS);
const cubes: CubeRun[] = [];
for (let round = 1; round <= Number(values.rounds); round++) cubes.push(await cubeOfWater(KENT, tabulated));
const [full, fromCube] = [median(cubes.map((run) => run.full.wall)), median(cubes.map((run) => run.fromCube.wall))];

console.error("random schedules: bulk beside single");
const { pairs, whole } = randomPairs(Number(values.pairs), Number(values.seed));

const [yardstick, own] = [middle(numpy), middle(ours)];
const table = [
  `Re-billing ${lines.toLocaleString("en-US")} charge lines (${bills.count.toLocaleString("en-US")} bills of four services under Kent's rates of five years), medians of ${values.rounds} interleaved rounds, ${cpus().length} × ${cpus()[0]?.model ?? ""}, Node ${process.versions.node}, load ${(loadavg()[0] ?? 0).toFixed(1)}. Both find the same cents, service by service. Ratios by the clock, in brackets by processor time.`,
  "",
  "| | seconds | ratio |",
  "|---|---|---|",
  `| numpy and pandas ${await pandasVersion()} | ${(yardstick.wall / 1000).toFixed(2)} | 1.00 (1.00) |`,
  `| Ratebook, bills in bulk | ${(own.wall / 1000).toFixed(2)} | ${(own.wall / yardstick.wall).toFixed(2)} (${(own.cpu / yardstick.cpu).toFixed(2)}) |`,
  "",
  `A changed break of the water blocks over ${CUBE_BILLS.toLocaleString("en-US")} bills: ${full.toFixed(0)} ms for a full re-bill, ${fromCube.toFixed(2)} ms from the cube of ${(cubes[0]?.rows ?? 0).toLocaleString("en-US")} rows (built once in ${median(cubes.map((run) => run.building.wall)).toFixed(0)} ms): ${(fromCube / full).toFixed(5)} of it.`,
  "",
  `${pairs.toLocaleString("en-US")} bills of random schedules and accounts, made in bulk and one by one: all equal; ${whole.toLocaleString("en-US")} of them in whole numbers, the others on the exact path.`,
].join("\n");
console.log(table);
if (values.record) await record("bills", table);

function middle(runs: readonly RebillRun[]) {
  return { wall: median(runs.map(({ time }) => time.wall)), cpu: median(runs.map(({ time }) => time.cpu)) };
}
