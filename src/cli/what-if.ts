import { runWhatIf } from "../analyses/what-if/run-what-if";
import type { WhatIfArgs } from "../analyses/what-if/what-if-args";
import type { Alternative, SystemView, WhatIfResult } from "../analyses/what-if/what-if-result";
import { printDollars } from "../domain/money";
import { agingCommand, askedArgs } from "./aging";
import { badUsage, optionSwitch, optionText } from "./arguments";
import { findingText } from "./check";
import type { Arguments, Command, Workplace } from "./command";
import { findingsExit, LEDGER_USAGE, withLedger } from "./ledger-folder";
import { progressOn } from "./progress-line";
import { textTable } from "./text-table";
import { whatIfJson } from "./what-if-json";

/** `ratebook what-if`: how much of the aging depends on the conventions it is made by. */
export const whatIfCommand: Command = {
  name: "what-if",
  summary: "how much would stand in another bucket under another convention, and in other systems",
  usage: [
    "--as-of DATE          the day; what is paid on it is paid",
    "--basis due|bill, --credits fifo|own|separate, --fifo-scope account|service, --terms DAYS, --known-on DATE,",
    "--buckets DAYS or --bucket-months N: the aging that everything is compared with; see aging --help",
    "--compare-buckets SETS  other sets of buckets, as in 30,60,90/15,30,45,60,90",
    "--compare-terms DAYS  other terms for charges without a due date, 0,15,30,45 unless told otherwise",
    ...LEDGER_USAGE,
  ],
  options: {
    ...agingCommand.options,
    "compare-buckets": { type: "string" },
    "compare-terms": { type: "string" },
  },
  run: async (args: Arguments, place: Workplace) => {
    const asked = askedWhatIf(args);
    return withLedger(args, place, async ({ database, check }) => {
      const result = await runWhatIf(database, asked, { progress: progressOn(place) });
      place.out(optionSwitch(args, "json") ? whatIfJson(result) : whatIfText(result));
      for (const finding of check.findings) place.err(findingText(finding));
      return findingsExit(args, check);
    });
  },
};

function askedWhatIf(args: Arguments): WhatIfArgs {
  const sets = optionText(args, "compare-buckets");
  const terms = optionText(args, "compare-terms");
  return {
    aging: askedArgs(args),
    ...(sets === undefined ? {} : { bucketSets: sets.split("/").map((set) => dayList(set, "compare-buckets")) }),
    ...(terms === undefined ? {} : { otherTerms: dayList(terms, "compare-terms") }),
  };
}

function dayList(text: string, option: string): readonly number[] {
  if (!/^\d{1,4}(,\d{1,4})*$/.test(text)) throw badUsage(`--${option} takes days such as 30,60,90, not "${text}".`);
  return text.split(",").map(Number);
}

function whatIfText(result: WhatIfResult): string {
  const { aging } = result.args;
  return [
    `Aging at ${aging.asOf} under other conventions`,
    result.headline,
    textTable([["choice", "would move"], ...result.alternatives.map(movedRow)]),
    result.alternatives.map(({ sentence }) => `- ${sentence}`).join("\n"),
    ...result.otherSystems.map(systemText),
    result.checks
      .map(({ label, leftCents, rightCents }) => `${leftCents === rightCents ? "PASS" : "FAIL"}  ${label}`)
      .join("\n"),
    ["By these rules:", ...result.conventions.map((sentence) => `- ${sentence}`)].join("\n"),
  ].join("\n\n");
}

function movedRow({ label, movedCents }: Alternative): readonly string[] {
  return [label, printDollars(movedCents)];
}

function systemText({ name, columns, noColumn, note }: SystemView): string {
  const rows = [...columns, { column: "in no column", ...noColumn }].map(({ column, count, amountCents }) => [
    column,
    String(count),
    printDollars(amountCents),
  ]);
  return `${name}. ${note}\n${textTable([["its column", "items", "amount"], ...rows])}`;
}
