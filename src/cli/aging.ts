import { agingArgs, type AgingArgs } from "../analyses/aging/aging-args";
import type { AgingResult } from "../analyses/aging/aging-result";
import { runAging } from "../analyses/aging/run-aging";
import { type Cents, printDollars } from "../domain/money";
import type { TieOut } from "../intake/load-result";
import {
  badUsage,
  optionChoice,
  optionCount,
  optionDate,
  optionList,
  optionSwitch,
  optionText,
  requiredDate,
} from "./arguments";
import { agingJson, controlTotal } from "./aging-json";
import { findingText } from "./check";
import type { Arguments, Command, Workplace } from "./command";
import { findingsExit, LEDGER_OPTIONS, LEDGER_USAGE, withLedger } from "./ledger-folder";
import { progressOn } from "./progress-line";
import { textTable } from "./text-table";

const KEYS = ["service", "class", "cycle", "account", "inside", "occupancy"] as const;

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
    "--by KEYS             groups by service, class, cycle, account, inside, occupancy (separated by commas)",
    "--buckets DAYS        last day of each bucket, 30,60,90,120 unless told otherwise",
    "--terms DAYS          days from bill to due date where a charge has none, 30 unless told otherwise",
    "--known-on DATE       only what was entered by that day",
    "--items               list every open item",
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
    terms: { type: "string" },
    "known-on": { type: "string" },
    items: { type: "boolean" },
  },
  run: async (args: Arguments, place: Workplace) => {
    const asked = askedArgs(args);
    return withLedger(args, place, async ({ database, check }) => {
      const result = await runAging(database, asked, { progress: progressOn(place) });
      place.out(optionSwitch(args, "json") ? agingJson(result, check.tieOut) : agingText(result, check.tieOut));
      for (const finding of check.findings) place.err(findingText(finding));
      return findingsExit(args, check);
    });
  },
};

/** The aging that the options of `ratebook aging` ask for; other commands that start from an aging take the same options. */
export function askedArgs(args: Arguments): AgingArgs {
  const edges = optionText(args, "buckets");
  const termsDays = optionCount(args, "terms", 0);
  return agingArgs({
    asOf: requiredDate(args, "as-of"),
    basis: optionChoice(args, "basis", ["due", "bill"]),
    credits: optionChoice(args, "credits", ["fifo", "own", "separate"]),
    fifoScope: optionChoice(args, "fifo-scope", ["account", "service"]),
    by: optionList(args, "by", KEYS),
    knownOn: optionDate(args, "known-on") ?? null,
    lists: optionSwitch(args, "items") ? ["items"] : [],
    ...(edges === undefined ? {} : { edges: bucketEdges(edges) }),
    ...(termsDays === undefined ? {} : { termsDays }),
  });
}

function bucketEdges(text: string): readonly number[] {
  if (!/^\d{1,4}(,\d{1,4})*$/.test(text)) throw badUsage(`--buckets takes days such as 30,60,90,120, not "${text}".`);
  return text.split(",").map(Number);
}

function agingText(result: AgingResult, tieOut: readonly TieOut[]): string {
  const rows = [
    ["days past due", "items", "amount"],
    ...result.buckets.map(({ bucket, count, amountCents }) => [bucket, String(count), printDollars(amountCents)]),
    ["unapplied credits", String(result.unappliedCreditsCount), printDollars(result.unappliedCreditsCents)],
    ["total", "", printDollars(result.totalCents)],
  ];
  return [
    `Aging at ${result.args.asOf}`,
    textTable(rows),
    ...(result.groups.length > 0 ? [groupsText(result)] : []),
    ...(result.items === null ? [] : [itemsText(result.items)]),
    checksText(result, controlTotal(tieOut)),
    ["By these rules:", ...result.conventions.map((sentence) => `- ${sentence}`)].join("\n"),
  ].join("\n\n");
}

function groupsText({ args, buckets, groups }: AgingResult): string {
  const header = [args.by.join(", "), ...buckets.map(({ bucket }) => bucket), "unapplied", "total"];
  const rows = groups.map((group) => [
    args.by.map((key) => group.key[key] ?? "").join(", "),
    ...group.buckets.map(printDollars),
    printDollars(group.unapplied),
    printDollars(group.total),
  ]);
  return textTable([header, ...rows]);
}

function itemsText(items: NonNullable<AgingResult["items"]>): string {
  const rows = items.map((item) => [
    item.id,
    item.accountId,
    item.dueDate,
    String(item.days),
    item.bucket,
    printDollars(item.openCents),
  ]);
  return textTable([["item", "account", "due", "days", "bucket", "open"], ...rows]);
}

function checksText({ checks, totalCents }: AgingResult, control: Cents | null): string {
  const lines = checks.map(
    ({ label, leftCents, rightCents }) => `${leftCents === rightCents ? "PASS" : "FAIL"}  ${label}`,
  );
  return [...lines, controlText(totalCents, control)].join("\n");
}

function controlText(totalCents: Cents, control: Cents | null): string {
  if (control === null)
    return "No control total was exported, so the total was not compared with the billing system's.";
  const printed = `balance of ${printDollars(control)} that the billing system printed`;
  if (control === totalCents) return `PASS  The total equals the ${printed}`;
  return `DIFFERS  The total differs from the ${printed}; they can agree only when the as-of date is the day of the export`;
}
