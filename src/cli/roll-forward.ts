import { type RollForwardArgs, rollForwardArgs } from "../analyses/roll-forward/roll-forward-args";
import type { RollForwardResult, RollGroup, RollMonth } from "../analyses/roll-forward/roll-forward-result";
import { sum } from "../analyses/roll-forward/roll-line";
import { runRollForward } from "../analyses/roll-forward/run-roll-forward";
import { printDollars } from "../domain/money";
import {
  badUsage,
  optionBuckets,
  optionChoice,
  optionCount,
  optionList,
  optionSwitch,
  requiredDate,
} from "./arguments";
import { findingText } from "./check";
import type { Arguments, Command, Workplace } from "./command";
import { findingsExit, LEDGER_OPTIONS, LEDGER_USAGE, withLedger } from "./ledger-folder";
import { progressOn } from "./progress-line";
import { type RollKey, rollForwardJson } from "./roll-forward-json";
import { textTable } from "./text-table";

const KEYS = ["service", "class"] as const;

/** `ratebook roll-forward`: what brought the receivables from one month end to the next. */
export const rollForwardCommand: Command = {
  name: "roll-forward",
  summary: "what brought receivables from one month end to the next, by service and class",
  usage: [
    "--from DATE --to DATE   the period; both days count",
    "--by KEYS             only by service, or only by class; both unless told otherwise",
    "--credits fifo|own|separate   how credits that no application uses are applied; fifo unless told otherwise",
    "--fifo-scope account|service  credits go to the whole account (default) or only to the service they name",
    "--buckets DAYS        last day of each aging bucket, 30,60,90,120 unless told otherwise",
    "--terms DAYS          days from bill to due date where a charge has none, 30 unless told otherwise",
    ...LEDGER_USAGE,
  ],
  options: {
    ...LEDGER_OPTIONS,
    from: { type: "string" },
    to: { type: "string" },
    by: { type: "string" },
    credits: { type: "string" },
    "fifo-scope": { type: "string" },
    buckets: { type: "string" },
    terms: { type: "string" },
  },
  run: async (args: Arguments, place: Workplace) => {
    const asked = askedArgs(args);
    const chosen = optionList(args, "by", KEYS);
    const by = chosen.length === 0 ? KEYS : chosen;
    return withLedger(args, place, async ({ database, check }) => {
      const result = await runRollForward(database, asked, { progress: progressOn(place) });
      place.out(optionSwitch(args, "json") ? rollForwardJson(result, by) : rollForwardText(result, by));
      for (const finding of check.findings) place.err(findingText(finding));
      return findingsExit(args, check);
    });
  },
};

function askedArgs(args: Arguments): RollForwardArgs {
  const edges = optionBuckets(args);
  const termsDays = optionCount(args, "terms", 0);
  const asked = rollForwardArgs({
    from: requiredDate(args, "from"),
    to: requiredDate(args, "to"),
    credits: optionChoice(args, "credits", ["fifo", "own", "separate"]),
    fifoScope: optionChoice(args, "fifo-scope", ["account", "service"]),
    ...(edges === undefined ? {} : { edges }),
    ...(termsDays === undefined ? {} : { termsDays }),
  });
  if (asked.from > asked.to) throw badUsage("--from is later than --to. Give the first day first.");
  return asked;
}

function rollForwardText(result: RollForwardResult, by: readonly RollKey[]): string {
  const checks = result.checks.map(
    ({ label, leftCents, rightCents }) => `${leftCents === rightCents ? "PASS" : "FAIL"}  ${label}`,
  );
  return [
    `Receivables from ${result.args.from} to ${result.args.to}`,
    textTable([HEADER, ...result.months.map(monthRow)]),
    ...(by.includes("service") ? result.services.map((group) => groupText("Service", group)) : []),
    ...(by.includes("class") ? result.classes.map((group) => groupText("Class", group)) : []),
    checks.join("\n"),
    ["By these rules:", ...result.conventions.map((sentence) => `- ${sentence}`)].join("\n"),
  ].join("\n\n");
}

const HEADER = [
  "month",
  "opening",
  "billed",
  "penalties",
  "collected",
  "returned",
  "adjusted",
  "written off",
  "closing",
];

function groupText(title: string, { key, months }: RollGroup): string {
  const rows = months.map((month) => [...monthRow(month), printDollars(month.appliedAcrossCents)]);
  return `${title} ${key}\n${textTable([[...HEADER, "applied across"], ...rows])}`;
}

/** Refunds stand with returns, other charges and recoveries with adjustments: the JSON and the workbook tell them apart. */
function monthRow(month: RollMonth): readonly string[] {
  const adjusted = sum(month.adjustedCents) + month.otherChargeCents + month.recoveredCents;
  const cents = [
    month.openingCents,
    month.billedCents,
    month.penaltyCents,
    month.collectedCents,
    month.returnedCents + month.refundedCents,
    adjusted,
    month.writtenOffCents,
    month.closingCents,
  ];
  return [month.month.slice(0, 7), ...cents.map(printDollars)];
}
