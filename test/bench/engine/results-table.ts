import { cpus, totalmem } from "node:os";
import type { BenchRun } from "./contender";
import { median } from "./stopwatch";

interface Medians {
  readonly name: string;
  readonly load: number;
  readonly firstAging: number;
  readonly laterAging: number;
}

/** The medians of all rounds as a Markdown table; ratios are to the first contender, or to the contender's own first aging. */
export function resultsTable(rows: number, runs: ReadonlyMap<string, readonly BenchRun[]>): string {
  const all = [...runs].map(([name, each]) => mediansOf(name, each));
  const [bare] = all;
  if (bare === undefined) throw new Error("a bench needs a contender");
  const rounds = Math.max(...[...runs.values()].map((each) => each.length));
  return [
    `${rows.toLocaleString("en-US")} charge lines, medians of ${rounds} interleaved rounds, ${machine()}.`,
    "",
    "| | load, s | ratio | first aging, s | ratio | a further date, s | of the first |",
    "|---|---|---|---|---|---|---|",
    ...all.map((each) => line(each, bare)),
  ].join("\n");
}

function mediansOf(name: string, runs: readonly BenchRun[]): Medians {
  return {
    name,
    load: median(runs.map((run) => run.load)),
    firstAging: median(runs.map((run) => run.firstAging)),
    laterAging: median(runs.flatMap((run) => run.laterAgings)),
  };
}

function line(each: Medians, bare: Medians): string {
  const seconds = (ms: number) => (ms / 1000).toFixed(2);
  const ratio = (ms: number, to: number) => (ms / to).toFixed(2);
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
  return `${cpus().length} × ${cpu?.model.trim() ?? "unknown processor"}, ${memory} GB, Node ${process.versions.node}, ${process.platform}`;
}
