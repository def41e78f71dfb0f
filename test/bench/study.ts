import { cpus, loadavg } from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { seededNormals } from "../../src/domain/study/risk/normal-draws";
import { record } from "./engine/readme";
import { median } from "./engine/stopwatch";
import { handOver, numpyRun, ratebookRun, type RiskRun } from "./study-risk/contenders";
import { fourFunds } from "./study-risk/four-funds";

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    simulations: { type: "string", default: "10000" },
    rounds: { type: "string", default: "7" },
    record: { type: "boolean", default: false },
  },
});

const study = fourFunds();
const simulations = Number(values.simulations);
const draws = new Float64Array((study.risk?.uncertainties.length ?? 0) * study.years * simulations);
const normal = seededNormals(20_261_129);
for (let at = 0; at < draws.length; at++) draws[at] = normal();
const folder = resolve(import.meta.dirname, `../../out/bench/study-risk-${simulations}`);
await handOver(study, draws, folder);

// Both are warm when they are measured: numpy runs once before in its process; here the runtime throws compiled loops away while
// it waits for the other, so that they are compiled again first.
const WARM_UPS = 4;
const [numpy, ours]: [RiskRun[], RiskRun[]] = [[], []];
for (let round = 1; round <= Number(values.rounds); round++) {
  console.error(`round ${round}: simulating`);
  numpy.push(await numpyRun(folder));
  for (let run = 0; run < WARM_UPS; run++) await ratebookRun(study, draws);
  ours.push(await ratebookRun(study, draws));
}
agree(numpy[0], ours[0]);

const rows = [
  row("projection and tests, draws given", ["projection"]),
  row("with the draws", ["projection", "drawing"]),
  row("with draws and percentiles", ["projection", "drawing", "percentiles"]),
];
const table = [
  `${study.funds.length} funds × ${study.years} years × ${simulations.toLocaleString("en-US")} simulations of ${study.risk?.uncertainties.length ?? 0} correlated uncertainties, medians of ${values.rounds} interleaved rounds, ${cpus().length} × ${cpus()[0]?.model ?? ""}, Node ${process.versions.node}, load ${(loadavg()[0] ?? 0).toFixed(1)}. Every balance, coverage and days cash agrees to a millionth, and so do the failures of every test. Ratios by the clock, in brackets by processor time.`,
  "",
  "| | numpy, ms | Ratebook, ms | ratio |",
  "|---|---|---|---|",
  ...rows,
].join("\n");
console.log(table);
if (values.record) await record("study-risk", table);

function row(label: string, parts: readonly ("projection" | "percentiles" | "drawing")[]): string {
  const middle = (runs: readonly RiskRun[], of: "wall" | "cpu") =>
    median(runs.map((run) => parts.reduce((sum, part) => sum + run[part][of], 0)));
  const [wall, cpu] = [middle(ours, "wall") / middle(numpy, "wall"), middle(ours, "cpu") / middle(numpy, "cpu")];
  return `| ${label} | ${middle(numpy, "wall").toFixed(1)} | ${middle(ours, "wall").toFixed(1)} | ${wall.toFixed(2)} (${cpu.toFixed(2)}) |`;
}

/** @throws Error where the contenders differ by more than a millionth, or in a failure */
function agree(one: RiskRun | undefined, other: RiskRun | undefined): void {
  if (one === undefined || other === undefined) throw new Error("nothing was run");
  const differs = one.measures.findIndex((value, at) => {
    const found = other.measures[at] ?? Number.NaN;
    return !(Math.abs(value - found) <= 1e-6 * Math.max(1, Math.abs(value)));
  });
  if (differs >= 0 || one.measures.length !== other.measures.length)
    throw new Error(`the contenders differ at ${differs}: ${one.measures[differs]} and ${other.measures[differs]}`);
  if (JSON.stringify([one.failures, one.failing]) !== JSON.stringify([other.failures, other.failing]))
    throw new Error("the contenders count other failures");
}
