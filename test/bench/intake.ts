import { parseArgs } from "node:util";
import { record } from "./engine/readme";
import { median } from "./engine/stopwatch";
import { bareRead, type IntakeRun, pandas, ratebookIntake } from "./intake/contenders";
import { vendorExport } from "./intake/vendor-export";

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    rows: { type: "string", default: "1000000" },
    rounds: { type: "string", default: "3" },
    record: { type: "boolean", default: false },
  },
});

const contenders = [
  bareRead,
  pandas,
  ratebookIntake("Ratebook, native", { engine: "native" }),
  ratebookIntake("Ratebook, native, one thread", { engine: "native", threads: 1 }),
  ratebookIntake("Ratebook, DuckDB-WASM", { engine: "wasm" }),
];
const made = await vendorExport(Number(values.rows));
const runs = new Map<string, IntakeRun[]>(contenders.map(({ name }) => [name, []]));
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

const medians = [...runs].map(([name, each]) => ({
  name,
  wall: median(each.map(({ time }) => time.wall)),
  cpu: median(each.map(({ time }) => time.cpu)),
}));
const [bare, pandasMedian] = medians;
if (bare === undefined || pandasMedian === undefined) throw new Error("a bench needs its yardsticks");
const table = [
  `${made.records.toLocaleString("en-US")} records in vendor's form, medians of ${values.rounds} interleaved rounds. Ratios by the clock, in brackets by processor time.`,
  "",
  "| | seconds | of the bare read | of pandas |",
  "|---|---|---|---|",
  ...medians.map(({ name, wall, cpu }) => {
    const ratio = (to: { readonly wall: number; readonly cpu: number }) =>
      `${(wall / to.wall).toFixed(2)} (${(cpu / to.cpu).toFixed(2)})`;
    return `| ${name} | ${(wall / 1000).toFixed(2)} | ${ratio(bare)} | ${ratio(pandasMedian)} |`;
  }),
].join("\n");
console.log(table);
if (values.record) await record("intake", table);
