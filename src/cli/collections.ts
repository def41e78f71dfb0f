import { allowanceArgs } from "../analyses/allowance/allowance-args";
import { runAllowance } from "../analyses/allowance/run-allowance";
import { type CollectionsArgs, collectionsArgs } from "../analyses/collections/collections-args";
import type { BillingCohort } from "../analyses/collections/billing-cohort";
import type { CollectionsResult } from "../analyses/collections/collections-result";
import { runCollections } from "../analyses/collections/run-collections";
import { trendSummary } from "../analyses/collections/trend-summary";
import { printDollars } from "../domain/money";
import type { Database } from "../ports/database";
import type { JobOptions } from "../ports/progress";
import { historyStart } from "./allowance";
import { allowanceJson } from "./allowance-json";
import { badUsage, optionChoice, optionDate, optionSwitch, requiredDate } from "./arguments";
import { findingText } from "./check";
import { collectionsJson } from "./collections-json";
import type { Arguments, Command, Workplace } from "./command";
import { findingsExit, LEDGER_OPTIONS, LEDGER_USAGE, withLedger } from "./ledger-folder";
import { progressOn } from "./progress-line";
import { textTable } from "./text-table";

/** `ratebook collections`: how well is collected what was billed. */
export const collectionsCommand: Command = {
  name: "collections",
  summary: "how well is collected what was billed: DSO, CEI, collection rates, days to pay, turnover",
  usage: [
    "--from DATE --to DATE   the period; both days count",
    "--cohorts-from DATE   first bill date of the billing months that are followed; the period's first day unless told otherwise",
    "--trend-from DATE     first day of the months that trends are looked for in; 36 months unless told otherwise",
    "--credits fifo|own|separate   how credits that no application uses are applied; fifo unless told otherwise",
    ...LEDGER_USAGE,
  ],
  options: {
    ...LEDGER_OPTIONS,
    from: { type: "string" },
    to: { type: "string" },
    "cohorts-from": { type: "string" },
    "trend-from": { type: "string" },
    credits: { type: "string" },
  },
  run: async (args: Arguments, place: Workplace) => {
    const asked = askedArgs(args);
    if (asked.from > asked.to) throw badUsage("--from is later than --to. Give the first day first.");
    return withLedger(args, place, async ({ database, check }) => {
      const options = { progress: progressOn(place) };
      const result = await runCollections(database, asked, options);
      if (optionSwitch(args, "json"))
        place.out(collectionsJson(result, await allowanceParts(database, asked, options)));
      else place.out(collectionsText(result));
      for (const finding of check.findings) place.err(findingText(finding));
      return findingsExit(args, check);
    });
  },
};

function askedArgs(args: Arguments): CollectionsArgs {
  const from = requiredDate(args, "from");
  return collectionsArgs({
    from,
    to: requiredDate(args, "to"),
    cohortsFrom: optionDate(args, "cohorts-from") ?? from,
    trendFrom: optionDate(args, "trend-from") ?? null,
    credits: optionChoice(args, "credits", ["fifo", "own", "separate"]),
  });
}

/** Roll rates, loss rates and allowance at the end of the period. */
async function allowanceParts(database: Database, asked: CollectionsArgs, options: JobOptions) {
  const { to, credits, fifoScope, termsDays } = asked;
  const historyFrom = await historyStart(database, to);
  const args = allowanceArgs({ asOf: to, historyFrom, credits, fifoScope, termsDays });
  return allowanceJson(await runAllowance(database, args, options));
}

function collectionsText(result: CollectionsResult): string {
  const checks = result.checks.map(
    ({ label, leftCents, rightCents }) => `${leftCents === rightCents ? "PASS" : "FAIL"}  ${label}`,
  );
  return [
    `Collections from ${result.args.from} to ${result.args.to} (${String(result.period.days)} days)`,
    textTable([...balanceRows(result), ...measureRows(result)]),
    cohortsText(result),
    mixText(result),
    ["What the months show:", ...trendSummary(result).map((sentence) => `- ${sentence}`)].join("\n"),
    checks.join("\n"),
    ["By these rules:", ...result.conventions.map((sentence) => `- ${sentence}`)].join("\n"),
  ].join("\n\n");
}

type Rows = readonly (readonly [label: string, value: string])[];

function balanceRows({ period }: CollectionsResult): Rows {
  return [
    ["receivables at the beginning", printDollars(period.beginningCents)],
    ["billed", printDollars(period.salesCents)],
    ["receivables at the end", printDollars(period.endingCents)],
    ["of these not yet due", printDollars(period.currentCents)],
  ];
}

function measureRows(result: CollectionsResult): Rows {
  const { daysToPay } = result;
  return [
    ["days sales outstanding (DSO)", days(result.daysSalesOutstanding)],
    ["best possible DSO", days(result.bestPossibleDso)],
    ["average days delinquent", days(result.averageDaysDelinquent)],
    ["collection effectiveness (CEI), sales of the period", percent(result.ceiTotalSales)],
    ["collection effectiveness (CEI), sales per month", percent(result.ceiMonthlySales)],
    ["net collection rate", percent(result.netCollectionRate === null ? null : 100 * result.netCollectionRate)],
    ["turnover", result.turnover === null ? "none" : `${result.turnover.toFixed(2)} times`],
    ["days to pay, simple", days(daysToPay.meanDays)],
    ["days to pay, weighted by amount", days(daysToPay.weightedMeanDays)],
    ["days late, over all bills", days(daysToPay.meanDaysLate)],
    ["days late, over late bills only", days(daysToPay.meanDaysLateOfLate)],
  ];
}

function cohortsText({ cohorts, args }: CollectionsResult): string {
  const header = ["billed in", "billed", ...args.horizons.map((horizon) => `in ${String(horizon)} days`)];
  return textTable([header, ...cohorts.map(cohortRow)]);
}

function cohortRow({ month, billedCents, paidWithinCents }: BillingCohort): readonly string[] {
  const shares = paidWithinCents.map((cents) =>
    percent(cents === null || billedCents === 0 ? null : (100 * cents) / billedCents),
  );
  return [month.slice(0, 7), printDollars(billedCents), ...shares];
}

function mixText({ paymentMix: { methods } }: CollectionsResult): string {
  const header = ["paid by", "payments", "amount", "returned"];
  const rows = methods.map((each) => [
    each.method,
    String(each.receivedCount),
    printDollars(each.receivedCents),
    String(each.returnedCount),
  ]);
  return textTable([header, ...rows]);
}

function days(value: number | null): string {
  return value === null ? "none" : `${value.toFixed(2)} days`;
}

function percent(value: number | null): string {
  return value === null ? "not yet" : `${value.toFixed(2)} %`;
}
