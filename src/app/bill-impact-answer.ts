import type { BillImpactResult } from "../analyses/bill-impact/bill-impact-result";
import { notComparedSentence, percentOf } from "../analyses/bill-impact/impact-sentence";
import { stepLabels } from "../analyses/bill-impact/impact-steps";
import { customerName } from "../analyses/bill-impact/report/typical-tables";
import { reasonWords } from "../analyses/bill-impact/report/reason-tables";
import { type Cents, printDollars } from "../domain/money";
import { CHANGE_REASONS, REASON_WORDS } from "../domain/rates/line-reason";
import { serviceInWords } from "../domain/service-in-words";
import type { Report } from "../report/report";
import { checkOf } from "./aging-answer";
import type { Answer, Figure, PreviewChart, PreviewTable } from "./answer";
import { dateInWords } from "./date-in-words";

/** What the pane shows of the bill impact: no account number. */
export function billImpactAnswer(result: BillImpactResult, report: Report): Answer {
  const { from, to, accounts } = result.args;
  return {
    question: "bill-impact",
    title: `Bill impact, ${dateInWords(from)} to ${dateInWords(to)}`,
    fileName: `bill-impact-${from}-to-${to}${accounts === "named" ? "-confidential" : ""}.xlsx`,
    figures: figuresOf(result),
    charts: [stepChart(result)],
    tables: [classTable(result), typicalTable(result), reasonTable(result), spreadTable(result)],
    checks: [accountCheck(result), ...result.checks.map(checkOf)],
    conventions: [result.headline, ...result.notCompared.map(notComparedSentence), ...result.conventions],
    report,
  };
}

function figuresOf({ args, sums, notCompared }: BillImpactResult): readonly Figure[] {
  const { oldCents, newCents, accounts, notComparedAccounts, aboveBoth } = sums;
  const left = notCompared.reduce((total, { count }) => total + count, 0);
  return [
    {
      label: "Change",
      value: printDollars(newCents - oldCents),
      note: `${shareOf(oldCents, newCents)} of existing bills`,
    },
    { label: "Existing bills", value: printDollars(oldCents), note: "by the rates, with the use of the period" },
    { label: "Proposed bills", value: printDollars(newCents), note: "with the same use" },
    {
      label: "Accounts compared",
      value: (accounts - notComparedAccounts).toLocaleString("en-US"),
      note: left === 0 ? "every bill is compared" : `${left.toLocaleString("en-US")} services of bills are not`,
    },
    {
      label: "Accounts above the limits",
      value: aboveBoth.toLocaleString("en-US"),
      note: `more than ${percentOf(args.limitShare)} and ${printDollars(args.limitCents)} a month`,
    },
  ];
}

function stepChart({ steps, headline }: BillImpactResult): PreviewChart {
  const counted = stepLabels("percent").map((label, step) => {
    const own = steps.filter((each) => each.measure === "percent" && each.step === step);
    return { label, count: own.reduce((sum, { month_count }) => sum + month_count, 0) };
  });
  const first = counted.findIndex(({ count }) => count > 0);
  const last = counted.findLastIndex(({ count }) => count > 0);
  return {
    kind: "quantities",
    title: "Account-months by change in percent",
    description: headline,
    unit: "account-months",
    bars: counted.slice(Math.max(0, first), last + 1).map(({ label, count }) => ({ label, quantity: count, count })),
    heads: ["Change of the bill", "Account-months"],
  };
}

function classTable({ classes, sums }: BillImpactResult): PreviewTable {
  const cells = (oldCents: Cents, newCents: Cents) => changeCells(oldCents, newCents).slice(2);
  return {
    title: "By class",
    columns: ["Class", "Accounts", "Change", "Percent", "Above limits"],
    rows: classes.map((row) => [
      ...[serviceInWords(row.customer_class), String(row.account_count), ...cells(row.old_cents, row.new_cents)],
      String(row.above_both_count),
    ]),
    total: ["All", String(sums.accounts), ...cells(sums.oldCents, sums.newCents), String(sums.aboveBoth)],
  };
}

function typicalTable({ typical, args }: BillImpactResult): PreviewTable {
  return {
    title: `Typical bills, use in ${args.existing.schedule.usageUnit} a month`,
    columns: ["Customer", "Use", "Existing", "Proposed", "Change"],
    rows: typical.map((bill) => {
      const sum = (of: "oldCents" | "newCents") => bill.services.reduce((total, each) => total + each[of], 0);
      const cells = changeCells(sum("oldCents"), sum("newCents")).slice(0, 3);
      return [customerName(bill), String(bill.monthlyUse), ...cells];
    }),
    total: null,
  };
}

function reasonTable({ sums, mainReasons }: BillImpactResult): PreviewTable {
  const accounts = (reason: string) =>
    mainReasons.filter((row) => row.main_reason === reason).reduce((sum, row) => sum + row.account_count, 0);
  return {
    title: "What the change comes from",
    columns: ["Reason", "Change", "Main reason of accounts"],
    rows: [
      ...CHANGE_REASONS.map((reason) => [
        ...[REASON_WORDS[reason], printDollars(sums.reasons[reason]), String(accounts(reason))],
      ]),
      [reasonWords("none"), "", String(accounts("none"))],
    ],
    total: ["All", printDollars(sums.newCents - sums.oldCents), String(sums.accounts - sums.notComparedAccounts)],
  };
}

function spreadTable({ changes }: BillImpactResult): PreviewTable {
  const dollars = (cents: Cents | null) => (cents === null ? "" : printDollars(cents));
  return {
    title: "Change a month, over account-months",
    columns: ["Class", "Account-months", "5th percentile", "Median", "95th percentile"],
    rows: changes
      .filter(({ part }) => part === "all")
      .map((row) => [
        ...[row.customer_class === null ? "All" : serviceInWords(row.customer_class), String(row.month_count)],
        ...[dollars(row.cents_5), dollars(row.cents_50), dollars(row.cents_95)],
      ]),
    total: null,
  };
}

function accountCheck({ sums, ledger }: BillImpactResult) {
  const charged = ledger.charged_count - ledger.taken_back_count;
  return {
    label: "Every account with charges of the period is counted",
    passes: sums.accounts === charged,
    detail: `${sums.accounts.toLocaleString("en-US")} and ${charged.toLocaleString("en-US")}`,
  };
}

function changeCells(oldCents: Cents, newCents: Cents): readonly string[] {
  return [
    printDollars(oldCents),
    printDollars(newCents),
    printDollars(newCents - oldCents),
    shareOf(oldCents, newCents),
  ];
}

function shareOf(oldCents: Cents, newCents: Cents): string {
  return oldCents === 0 ? "none" : `${((100 * (newCents - oldCents)) / oldCents).toFixed(1)} %`;
}
