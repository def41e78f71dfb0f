import { toDollars } from "../../../domain/money";
import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { thisRow, total } from "../../../formula/references";
import { dollarCheck } from "../../../report/dollar-check";
import { dollarTotal } from "../../../report/dollar-total";
import type {
  ChartBlock,
  ChecksBlock,
  InputsBlock,
  NoteBlock,
  TableBlock,
  TableColumn,
  TotalsBlock,
} from "../../../report/report";
import { columnSum } from "../../../report/sum-formula";
import type { DelinquentsResult } from "../delinquents-result";
import { patternWords } from "../pattern-words";

const PATTERNS = "DelinquentsByPattern";
const OVERLAP = "DelinquentsByPatternCount";
const ACCOUNTS = "Accounts";
const PAST_DUE = "Past due ($)";

/** The limits of the run, shown; others ask for a new run. */
export function delinquentsInputs({ args }: DelinquentsResult): InputsBlock {
  const note = "for another one run Ratebook again";
  return {
    kind: "inputs",
    inputs: [
      { name: "In_DelinquentsAsOf", label: "As-of date", value: { date: args.asOf }, format: "date", note },
      {
        name: "In_DelinquentsLimit",
        label: "Limit",
        value: toDollars(args.limitCents),
        format: "dollars",
        note: `dollars past due; ${note}`,
      },
      {
        name: "In_DelinquentsLateBills",
        label: "Repeatedly late from",
        value: args.lateBills,
        format: "count",
        note: `late bills of the last twelve; ${note}`,
      },
    ],
  };
}

/** One row a pattern; an account with several stands in several rows. */
export function patternTable({ patterns, args }: DelinquentsResult): TableBlock {
  const names = patterns.map(({ pattern }) => patternWords(pattern, args).name);
  return {
    kind: "table",
    name: PATTERNS,
    rowCount: patterns.length,
    columns: [
      { name: "Pattern", format: "text", width: 20, values: names },
      {
        name: ACCOUNTS,
        format: "count",
        width: 11,
        values: patterns.map(({ accounts }) => accounts),
      },
      {
        name: PAST_DUE,
        format: "dollars",
        width: 17,
        values: patterns.map(({ pastDueCents }) => toDollars(pastDueCents)),
      },
      shareColumn(),
    ],
  };
}

/** What each pattern means. */
export function patternNote({ patterns, args }: DelinquentsResult): NoteBlock {
  const words = patterns.map(({ pattern }) => patternWords(pattern, args));
  return { kind: "note", lines: words.map(({ name, meaning }) => `${name}: ${meaning}.`) };
}

/** Past due by pattern. */
export function patternChart(): ChartBlock {
  return {
    kind: "chart",
    name: "DelinquentsByPatternChart",
    title: "Past due by pattern (an account may show several)",
    chart: "column",
    table: PATTERNS,
    categories: "Pattern",
    series: [PAST_DUE],
    axis: { category: "Pattern", value: PAST_DUE, format: "whole-dollars" },
  };
}

/** Accounts by how many patterns they show: no account stands twice. */
export function overlapTable({ overlap }: DelinquentsResult): TableBlock {
  return {
    kind: "table",
    name: OVERLAP,
    rowCount: overlap.length,
    columns: [
      { name: "Patterns shown", format: "text", width: 20, values: overlap.map(({ patterns }) => shownText(patterns)) },
      { name: ACCOUNTS, format: "count", width: 11, values: overlap.map(({ accounts }) => accounts) },
      {
        name: PAST_DUE,
        format: "dollars",
        width: 17,
        values: overlap.map(({ pastDueCents }) => toDollars(pastDueCents)),
      },
      shareColumn(),
    ],
  };
}

/** From the delinquent accounts to all receivables. */
export function delinquentsTotals({ standing }: DelinquentsResult): TotalsBlock {
  return {
    kind: "totals",
    totals: [
      {
        name: "Delinquents_Accounts",
        label: "Delinquent accounts",
        value: { formula: columnSum(OVERLAP, ACCOUNTS) },
        format: "count",
        note: "each once",
      },
      dollarTotal("Delinquents_PastDue", "Past due of delinquent accounts", columnSum(OVERLAP, PAST_DUE)),
      dollarTotal(
        "Delinquents_PastDueCredit",
        "Accounts with a credit past due",
        standing.pastDueCreditCents,
        "items past due that add up to a credit",
      ),
      dollarTotal("Delinquents_NotDue", "Not due", standing.notDueCents, "of all accounts"),
      dollarTotal("Delinquents_Unapplied", "Unapplied credit", standing.unappliedCents, "of all accounts"),
      dollarTotal("Delinquents_Receivables", "Receivables", receivables()),
    ],
  };
}

/** The list against the aging's past-due buckets. */
export function delinquentsChecks({ checks }: DelinquentsResult): ChecksBlock {
  const aged = checks.find(({ name }) => name === "DelinquentAging");
  return {
    kind: "checks",
    checks: [
      dollarCheck({
        name: "Check_DelinquentsAging",
        label: "Past due here, credits among it = past-due buckets of the aging",
        left: { formula: formula`ROUND(${total("Delinquents_PastDue")}+${total("Delinquents_PastDueCredit")},2)` },
        right: toDollars(aged?.rightCents ?? 0),
      }),
    ],
  };
}

function receivables(): Formula {
  const parts = formula`${total("Delinquents_PastDue")}+${total("Delinquents_PastDueCredit")}`;
  return formula`ROUND(${parts}+${total("Delinquents_NotDue")}+${total("Delinquents_Unapplied")},2)`;
}

function shareColumn(): TableColumn {
  const all = total("Delinquents_PastDue");
  return {
    name: "Share of past due",
    format: "percent",
    width: 12,
    formula: formula`IF(${all}=0,0,${thisRow(PAST_DUE)}/${all})`,
  };
}

function shownText(patterns: number): string {
  if (patterns === 0) return "none of them";
  return patterns === 1 ? "one" : `${patterns} at once`;
}
