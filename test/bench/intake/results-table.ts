import { cpus } from "node:os";
import { median, type Time } from "../engine/stopwatch";
import type { IntakeRun } from "./contenders";

interface Medians extends Time {
  readonly name: string;
}

/** The medians of all contenders as a table in Markdown; the first is the bare read, the one named pandas the other yardstick. */
export function intakeTable(records: number, runs: ReadonlyMap<string, readonly IntakeRun[]>): string {
  const medians = [...runs].map(([name, each]) => mediansOf(name, each));
  const rounds = [...runs.values()][0]?.length ?? 0;
  const yardsticks = [medians[0], medians.find(({ name }) => name.startsWith("pandas"))];
  const lines = medians.map((each) => {
    const ratios = yardsticks.map((to) => (to === undefined ? "–" : ratio(each, to)));
    return `| ${each.name} | ${(each.wall / 1000).toFixed(2)} | ${ratios.join(" | ")} |`;
  });
  return [
    `${records.toLocaleString("en-US")} records, medians of ${rounds} interleaved rounds, ${machine()}. Ratios by the clock, in brackets by processor time.`,
    "",
    "| | seconds | of the bare read | of pandas |",
    "|---|---|---|---|",
    ...lines,
  ].join("\n");
}

function mediansOf(name: string, runs: readonly IntakeRun[]): Medians {
  return { name, wall: median(runs.map(({ time }) => time.wall)), cpu: median(runs.map(({ time }) => time.cpu)) };
}

function ratio(of: Time, to: Time): string {
  return `${(of.wall / to.wall).toFixed(2)} (${(of.cpu / to.cpu).toFixed(2)})`;
}

function machine(): string {
  const [first] = cpus();
  return `${cpus().length} × ${first?.model ?? "processor"}, ${process.platform}, Node ${process.versions.node}`;
}
