import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { studyBase, studyBaseArgs } from "../analyses/study-base/study-base";
import type { StudyBase } from "../analyses/study-base/study-base-result";
import { type FilledStudy, fillStudy, skeletonStudy } from "../app/base-study";
import { readLedgerSpan } from "../app/ledger-span";
import { studyFileText } from "../app/study-file-text";
import type { RateLine } from "../domain/study/revenue-schema";
import { optionDate, optionSwitch, optionText } from "./arguments";
import { findingText } from "./check";
import type { Arguments, Command, Workplace } from "./command";
import { findingsExit, LEDGER_OPTIONS, LEDGER_USAGE, withLedger } from "./ledger-folder";
import { progressOn } from "./progress-line";
import { dollarText } from "./project-json";
import { neededSchedule } from "./schedule-at-hand";
import { readStudyFile } from "./study-file";
import { textTable } from "./text-table";

/** `ratebook study-base`: units, prices, collection and growth of a rate study, from the exports. */
export const studyBaseCommand: Command = {
  name: "study-base",
  summary: "fill a rate study from the exports: units and prices in force, collection, growth, other revenue",
  usage: [
    "--schedule S.json     the rate schedule; rates.json in the data folder unless told otherwise",
    "--study STUDY.json    the study to fill, where its funds say fromLedger; a new one with a fund a service without",
    "--to DATE             last of the twelve months of bills; the last day of the exports unless told otherwise",
    "--out STUDY.json      writes the filled study there",
    ...LEDGER_USAGE,
  ],
  options: {
    ...LEDGER_OPTIONS,
    schedule: { type: "string" },
    study: { type: "string" },
    to: { type: "string" },
    out: { type: "string" },
  },
  run: async (args: Arguments, place: Workplace) => {
    const schedule = await neededSchedule(args);
    const studyPath = optionText(args, "study");
    const written = studyPath === undefined ? null : await readStudyFile(studyPath);
    return withLedger(args, place, async ({ database, check }) => {
      const span = await readLedgerSpan(database);
      const to = optionDate(args, "to") ?? span?.last ?? place.now().slice(0, 10);
      const base = await studyBase(database, studyBaseArgs({ schedule, to }), { progress: progressOn(place) });
      const filled =
        written === null ? { study: skeletonStudy(schedule.utility, base), notes: [] } : fillStudy(written, base);
      await writeStudy(filled, optionText(args, "out"));
      place.out(optionSwitch(args, "json") ? baseJson(base, filled) : baseText(base, filled));
      for (const finding of check.findings) place.err(findingText(finding));
      return findingsExit(args, check);
    });
  },
};

async function writeStudy({ study }: FilledStudy, out: string | undefined): Promise<void> {
  if (out === undefined) return;
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, studyFileText(study));
}

/** Dollars that a rate line brings a year at the prices in force. */
function revenueOf({ units = 0, price = 0, perYear = 1, revenue }: RateLine): number {
  return revenue ?? units * perYear * price;
}

function baseJson(base: StudyBase, { study, notes }: FilledStudy): string {
  const services = base.services.map(({ service, rates, tieOut }) => ({
    service,
    tie_out: tieOut,
    revenue_at_existing_rates: dollarText(rates.reduce((sum, line) => sum + revenueOf(line), 0)),
    rates: rates.map((line) => ({ ...line, revenue_at_existing_rates: dollarText(revenueOf(line)) })),
  }));
  const { from, to, months, effective } = base;
  return JSON.stringify(
    { from, to, months, rates_of: effective, services, notes: [...base.notes, ...notes], study },
    null,
    1,
  );
}

function baseText(base: StudyBase, { study, notes }: FilledStudy): string {
  const all = [...base.notes, ...notes];
  return [
    `Base of a rate study from bills of ${base.from} to ${base.to} (${base.months} months), at the rates of ${base.effective}`,
    ...base.services.map(({ service, rates, otherRevenue, collection, customerGrowth, usageTrend }) =>
      [
        service,
        textTable([
          ["line", "units a year", "price", "revenue, $"],
          ...rates.map(rateRow),
          ...otherRevenue.map(({ name, amount }) => [name, "", "", dollarText(amount ?? 0)]),
        ]),
        collection === null
          ? "Collection: not known."
          : `Uncollectible ${percent(collection.uncollectible)}, ${collection.lagDays ?? 0} days from bill to cash (${collection.source}).`,
        `Customers ${percent(customerGrowth.rate)} a year (${customerGrowth.source}).`,
        ...(usageTrend === null ? [] : [`Use an account ${percent(usageTrend.rate)} a year (${usageTrend.source}).`]),
      ].join("\n"),
    ),
    ...(all.length === 0 ? [] : [all.map((note) => `NOTE  ${note}`).join("\n")]),
    `The study has ${study.funds.length} ${study.funds.length === 1 ? "fund" : "funds"}. Write it with --out STUDY.json, then: npm run ratebook -- project --study STUDY.json`,
  ].join("\n\n");
}

function rateRow(line: RateLine): readonly string[] {
  const units =
    line.units === undefined
      ? ""
      : `${line.units.toLocaleString("en-US", { maximumFractionDigits: 1 })} ${line.unit ?? ""}`;
  return [
    line.name,
    units,
    line.price === undefined ? "" : line.price.toFixed(line.decimals ?? 2),
    dollarText(revenueOf(line)),
  ];
}

function percent(share: number | readonly number[]): string {
  return [share]
    .flat()
    .map((each) => `${(100 * each).toFixed(2)} %`)
    .join(", ");
}
