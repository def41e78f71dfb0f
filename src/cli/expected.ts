import { expectedArgs } from "../analyses/expected/expected-args";
import type { ExpectedResult } from "../analyses/expected/expected-result";
import { runExpected } from "../analyses/expected/run-expected";
import { readLedgerSpan } from "../app/ledger-span";
import type { IsoDate } from "../domain/calendar";
import { printDollars } from "../domain/money";
import { monthOfNumber } from "../domain/month-number";
import type { Database } from "../ports/database";
import { optionChoice, optionCount, optionDate, optionSwitch, requiredDate } from "./arguments";
import { findingText } from "./check";
import type { Arguments, Command, Workplace } from "./command";
import { expectedJson } from "./expected-json";
import { findingsExit, LEDGER_OPTIONS, LEDGER_USAGE, withLedger } from "./ledger-folder";
import { progressOn } from "./progress-line";
import { textTable } from "./text-table";

/** `ratebook expected`: how much cash to expect, month by month. */
export const expectedCommand: Command = {
  name: "expected",
  summary: "cash to expect by month, from open and from coming bills, and how far such forecasts were off",
  usage: [
    "--as-of DATE          the month end after which cash is expected",
    "--months N            months ahead, 12 unless told otherwise",
    "--from DATE           first month of the history; the first month in the exports unless told otherwise",
    "--terms DAYS          days from bill to due date where a charge has none, 30 unless told otherwise",
    "--fifo-scope account|service  credits go to the whole account (default) or only to the service they name",
    ...LEDGER_USAGE,
  ],
  options: {
    ...LEDGER_OPTIONS,
    "as-of": { type: "string" },
    months: { type: "string" },
    from: { type: "string" },
    terms: { type: "string" },
    "fifo-scope": { type: "string" },
  },
  run: async (args: Arguments, place: Workplace) => {
    const asked = askedArgs(args);
    const from = optionDate(args, "from");
    return withLedger(args, place, async ({ database, check }) => {
      const historyFrom = from ?? (await firstMonth(database, asked.asOf));
      const result = await runExpected(database, expectedArgs({ ...asked, historyFrom }), {
        progress: progressOn(place),
      });
      place.out(optionSwitch(args, "json") ? expectedJson(result) : expectedText(result));
      for (const finding of check.findings) place.err(findingText(finding));
      return findingsExit(args, check);
    });
  },
};

function askedArgs(args: Arguments) {
  const months = optionCount(args, "months", 1);
  const termsDays = optionCount(args, "terms", 0);
  return {
    asOf: requiredDate(args, "as-of"),
    fifoScope: optionChoice(args, "fifo-scope", ["account", "service"]),
    ...(months === undefined ? {} : { months }),
    ...(termsDays === undefined ? {} : { termsDays }),
  };
}

/** The first month in the exports; the as-of date's own where they hold nothing before it. */
async function firstMonth(database: Database, asOf: IsoDate): Promise<IsoDate> {
  const first = (await readLedgerSpan(database))?.first ?? asOf;
  return `${(first < asOf ? first : asOf).slice(0, 7)}-01`;
}

function expectedText(result: ExpectedResult): string {
  const rows = result.months.map(({ month, fromOpenCents, fromComingCents, totalCents }) => [
    month.slice(0, 7),
    printDollars(fromOpenCents),
    printDollars(fromComingCents),
    printDollars(totalCents),
  ]);
  const checks = result.checks.map(
    ({ label, leftCents, rightCents }) => `${leftCents === rightCents ? "PASS" : "FAIL"}  ${label}`,
  );
  return [
    `Cash expected after ${result.args.asOf}`,
    textTable([["month", "from open bills", "from coming bills", "total"], ...rows]),
    result.reliability,
    textTable([["tried", "expected", "received", "missed by"], ...triedRows(result)]),
    openText(result),
    checks.join("\n"),
    ["Assumed:", ...result.assumptions.map(bulleted)].join("\n"),
    ["By these rules:", ...result.conventions.map(bulleted)].join("\n"),
  ].join("\n\n");
}

function triedRows({ backTest }: ExpectedResult): readonly (readonly string[])[] {
  return backTest.months.map(({ madeAfter, next: { expected, actual } }) => [
    monthOfNumber(madeAfter + 1).slice(0, 7),
    printDollars(expected),
    printDollars(actual),
    actual === 0 ? "" : `${((100 * (expected - actual)) / actual).toFixed(1)} %`,
  ]);
}

function openText({ standing, outlook, months }: ExpectedResult): string {
  const { collectedCents, creditedCents, stillOpenCents } = outlook;
  return `Of ${printDollars(standing.openBillsCents)} open bills, ${printDollars(collectedCents)} are expected within ${String(months.length)} months; ${printDollars(creditedCents)} to be credited or written off, ${printDollars(stillOpenCents)} to be still open.`;
}

function bulleted(sentence: string): string {
  return `- ${sentence}`;
}
