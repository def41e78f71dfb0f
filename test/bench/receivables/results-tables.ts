import { cpus, loadavg } from "node:os";
import { median, type Time } from "../engine/stopwatch";
import type { ComparedRun } from "./contenders";
import { MONTHS, type MonthsRound } from "./months-in-one-pass";
import type { PackRound } from "./pack-beside-sql";

/** The pack and the roll-forward as tables in Markdown. */
export function packTables(
  rows: number,
  rounds: { readonly packs: readonly PackRound[]; readonly months: readonly MonthsRound[] },
): string {
  const { packs, months } = rounds;
  const [pack, bare] = [middle(packs.map((each) => each.pack)), middle(packs.map((each) => each.bare))];
  const [roll, further] = [
    middle(months.map((each) => each.rollForward)),
    middle(months.map((each) => each.furtherDate)),
  ];
  const many = { wall: further.wall * MONTHS, cpu: further.cpu * MONTHS };
  return [
    `${rows.toLocaleString("en-US")} charge lines, medians of ${packs.length} interleaved rounds, ${machine()}. Ratios by the clock, in brackets by processor time.`,
    "",
    "| native DuckDB, one thread | seconds | ratio |",
    "|---|---|---|",
    `| the pack's ${packs[0]?.statements.length ?? 0} SQL statements, run bare | ${seconds(bare)} | 1.00 (1.00) |`,
    `| the whole monthly pack, from the ledger to the workbook's bytes | ${seconds(pack)} | ${ratio(pack, bare)} |`,
    `| an aging at one further date, ${MONTHS} times | ${seconds(many)} | 1.00 (1.00) |`,
    `| the roll-forward of ${MONTHS} month ends | ${seconds(roll)} | ${ratio(roll, many)} |`,
  ].join("\n");
}

/** Aging and cohorts by every contender; ratios are to pandas and to arquero. */
export function comparisonTable(rows: number, runs: ReadonlyMap<string, readonly ComparedRun[]>): string {
  const all = [...runs].map(([name, each]) => ({ name, time: middle(each.map(({ time }) => time)) }));
  const yardsticks = ["pandas", "arquero"].map((name) => all.find((each) => each.name.startsWith(name))?.time);
  const lines = all.map(({ name, time }) => {
    const ratios = yardsticks.map((to) => (to === undefined ? "–" : ratio(time, to)));
    return `| ${name} | ${seconds(time)} | ${ratios.join(" | ")} |`;
  });
  return [
    `Aging at a month end and collection by billing month, ${rows.toLocaleString("en-US")} charge lines; rows loaded before. All find the same cents.`,
    "",
    "| | seconds | of pandas | of arquero |",
    "|---|---|---|---|",
    ...lines,
  ].join("\n");
}

/** The statements that took longest, for `--profile`. */
export function slowest(packs: readonly PackRound[], count: number): string {
  const statements = packs[0]?.statements ?? [];
  const sorted = statements.toSorted((a, b) => b.wall - a.wall).slice(0, count);
  return sorted
    .map(({ sql, wall }) => `${wall.toFixed(0).padStart(7)} ms  ${sql.replace(/\s+/g, " ").slice(0, 150)}`)
    .join("\n");
}

function middle(times: readonly Time[]): Time {
  return { wall: median(times.map(({ wall }) => wall)), cpu: median(times.map(({ cpu }) => cpu)) };
}

function seconds({ wall }: Time): string {
  return (wall / 1000).toFixed(2);
}

function ratio(of: Time, to: Time): string {
  return `${(of.wall / to.wall).toFixed(2)} (${(of.cpu / to.cpu).toFixed(2)})`;
}

function machine(): string {
  const [cpu] = cpus();
  const [, , load = 0] = loadavg();
  return `${cpus().length} × ${cpu?.model.trim() ?? "processor"}, ${process.platform}, Node ${process.versions.node}, ${load.toFixed(1)} programs wanting a processor at a time`;
}
