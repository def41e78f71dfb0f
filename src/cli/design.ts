import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { rateDesign } from "../analyses/rate-design/rate-design";
import type { RateDesignResult } from "../analyses/rate-design/rate-design-result";
import { readLedgerSpan } from "../app/ledger-span";
import { addDays, daysBetween, type IsoDate } from "../domain/calendar";
import { printDollars } from "../domain/money";
import type { DesignClass, DesignLine, ServiceDesign } from "../domain/rate-design/rate-design";
import { serviceInWords } from "../domain/service-in-words";
import { jsonText } from "../intake/recipe/json-text";
import type { Database } from "../ports/database";
import { badUsage, optionDate, optionSwitch, optionText, requiredDate } from "./arguments";
import { findingText } from "./check";
import type { Arguments, Command, Workplace } from "./command";
import { readCostFile } from "./cost-file";
import { designJson } from "./design-json";
import { askedRequests, askedRules } from "./design-options";
import { findingsExit, LEDGER_OPTIONS, LEDGER_USAGE, withLedger } from "./ledger-folder";
import { progressOn } from "./progress-line";
import { neededSchedule } from "./schedule-at-hand";
import { textTable } from "./text-table";
import { writeReport } from "./write-report";

/** `ratebook design`: rates that bring in a requirement, proved on the bills of a year. */
export const designCommand: Command = {
  name: "design",
  summary: "rates that bring in a requirement, proved on the bills of a year",
  usage: [
    "--schedule S.json     the rate schedule; rates.json in the data folder unless told otherwise",
    "--method METHOD       across: every rate × one factor; fixed-share: a fixed charge brings a share, use the rest;",
    "                      tiers: new blocks at prices in proportion; cost-of-service: each class pays what it costs",
    "--requirement S=USD   dollars a year that a service must bring in; may be given several times",
    "--effective DATE      first day of the proposed rates",
    "--fixed-share SHARE   0.35 for 35 percent of what must be billed (fixed-share; tiers if wanted)",
    "--breaks 3,10 --ratios 1,1.5,2  ends of the tiers in the unit of the charge, and prices in proportion; 0 is free",
    "--cos COS.json        the study of costs (cost-of-service)",
    "--uncollectible SHARE, --elasticity 0.2, --essential UNITS, --inflation RATE  all 0 unless told otherwise",
    "--meters displacement|compound|turbine  ratios of meter sizes for fixed charges",
    "--from D --to D       the test year; the last year of the exports unless told otherwise",
    "--out-schedule S.json writes the schedule with the proposed edition; --out BOOK.xlsx writes the workbook",
    ...LEDGER_USAGE,
  ],
  options: {
    ...LEDGER_OPTIONS,
    ...Object.fromEntries(
      ["schedule", "method", "effective", "fixed-share", "breaks", "ratios", "cos", "uncollectible", "elasticity"].map(
        (name) => [name, { type: "string" as const }],
      ),
    ),
    ...Object.fromEntries(
      ["essential", "inflation", "meters", "from", "to", "out-schedule", "out"].map((name) => [
        name,
        { type: "string" as const },
      ]),
    ),
    requirement: { type: "string", multiple: true },
  },
  run: async (args: Arguments, place: Workplace) => {
    const effective = requiredDate(args, "effective");
    const cos = optionText(args, "cos");
    const requests = askedRequests(args, cos === undefined ? null : await readCostFile(cos));
    const rules = askedRules(args);
    const schedule = await neededSchedule(args);
    return withLedger(args, place, async ({ database, exports, check }) => {
      const year = await testYear(database, args);
      const asked = { schedule, ...year, requests, effective, rules };
      const result = await rateDesign.run(database, asked, { progress: progressOn(place) });
      const sources = exports.load.files.map(({ file }) => file);
      const context = { stamp: place.now(), sources, tieOut: check.tieOut, findings: check.findings, tie: null };
      await writeReport(rateDesign.report(result, context), optionText(args, "out"), place);
      await writeSchedule(result, args, place);
      place.out(optionSwitch(args, "json") ? designJson(result) : designText(result));
      for (const finding of check.findings) place.err(findingText(finding));
      return findingsExit(args, check);
    });
  },
};

/** Bills of fewer or more days do not stand for the year of a requirement. */
const YEAR_DAYS = { least: 360, most: 371 } as const;

/** The year whose bills are counted: the one asked for, or the last of the exports. */
async function testYear(
  database: Database,
  args: Arguments,
): Promise<{ readonly from: IsoDate; readonly to: IsoDate }> {
  const span = await readLedgerSpan(database);
  const to = optionDate(args, "to") ?? span?.last ?? "";
  if (to === "") throw badUsage("The exports hold no bills to design rates on.");
  const from = optionDate(args, "from") ?? addDays(to, -364);
  const days = daysBetween(from, to) + 1;
  if (days < YEAR_DAYS.least || days > YEAR_DAYS.most)
    throw badUsage(
      `The bills of ${from} to ${to} are of ${days} days; a requirement of a year needs the bills of a year. Give --from and --to a year apart.`,
    );
  if (span !== null && from < addDays(span.first, -31))
    throw badUsage(
      `The exports begin on ${span.first}, less than a year before ${to}. Load a year of bills; a requirement of a year needs them.`,
    );
  return { from, to };
}

async function writeSchedule({ schedule }: RateDesignResult, args: Arguments, place: Workplace): Promise<void> {
  const out = optionText(args, "out-schedule");
  if (out === undefined) return;
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, `${jsonText(schedule)}\n`);
  place.err(`Wrote ${out}: ${schedule.editions.length} editions.`);
}

function designText({ args, schedule, services, headline, conventions }: RateDesignResult): string {
  return [
    `Proposed rates of ${schedule.utility} from ${args.effective}`,
    headline,
    ...services.map(serviceText),
    ["By these rules:", ...conventions.map((sentence) => `- ${sentence}`)].join("\n"),
  ].join("\n\n");
}

function serviceText({ service, prices, lines, classes, notes, testYearCents, billsCents }: ServiceDesign): string {
  return [
    `${serviceInWords(service)}: ${prices.map(({ label, price }) => `${label} ${Number(price.toFixed(6))}`).join(", ")}`,
    textTable([["class", "charge", "units", "unit", "rate", "revenue"], ...lines.map(lineRow)]),
    textTable([["class", "today", "proposed", "change", "of its cost"], ...classes.map(classRow)]),
    [
      `The bills of the test year made one by one: ${printDollars(billsCents)}; units × rates ${printDollars(testYearCents)}.`,
      ...notes,
    ].join("\n"),
  ].join("\n\n");
}

function lineRow({ customerClass, label, whom, expected, unit, rate, revenueCents }: DesignLine): readonly string[] {
  const charge = whom === "" ? label : `${label} (${whom})`;
  return [
    serviceInWords(customerClass),
    charge,
    plain(expected),
    unit,
    `$${plainRate(rate)}`,
    printDollars(revenueCents),
  ];
}

function classRow({ customerClass, oldCents, newCents, targetCents }: DesignClass): readonly string[] {
  const change = oldCents === 0 ? "" : percent(newCents / oldCents - 1);
  const proof = targetCents === null || targetCents === 0 ? "" : percent(newCents / targetCents);
  return [serviceInWords(customerClass), printDollars(oldCents), printDollars(newCents), change, proof];
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)}%`;
}

function plain(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 2 });
}

function plainRate(rate: number): string {
  const [whole = "0", decimals = ""] = String(Number(rate.toFixed(10))).split(".");
  return `${whole}.${decimals.padEnd(2, "0")}`;
}
