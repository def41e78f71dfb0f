import { agingArgs, type AgingArgs } from "../analyses/aging/aging-args";
import type { DrillResult } from "../analyses/aging/drill-cell";
import { type DrillAsked, drillDown } from "../analyses/aging/drill-down";
import { runAging } from "../analyses/aging/run-aging";
import { readTie } from "../analyses/tie/read-tie";
import { rejectedAmounts } from "../analyses/tie/rejected-amounts";
import type { JobOptions } from "../ports/progress";
import { agingJson } from "./aging-json";
import { agingText } from "./aging-text";
import { AGING_KEYS, askedCell } from "./aging-where";
import {
  badUsage,
  optionBuckets,
  optionChoice,
  optionCount,
  optionDate,
  optionDollars,
  optionList,
  optionSwitch,
  optionText,
  requiredDate,
} from "./arguments";
import { findingText } from "./check";
import type { Arguments, Command, Workplace } from "./command";
import { findingsExit, LEDGER_OPTIONS, LEDGER_USAGE, type LoadedLedger, withLedger } from "./ledger-folder";
import { progressOn } from "./progress-line";

/** `ratebook aging`: what is owed and how old it is. */
export const agingCommand: Command = {
  name: "aging",
  summary: "what is owed and how old it is, at the close of a day",
  usage: [
    "--as-of DATE          the day; what is paid on it is paid",
    "--basis due|bill      age from the due date (default) or the bill date",
    "--credits fifo|own|separate   unapplied credits: to the oldest due first (default), in the bucket of their own date,",
    "                      or in a column of their own",
    "--fifo-scope account|service  credits go to the whole account (default) or only to the service they name",
    "--by KEYS             groups by service, class, cycle, account, inside, occupancy, source, hold (separated by commas)",
    "--buckets DAYS        last day of each bucket, 30,60,90,120 unless told otherwise",
    "--bucket-months N     buckets by calendar month instead: the as-of date's month and N-1 before it, one by one",
    "--min-balance AMOUNT  accounts that owe (or are in credit by) less stand together in one line",
    "--terms DAYS          days from bill to due date where a charge has none, 30 unless told otherwise",
    "--known-on DATE       only what was entered by that day",
    "--gl-balance AMOUNT   the general ledger's receivables control account on the day, to tie out with",
    "--items               list every open item",
    "--where CELL          the documents behind a cell, as in: service=water,bucket=31-60",
    "--top N               how many of them, the largest first, 50 unless told otherwise",
    ...LEDGER_USAGE,
  ],
  options: {
    ...LEDGER_OPTIONS,
    "as-of": { type: "string" },
    basis: { type: "string" },
    credits: { type: "string" },
    "fifo-scope": { type: "string" },
    by: { type: "string" },
    buckets: { type: "string" },
    "bucket-months": { type: "string" },
    "min-balance": { type: "string" },
    terms: { type: "string" },
    "known-on": { type: "string" },
    "gl-balance": { type: "string" },
    items: { type: "boolean" },
    where: { type: "string" },
    top: { type: "string" },
  },
  run: async (args: Arguments, place: Workplace) => {
    const { lists, ...asked } = askedArgs(args);
    const aging: AgingArgs = { ...asked, lists: ["accounts", ...lists], clocks: "both" };
    const drill = askedDrill(args, aging);
    return withLedger(args, place, async (ledger) => {
      const options = { progress: progressOn(place) };
      const tie = await readTie(ledger.database, tieSides(args, aging, ledger), options);
      const result = await runAging(ledger.database, aging, options);
      const behind = await lookBehind(ledger, { aging, drill }, options);
      place.out((optionSwitch(args, "json") ? agingJson : agingText)({ result, tie, behind }));
      for (const finding of ledger.check.findings) place.err(findingText(finding));
      return findingsExit(args, ledger.check);
    });
  },
};

/** The aging that the options of `ratebook aging` ask for; other commands that start from an aging take the same options. */
export function askedArgs(args: Arguments): AgingArgs {
  const edges = optionBuckets(args);
  const months = optionCount(args, "bucket-months", 1);
  if (edges !== undefined && months !== undefined)
    throw badUsage("--buckets and --bucket-months exclude each other: give days or months.");
  const termsDays = optionCount(args, "terms", 0);
  return agingArgs({
    asOf: requiredDate(args, "as-of"),
    basis: optionChoice(args, "basis", ["due", "bill"]),
    credits: optionChoice(args, "credits", ["fifo", "own", "separate"]),
    fifoScope: optionChoice(args, "fifo-scope", ["account", "service"]),
    by: optionList(args, "by", AGING_KEYS),
    knownOn: optionDate(args, "known-on") ?? null,
    lists: optionSwitch(args, "items") ? ["items"] : [],
    minimumCents: minimumBalance(args),
    ...(edges === undefined ? {} : { edges }),
    ...(months === undefined ? {} : { bucketsBy: "months", months }),
    ...(termsDays === undefined ? {} : { termsDays }),
  });
}

function minimumBalance(args: Arguments): number {
  const cents = optionDollars(args, "min-balance") ?? 0;
  if (cents < 0) throw badUsage("--min-balance must be 0 or more, for example 25.00.");
  return cents;
}

/** How many documents behind a cell are shown. */
const TOP = 50;

function askedDrill(args: Arguments, aging: AgingArgs): DrillAsked | null {
  const where = optionText(args, "where");
  const top = optionCount(args, "top", 0);
  if (where === undefined && top !== undefined)
    throw badUsage("--top says how many documents of --where are shown. Give --where too.");
  return where === undefined ? null : { cell: askedCell(where, aging), top: top ?? TOP };
}

function tieSides(args: Arguments, { asOf, credits, fifoScope, termsDays }: AgingArgs, ledger: LoadedLedger) {
  return {
    asOf,
    credits,
    fifoScope,
    termsDays,
    controlCents: null,
    glCents: optionDollars(args, "gl-balance") ?? null,
    rejected: rejectedAmounts(ledger.exports.load.files),
  };
}

async function lookBehind(
  { database }: LoadedLedger,
  { aging, drill }: { readonly aging: AgingArgs; readonly drill: DrillAsked | null },
  options: JobOptions,
): Promise<DrillResult | null> {
  return drill === null ? null : drillDown(database, aging, drill, options);
}
