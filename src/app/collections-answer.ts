import type { BillingCohort } from "../analyses/collections/billing-cohort";
import type { CollectionsResult } from "../analyses/collections/collections-result";
import { type Cents, printDollars } from "../domain/money";
import type { Report } from "../report/report";
import { checkOf } from "./aging-answer";
import type { Answer, Figure, PreviewChart, PreviewTable } from "./answer";
import { cashCharts, curveCharts } from "./collection-charts";
import { mixTables, trendTables } from "./collection-tables";
import { dateInWords, monthInWords } from "./date-in-words";

/** What the pane shows of the collection measures. */
export function collectionsAnswer(result: CollectionsResult, report: Report): Answer {
  const { from, to } = result.args;
  return {
    question: "collections",
    title: `Collections, ${dateInWords(from)} to ${dateInWords(to)}`,
    fileName: `collections-${from}-to-${to}.xlsx`,
    figures: figuresOf(result),
    charts: [...curveCharts(result), monthChart(result), ...cashCharts(result)],
    tables: [...trendTables(result), movementTable(result), daysTable(result), ...mixTables(result)],
    checks: result.checks.map(checkOf),
    conventions: result.conventions,
    report,
  };
}

function figuresOf(result: CollectionsResult): readonly Figure[] {
  const { period, bestPossibleDso } = result;
  const best = bestPossibleDso === null ? "" : `${days(bestPossibleDso)} if nobody paid late`;
  return [
    {
      label: "Ending receivables",
      value: printDollars(period.endingCents),
      note: `${printDollars(period.currentCents)} not due`,
    },
    { label: "Days sales outstanding", value: days(result.daysSalesOutstanding), note: best },
    { label: "Average days delinquent", value: days(result.averageDaysDelinquent), note: "DSO less best possible" },
    { label: "CEI, total sales", value: percent(result.ceiTotalSales), note: "with the sales of the period" },
    { label: "CEI, sales per month", value: percent(result.ceiMonthlySales), note: "with a month's average sales" },
    {
      label: "Net collection rate",
      value: percent(result.netCollectionRate === null ? null : 100 * result.netCollectionRate),
      note: "paid of what the period's bills leave after adjustments and write-offs",
    },
  ];
}

function monthChart({ args, cohorts }: CollectionsResult): PreviewChart {
  const known = args.horizons
    .map((horizon, index) => ({ horizon, index }))
    .filter(({ index }) => isKnown(cohorts, index));
  const shown = known.slice(0, 4);
  const points = cohorts.map((cohort) => ({
    label: monthInWords(cohort.month),
    shares: shown.map(({ index }) => shareOf(cohort.paidWithinCents[index] ?? null, cohort)),
  }));
  return {
    kind: "lines",
    title: "Share of each month's bills collected",
    description: `Within ${shown.map(({ horizon }) => horizon).join(", ")} days of the bill date, by billing month. ${latest(points.at(-1))}`,
    series: shown.map(({ horizon }) => `${horizon} days`),
    points,
  };
}

/** Whether any billing month is old enough for a horizon; a line without a point is left out. */
function isKnown(cohorts: readonly BillingCohort[], horizon: number): boolean {
  return cohorts.some(({ paidWithinCents }) => (paidWithinCents[horizon] ?? null) !== null);
}

/** Nothing billed has no rate. */
function shareOf(paid: Cents | null, { billedCents }: BillingCohort): number | null {
  return paid === null || billedCents === 0 ? null : paid / billedCents;
}

function latest(point: { readonly label: string } | undefined): string {
  return point === undefined ? "There are no bills in the period." : `The last month is ${point.label}.`;
}

function movementTable({ period, movements }: CollectionsResult): PreviewTable {
  const rows: readonly (readonly [string, Cents])[] = [
    ["Beginning receivables", period.beginningCents],
    ["Billed", movements.salesCents],
    ["Refunds and installments", movements.otherCents],
    ["Collected", movements.paymentCents],
    ["Adjusted", movements.adjustmentCents],
  ];
  return {
    title: "From beginning to end",
    columns: ["", "Amount"],
    rows: rows.map(([label, cents]) => [label, printDollars(cents)]),
    total: ["Ending receivables", printDollars(period.endingCents)],
  };
}

function daysTable({ daysToPay }: CollectionsResult): PreviewTable {
  return {
    title: "Days to pay",
    columns: ["", "Days"],
    rows: [
      ["Bill date to payment, every bill alike", days(daysToPay.meanDays)],
      ["The same, weighted by amount", days(daysToPay.weightedMeanDays)],
      ["Days late, over all bills", days(daysToPay.meanDaysLate)],
      ["Days late, over late bills only", days(daysToPay.meanDaysLateOfLate)],
    ],
    total: null,
  };
}

function days(value: number | null): string {
  return value === null ? "no bills" : value.toFixed(1);
}

function percent(value: number | null): string {
  return value === null ? "no bills" : `${value.toFixed(1)} %`;
}
