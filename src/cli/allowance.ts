import { type AllowanceArgs, allowanceArgs, defaultHistoryFrom } from "../analyses/allowance/allowance-args";
import type { AllowanceResult } from "../analyses/allowance/allowance-result";
import { runAllowance } from "../analyses/allowance/run-allowance";
import { readLedgerSpan } from "../app/ledger-span";
import { printDollars } from "../domain/money";
import { rollShares } from "../domain/roll-rate";
import type { Database } from "../ports/database";
import { allowanceJson } from "./allowance-json";
import { badUsage, optionChoice, optionCount, optionDate, optionSwitch, optionText, requiredDate } from "./arguments";
import { findingText } from "./check";
import type { Arguments, Command, Workplace } from "./command";
import { findingsExit, LEDGER_OPTIONS, LEDGER_USAGE, withLedger } from "./ledger-folder";
import { progressOn } from "./progress-line";
import { textTable } from "./text-table";

/** `ratebook allowance`: how much of what is owed will not be collected. */
export const allowanceCommand: Command = {
  name: "allowance",
  summary: "what will not be collected: roll rates, loss rates, allowance for doubtful accounts",
  usage: [
    "--as-of DATE          the month end whose receivables the allowance is for",
    "--history-from DATE   first month end of the history; 36 months before, or the ledger's first, unless told otherwise",
    "--credits fifo|own|separate   how credits that no application uses are applied; fifo unless told otherwise",
    "--lienable SERVICES   services whose charges can become a lien (separated by commas); water,sewer,storm unless",
    "                      told otherwise, none for none",
    "--lien-after DAYS     days past due beyond which they can, 60 unless told otherwise",
    ...LEDGER_USAGE,
  ],
  options: {
    ...LEDGER_OPTIONS,
    "as-of": { type: "string" },
    "history-from": { type: "string" },
    credits: { type: "string" },
    lienable: { type: "string" },
    "lien-after": { type: "string" },
  },
  run: async (args: Arguments, place: Workplace) => {
    const asOf = requiredDate(args, "as-of");
    const historyFrom = optionDate(args, "history-from");
    if (historyFrom !== undefined && historyFrom > asOf)
      throw badUsage("--history-from is later than --as-of. Begin the history earlier.");
    const choices = askedChoices(args);
    return withLedger(args, place, async ({ database, check }) => {
      const from = historyFrom ?? (await historyStart(database, asOf));
      const asked = allowanceArgs({ ...choices, asOf, historyFrom: from });
      const result = await runAllowance(database, asked, { progress: progressOn(place) });
      place.out(optionSwitch(args, "json") ? JSON.stringify(allowanceJson(result), null, 1) : allowanceText(result));
      for (const finding of check.findings) place.err(findingText(finding));
      return findingsExit(args, check);
    });
  },
};

/** The default of `--history-from`: 36 months before, or the first month end of the ledger if that is later. */
export async function historyStart(database: Database, asOf: string): Promise<string> {
  const span = await readLedgerSpan(database);
  return defaultHistoryFrom(asOf, span?.first ?? null);
}

function askedChoices(args: Arguments): Partial<AllowanceArgs> {
  const lienAfterDays = optionCount(args, "lien-after", 0);
  const lienable = optionText(args, "lienable");
  const lienableServices = lienable === "none" ? [] : lienable?.split(",").filter((service) => service !== "");
  return {
    credits: optionChoice(args, "credits", ["fifo", "own", "separate"]),
    ...(lienAfterDays === undefined ? {} : { lienAfterDays }),
    ...(lienableServices === undefined ? {} : { lienableServices }),
  };
}

function allowanceText(result: AllowanceResult): string {
  const { args, total, checks } = result;
  return [
    `Allowance for doubtful accounts at ${args.asOf}`,
    textTable([
      ["open, without unapplied credit", printDollars(total.openCents)],
      ["of these lienable", printDollars(total.lienableCents)],
      ["allowance", printDollars(total.lossCents + total.lienCents)],
      ["of this against lienable amounts", printDollars(total.lienCents)],
    ]),
    ratesText(result),
    `Where amounts were a month later; months followed: ${String(result.rollRates.byMonth.length)}`,
    matrixText(result),
    checks
      .map(({ label, leftCents, rightCents }) => `${leftCents === rightCents ? "PASS" : "FAIL"}  ${label}`)
      .join("\n"),
    ["By these rules:", ...result.conventions.map((sentence) => `- ${sentence}`)].join("\n"),
  ].join("\n\n");
}

function ratesText({ rates, buckets }: AllowanceResult): string {
  const header = ["rates", ...buckets.map(({ bucket }) => bucket)];
  const mark = { "its own roll rates": "", "roll rates of all services": " *", placeholder: " !" } as const;
  const rows = rates.map(({ service, rates: own }) => [
    service,
    ...own.map(({ rate, source }) => `${(rate * 100).toFixed(2)} %${mark[source]}`),
  ]);
  return `${textTable([header, ...rows])}\n* roll rates of all services   ! placeholder, replace it by your own history`;
}

function matrixText({ rollRates, buckets }: AllowanceResult): string {
  const names = buckets.map(({ bucket }) => bucket);
  const rows = rollRates.all.map((row, index) => {
    const shares = rollShares(row);
    const ways = shares === null ? [] : [...shares.stay, shares.paid, shares.credited, shares.writtenOff, shares.other];
    return [names[index] ?? "", printDollars(row.openCents), ...ways.map((share) => `${(share * 100).toFixed(2)} %`)];
  });
  return textTable([["", "open", ...names, "paid", "credited", "written off", "other"], ...rows]);
}
