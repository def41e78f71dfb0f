import { cpus, loadavg, totalmem } from "node:os";
import type { BenchRun } from "./contender";
import { median, type Time } from "./stopwatch";

interface Medians {
  readonly name: string;
  readonly load: Time;
  readonly firstAging: Time;
  readonly laterAging: Time;
}

/**
 * The medians of all rounds as a Markdown table. Ratios are to the first contender, a further date's to the contender's own
 * first aging; each by the clock and, in brackets, by the processors' time.
 */
export function resultsTable(rows: number, runs: ReadonlyMap<string, readonly BenchRun[]>): string {
  const all = [...runs].map(([name, each]) => mediansOf(name, each));
  const [bare] = all;
  if (bare === undefined) throw new Error("a bench needs a contender");
  const rounds = Math.max(...[...runs.values()].map((each) => each.length));
  return [
    `${rows.toLocaleString("en-US")} charge lines, medians of ${rounds} interleaved rounds, ${machine()}. Ratios by the clock, in brackets by processor time.`,
    "",
    "| | load, s | ratio | first aging, s | ratio | a further date, s | of the first |",
    "|---|---|---|---|---|---|---|",
    ...all.map((each) => line(each, bare)),
  ].join("\n");
}

function mediansOf(name: string, runs: readonly BenchRun[]): Medians {
  return {
    name,
    load: medianTime(runs.map((run) => run.load)),
    firstAging: medianTime(runs.map((run) => run.firstAging)),
    laterAging: medianTime(runs.flatMap((run) => run.laterAgings)),
  };
}

function medianTime(times: readonly Time[]): Time {
  return { wall: median(times.map(({ wall }) => wall)), cpu: median(times.map(({ cpu }) => cpu)) };
}

function line(each: Medians, bare: Medians): string {
  const seconds = ({ wall }: Time) => (wall / 1000).toFixed(2);
  const ratio = (time: Time, to: Time) => `${(time.wall / to.wall).toFixed(2)} (${(time.cpu / to.cpu).toFixed(2)})`;
  return `| ${[
    each.name,
    seconds(each.load),
    ratio(each.load, bare.load),
    seconds(each.firstAging),
    ratio(each.firstAging, bare.firstAging),
    seconds(each.laterAging),
    ratio(each.laterAging, each.firstAging),
  ].join(" | ")} |`;
}

function machine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  const name = `${cpus().length} × ${cpu?.model.trim() ?? "unknown processor"}, ${memory} GB, ${process.platform}`;
  const [, , load = 0] = loadavg();
  return `${name}, Node ${process.versions.node}, ${load.toFixed(1)} programs wanting a processor at a time`;
}
