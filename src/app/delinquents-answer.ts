import type { DelinquentAccount, DelinquentsResult, PatternSummary } from "../analyses/delinquents/delinquents-result";
import { patternWords } from "../analyses/delinquents/pattern-words";
import { printDollars } from "../domain/money";
import type { Report } from "../report/report";
import { checkOf } from "./aging-answer";
import type { Answer, Figure, PreviewChart, PreviewTable } from "./answer";
import { dateInWords } from "./date-in-words";

/** What the pane shows of the delinquent accounts; a masked answer holds no account number. */
export function delinquentsAnswer(result: DelinquentsResult, report: Report): Answer {
  const { asOf, names } = result.args;
  return {
    question: "delinquents",
    title: `Top delinquents at ${dateInWords(asOf)}`,
    fileName: `delinquents-${asOf}${names === "named" ? "-confidential" : ""}.xlsx`,
    figures: figuresOf(result),
    charts: [chartOf(result)],
    tables: [patternTable(result), ...result.patterns.flatMap((summary) => listing(summary, result))],
    checks: result.checks.map(checkOf),
    conventions: result.conventions,
    report,
  };
}

function figuresOf({ accounts, standing, overlap }: DelinquentsResult): readonly Figure[] {
  const several = overlap.filter(({ patterns }) => patterns > 1).reduce((sum, each) => sum + each.accounts, 0);
  const [largest] = accounts;
  return [
    {
      label: "Past due",
      value: printDollars(standing.pastDueCents),
      note: accounts.length === 1 ? "1 account" : `${accounts.length.toLocaleString("en-US")} accounts`,
    },
    {
      label: "Largest account",
      value: printDollars(largest?.pastDueCents ?? 0),
      note: largest === undefined ? "nobody is past due" : largest.account,
    },
    {
      label: "More than one pattern",
      value: several.toLocaleString("en-US"),
      note: "accounts; they stand under each of their patterns",
    },
  ];
}

function chartOf({ patterns, args }: DelinquentsResult): PreviewChart {
  const bars = patterns.map(({ pattern, accounts, pastDueCents }) => ({
    label: patternWords(pattern, args).name,
    amountCents: pastDueCents,
    count: accounts,
  }));
  return {
    kind: "bars",
    title: "Past due by pattern",
    description: `${bars.map(({ label, amountCents }) => `${label}: ${printDollars(amountCents)}`).join("; ")}. An account may show several.`,
    bars,
    heads: ["Pattern", "Accounts"],
  };
}

function patternTable({ patterns, args }: DelinquentsResult): PreviewTable {
  return {
    title: "By pattern",
    columns: ["Pattern", "Accounts", "Past due", "Share"],
    rows: patterns.map(({ pattern, accounts, pastDueCents, share }) => [
      patternWords(pattern, args).name,
      accounts.toLocaleString("en-US"),
      printDollars(pastDueCents),
      share === null ? "" : `${(share * 100).toFixed(1)} %`,
    ]),
    total: null,
  };
}

function listing({ pattern, listed }: PatternSummary, { args }: DelinquentsResult): readonly PreviewTable[] {
  if (listed.length === 0) return [];
  const { name, meaning } = patternWords(pattern, args);
  const people = args.names === "named" ? ["Name"] : [];
  return [
    {
      title: `${name}: ${meaning}`,
      columns: ["Account", ...people, "Past due", "Oldest", "Last payment", "Late bills"],
      rows: listed.map((account) => [
        account.account,
        ...(args.names === "named" ? [account.customerName ?? ""] : []),
        ...accountCells(account),
      ]),
      total: null,
    },
  ];
}

function accountCells({
  pastDueCents,
  oldestDays,
  lastPayment,
  lateBills,
  bills,
}: DelinquentAccount): readonly string[] {
  return [
    printDollars(pastDueCents),
    oldestDays === 1 ? "1 day" : `${oldestDays} days`,
    lastPayment === null ? "never" : `${lastPayment.date}, ${printDollars(lastPayment.cents)}`,
    `${lateBills} of ${bills}`,
  ];
}
