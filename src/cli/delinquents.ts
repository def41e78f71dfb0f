import { type DelinquentsArgs, delinquentsArgs } from "../analyses/delinquents/delinquents-args";
import type { DelinquentAccount, DelinquentsResult, PatternSummary } from "../analyses/delinquents/delinquents-result";
import { patternWords } from "../analyses/delinquents/pattern-words";
import { runDelinquents } from "../analyses/delinquents/run-delinquents";
import { type Cents, printDollars } from "../domain/money";
import { badUsage, optionChoice, optionCount, optionSwitch, optionText, requiredDate } from "./arguments";
import { findingText } from "./check";
import type { Arguments, Command, Workplace } from "./command";
import { delinquentsJson } from "./delinquents-json";
import { findingsExit, LEDGER_OPTIONS, LEDGER_USAGE, withLedger } from "./ledger-folder";
import { progressOn } from "./progress-line";
import { textTable } from "./text-table";

/** `ratebook delinquents`: who is past due, by pattern. */
export const delinquentsCommand: Command = {
  name: "delinquents",
  summary: "accounts past due by pattern: late again and again, newly late, tenants, final bills, over a limit",
  usage: [
    "--as-of DATE          the day; what is paid on it is paid",
    "--limit DOLLARS       past due from which an account is over the limit, 500.00 unless told otherwise",
    "--late-bills N        late bills of the last twelve from which an account is repeatedly late, 3 unless told otherwise",
    "--top N               accounts listed of each pattern, 25 unless told otherwise",
    "--names masked|named  accounts masked (default), or with number, name and address: confidential",
    "--credits fifo|own|separate   how credits that no application uses are applied; fifo unless told otherwise",
    "--fifo-scope account|service  credits go to the whole account (default) or only to the service they name",
    "--terms DAYS          days from bill to due date where a charge has none, 30 unless told otherwise",
    ...LEDGER_USAGE,
  ],
  options: {
    ...LEDGER_OPTIONS,
    "as-of": { type: "string" },
    limit: { type: "string" },
    "late-bills": { type: "string" },
    top: { type: "string" },
    names: { type: "string" },
    credits: { type: "string" },
    "fifo-scope": { type: "string" },
    terms: { type: "string" },
  },
  run: async (args: Arguments, place: Workplace) => {
    const asked = askedArgs(args);
    return withLedger(args, place, async ({ database, check }) => {
      const result = await runDelinquents(database, asked, { progress: progressOn(place) });
      place.out(optionSwitch(args, "json") ? delinquentsJson(result) : delinquentsText(result));
      for (const finding of check.findings) place.err(findingText(finding));
      return findingsExit(args, check);
    });
  },
};

function askedArgs(args: Arguments): DelinquentsArgs {
  const lateBills = optionCount(args, "late-bills", 1);
  const top = optionCount(args, "top", 1);
  const termsDays = optionCount(args, "terms", 0);
  const limit = optionText(args, "limit");
  return delinquentsArgs({
    asOf: requiredDate(args, "as-of"),
    names: optionChoice(args, "names", ["masked", "named"]),
    credits: optionChoice(args, "credits", ["fifo", "own", "separate"]),
    fifoScope: optionChoice(args, "fifo-scope", ["account", "service"]),
    ...(lateBills === undefined ? {} : { lateBills }),
    ...(top === undefined ? {} : { top }),
    ...(termsDays === undefined ? {} : { termsDays }),
    ...(limit === undefined ? {} : { limitCents: limitCents(limit) }),
  });
}

function limitCents(text: string): Cents {
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(text)) throw badUsage(`--limit takes dollars such as 500.00, not "${text}".`);
  return Math.round(Number(text) * 100);
}

function delinquentsText(result: DelinquentsResult): string {
  const { args, accounts, standing } = result;
  const counted = accounts.length.toLocaleString("en-US");
  const checks = result.checks.map(
    ({ label, leftCents, rightCents }) => `${leftCents === rightCents ? "PASS" : "FAIL"}  ${label}`,
  );
  return [
    `Delinquent accounts at ${args.asOf}: ${counted}, ${printDollars(standing.pastDueCents)} past due`,
    ...(args.names === "named" ? ["CONFIDENTIAL: names and addresses of customers."] : []),
    patternsText(result),
    ...result.patterns.filter(({ listed }) => listed.length > 0).map((summary) => listingText(summary, args)),
    checks.join("\n"),
    ["By these rules:", ...result.conventions.map((sentence) => `- ${sentence}`)].join("\n"),
  ].join("\n\n");
}

function patternsText({ patterns, overlap, args }: DelinquentsResult): string {
  const rows = patterns.map(({ pattern, accounts, pastDueCents, share }) => [
    patternWords(pattern, args).name,
    String(accounts),
    printDollars(pastDueCents),
    share === null ? "" : `${(100 * share).toFixed(1)} %`,
  ]);
  const several = overlap.filter(({ patterns: count }) => count > 1).reduce((sum, each) => sum + each.accounts, 0);
  return `${textTable([["pattern", "accounts", "past due", "share"], ...rows])}\n${String(several)} accounts show more than one pattern.`;
}

function listingText({ pattern, listed }: PatternSummary, args: DelinquentsArgs): string {
  const { name, meaning } = patternWords(pattern, args);
  const header = ["account", "past due", "in all", "oldest", "last payment", "late bills", "holds"];
  const people = args.names === "named" ? ["name", "address"] : [];
  const rows = listed.map((account) => [...accountRow(account), ...(args.names === "named" ? personRow(account) : [])]);
  return `${name}: ${meaning}\n${textTable([[...header, ...people], ...rows])}`;
}

function accountRow(account: DelinquentAccount): readonly string[] {
  const { lastPayment, holds } = account;
  return [
    account.account,
    printDollars(account.pastDueCents),
    printDollars(account.totalCents),
    `${String(account.oldestDays)} days`,
    lastPayment === null ? "never" : `${lastPayment.date} ${printDollars(lastPayment.cents)}`,
    `${String(account.lateBills)} of ${String(account.bills)}`,
    holds.join(", "),
  ];
}

function personRow({ customerName, serviceAddress }: DelinquentAccount): readonly string[] {
  return [customerName ?? "", serviceAddress ?? ""];
}
