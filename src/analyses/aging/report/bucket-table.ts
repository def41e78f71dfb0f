import { defaultAllowanceRate } from "../../../domain/allowance-rate";
import { toDollars } from "../../../domain/money";
import { formula } from "../../../formula/formula-tag";
import { columnOf, input, thisRow, total } from "../../../formula/references";
import { dollarTotal } from "../../../report/dollar-total";
import type { ChartBlock, InputsBlock, TableBlock, TableColumn, TotalsBlock } from "../../../report/report";
import { columnSum } from "../../../report/sum-formula";
import type { AgingResult } from "../aging-result";
import { allowanceInput, bucketLabel, UNAPPLIED_LABEL } from "./bucket-label";

const TABLE = "AgingSummary";
const AMOUNT = "Open amount ($)";

/** Whether the aging sets an allowance aside itself, or another report of the same workbook does. */
export type AllowanceShown = "at placeholder rates" | "elsewhere";

/** What a reader may change: the allowance rates. The as-of date is shown; changing it asks for a new run. */
export function agingInputs(result: AgingResult, allowance: AllowanceShown): InputsBlock {
  return {
    kind: "inputs",
    inputs: [
      {
        name: "In_AsOfDate",
        label: "As-of date",
        value: { date: result.args.asOf },
        format: "date",
        note: "the day these balances were taken; for another day run Ratebook again",
      },
      ...(allowance === "elsewhere" ? [] : result.buckets).map((bucket) => ({
        name: allowanceInput(bucket),
        label: `Allowance rate, ${bucketLabel(bucket).toLowerCase()}`,
        value: defaultAllowanceRate(bucket),
        format: "percent" as const,
        note: "share of the bucket; a placeholder, replace it by your own write-off history",
      })),
    ],
  };
}

/** Open amount, count, share and allowance of each bucket; unapplied credit has a row of its own where the policy sets it apart. */
export function bucketTable(result: AgingResult, allowance: AllowanceShown): TableBlock {
  const { buckets, unappliedCreditsCents, unappliedCreditsCount } = result;
  const apart = result.args.credits !== "own";
  const labels = buckets.map(bucketLabel);
  const counts = buckets.map((each) => each.count);
  const amounts = buckets.map((each) => toDollars(each.amountCents));
  return {
    kind: "table",
    name: TABLE,
    rowCount: buckets.length + (apart ? 1 : 0),
    columns: [
      { name: "Age", format: "text", width: 18, values: apart ? [...labels, UNAPPLIED_LABEL] : labels },
      { name: "Open items", format: "count", width: 12, values: apart ? [...counts, unappliedCreditsCount] : counts },
      {
        name: AMOUNT,
        format: "dollars",
        width: 17,
        values: apart ? [...amounts, toDollars(unappliedCreditsCents)] : amounts,
      },
      {
        name: "Share of total",
        format: "percent",
        width: 13,
        formula: formula`IF(${total("Aging_Total")}=0,0,${thisRow(AMOUNT)}/${total("Aging_Total")})`,
      },
      ...(allowance === "elsewhere" ? [] : allowanceColumns(result)),
    ],
    highlights: [{ column: "Share of total", kind: "data-bar" }],
  };
}

/** Totals over the bucket table, as formulas. */
export function bucketTotals({ args }: AgingResult, allowance: AllowanceShown): TotalsBlock {
  const late = args.basis === "due" ? "Past due" : "Billed before the as-of date";
  const amount = columnOf(TABLE, AMOUNT);
  const age = columnOf(TABLE, "Age");
  const sumOf = (label: string) => formula`SUMIF(${age},${label},${amount})`;
  const pastDue = formula`${total("Aging_Total")}-${sumOf("Not due")}-${sumOf(UNAPPLIED_LABEL)}`;
  const share = formula`IF(${total("Aging_Total")}=0,0,${total("Aging_PastDue")}/${total("Aging_Total")})`;
  return {
    kind: "totals",
    totals: [
      dollarTotal("Aging_Total", "Receivables, all ages", columnSum(TABLE, AMOUNT), "unapplied credit taken off"),
      dollarTotal("Aging_PastDue", late, pastDue, "all buckets after not due"),
      {
        name: "Aging_PastDueShare",
        label: `${late}, share`,
        value: { formula: share },
        format: "percent",
        note: "of receivables",
      },
      ...(allowance === "elsewhere" ? [] : allowanceTotals()),
    ],
  };
}

/** The buckets as columns. */
export function bucketChart(result: AgingResult): ChartBlock {
  const since = result.args.basis === "due" ? "Days past due" : "Days since the bill date";
  return {
    kind: "chart",
    name: "AgingSummaryChart",
    title: "Open amount by age",
    chart: "column",
    table: TABLE,
    categories: "Age",
    series: [AMOUNT],
    axis: { category: since, value: AMOUNT, format: "whole-dollars" },
  };
}

function allowanceColumns({ args, buckets }: AgingResult): readonly TableColumn[] {
  const rates = buckets.map((each) => ({ formula: formula`${input(allowanceInput(each))}` }));
  return [
    { name: "Allowance rate", format: "percent", width: 13, values: args.credits === "own" ? rates : [...rates, 0] },
    {
      name: "Allowance ($)",
      format: "dollars",
      width: 15,
      formula: formula`ROUND(MAX(${thisRow(AMOUNT)},0)*${thisRow("Allowance rate")},2)`,
    },
  ];
}

function allowanceTotals(): TotalsBlock["totals"] {
  return [
    dollarTotal(
      "Aging_Allowance",
      "Allowance for doubtful accounts",
      formula`SUM(${columnOf(TABLE, "Allowance ($)")})`,
      "at the rates above; nothing is set aside against a negative bucket",
    ),
    dollarTotal(
      "Aging_Net",
      "Receivables after allowance",
      formula`${total("Aging_Total")}-${total("Aging_Allowance")}`,
    ),
  ];
}
