import { createWriteStream, type WriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { once } from "node:events";
import { finished } from "node:stream/promises";
import { dirname, join } from "node:path";
import { generateSampleCity } from "../sample/sample-city";
import { optionCount, optionSwitch, optionText, requiredText } from "./arguments";
import type { Arguments, Command, Workplace } from "./command";
import { progressOn } from "./progress-line";

/** `ratebook sample`: a made-up city's exports. */
export const sampleCommand: Command = {
  name: "sample",
  summary: "write the exports of a made-up city, to try Ratebook without your own data",
  usage: [
    "--out DIR      folder to write to; files there are replaced",
    "--accounts N   service addresses, 10000 unless told otherwise",
    "--months M     months of billing, 36 unless told otherwise",
    "--seed S       the same seed gives the same city, 1 unless told otherwise",
    "--end YYYY-MM  last month, 2026-10 unless told otherwise",
    "--applications also say which payment settled which charge",
    "--json         one JSON document on standard output and nothing else",
  ],
  options: {
    out: { type: "string" },
    accounts: { type: "string" },
    months: { type: "string" },
    seed: { type: "string" },
    end: { type: "string" },
    applications: { type: "boolean" },
    json: { type: "boolean" },
  },
  run: writeSample,
};

async function writeSample(args: Arguments, place: Workplace): Promise<number> {
  const folder = requiredText(args, "out", "out/sample");
  const files = new Map<string, WriteStream>();
  const lines = new Map<string, number>();
  const progress = progressOn(place);
  let control = "";
  for (const { file, text } of generateSampleCity(sampleOptions(args))) {
    progress({ label: "Making up a city", done: 0, total: null });
    const stream = files.get(file) ?? (await openFile(join(folder, file)));
    files.set(file, stream);
    lines.set(file, (lines.get(file) ?? 0) + text.split("\n").length - 1);
    if (file === "control.csv") control += text;
    if (!stream.write(text)) await once(stream, "drain");
  }
  for (const stream of files.values()) await finished(stream.end());
  place.out(optionSwitch(args, "json") ? json(folder, lines, control) : summary(folder, lines));
  return 0;
}

function sampleOptions(args: Arguments) {
  const accounts = optionCount(args, "accounts", 1);
  const months = optionCount(args, "months", 1);
  const seed = optionCount(args, "seed", 0);
  const endMonth = optionText(args, "end");
  return {
    ...(accounts === undefined ? {} : { accounts }),
    ...(months === undefined ? {} : { months }),
    ...(seed === undefined ? {} : { seed }),
    ...(endMonth === undefined ? {} : { endMonth }),
    applications: optionSwitch(args, "applications"),
  };
}

async function openFile(path: string): Promise<WriteStream> {
  await mkdir(dirname(path), { recursive: true });
  return createWriteStream(path);
}

function summary(folder: string, lines: ReadonlyMap<string, number>): string {
  const names = [...lines].map(([file, count]) => {
    const rows = rowsOf(file, count);
    return rows === null ? file : `${file} (${rows.toLocaleString("en-US")} rows)`;
  });
  return `Wrote to ${folder}: ${names.join(", ")}.\nNext: npm run ratebook -- check --data ${folder}`;
}

function json(folder: string, lines: ReadonlyMap<string, number>, control: string): string {
  const files = [...lines].map(([file, count]) => ({ file, rows: rowsOf(file, count) }));
  const totals = control
    .split("\n")
    .slice(1)
    .filter((line) => line !== "")
    .map((line) => line.split(","))
    .map(([table, measure, value]) => ({ table, measure, value }));
  return JSON.stringify({ out: folder, files, control: totals }, null, 1);
}

/** Rows below the header; null for the rate schedule and the answers, which are no tables. */
function rowsOf(file: string, lines: number): number | null {
  return file.endsWith(".csv") ? lines - 1 : null;
}
