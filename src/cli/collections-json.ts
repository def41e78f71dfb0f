import type {
  BillingCohort,
  CollectionMonth,
  CollectionsResult,
  DaysToPay,
} from "../analyses/collections/collections-result";
import { type Cents, dollarText } from "../domain/money";

/** The collection measures as the JSON document of `ratebook collections --json`; each measure with its convention. */
export function collectionsJson(result: CollectionsResult): string {
  const { args, period } = result;
  const document = {
    from: args.from,
    to: args.to,
    credits: args.credits,
    days: period.days,
    beginning_receivables: dollarText(period.beginningCents),
    sales: dollarText(period.salesCents),
    ending_receivables: dollarText(period.endingCents),
    ending_not_due: dollarText(period.currentCents),
    ...measures(result),
    days_to_pay: daysToPayJson(result.daysToPay),
    months: result.months.map(monthJson),
    cohorts: result.cohorts.map((cohort) => cohortJson(cohort, args.horizons)),
    checks: result.checks.map(({ name, label, leftCents, rightCents }) => ({
      name,
      label,
      passes: leftCents === rightCents,
      difference: dollarText(leftCents - rightCents),
    })),
    conventions: result.conventions,
  };
  return JSON.stringify(document, null, 1);
}

function measures(result: CollectionsResult) {
  const named = (value: number | null, convention: string) => ({ value, convention });
  return {
    dso: named(result.daysSalesOutstanding, "ending receivables / sales of the period x days of the period"),
    best_possible_dso: named(
      result.bestPossibleDso,
      "receivables not yet due / sales of the period x days of the period",
    ),
    average_days_delinquent: named(result.averageDaysDelinquent, "DSO less best possible DSO"),
    cei_total_sales: named(result.ceiTotalSales, "(B + S - E) / (B + S - C) x 100 with the sales of the whole period"),
    cei_sales_per_month: named(
      result.ceiMonthlySales,
      "(B + S/N - E) / (B + S/N - C) x 100 with the average sales of a month",
    ),
    cei_usual_month: {
      value: result.monthlyCei.median,
      convention: "median of the monthly CEI; a month further than 3 scaled median absolute deviations stands out",
      standing_out: result.monthlyCei.unusual.map((month) => month.slice(0, 7)),
    },
    turnover: named(result.turnover, "sales of the period / mean of beginning and ending receivables"),
  };
}

function daysToPayJson(days: DaysToPay) {
  return {
    bills: days.billCount,
    amount: dollarText(days.amountCents),
    simple: days.meanDays,
    weighted_by_amount: days.weightedMeanDays,
    late_over_all: days.meanDaysLate,
    late_over_late: days.meanDaysLateOfLate,
    late_bills: days.lateCount,
  };
}

function monthJson(month: CollectionMonth) {
  return {
    from: month.from,
    to: month.to,
    beginning: dollarText(month.beginningCents),
    sales: dollarText(month.salesCents),
    other: dollarText(month.otherCents),
    payments: dollarText(month.paymentCents),
    adjustments: dollarText(month.adjustmentCents),
    ending: dollarText(month.endingCents),
    ending_not_due: dollarText(month.currentCents),
    cei: month.ceiTotalSales,
    dso: month.daysSalesOutstanding,
  };
}

function cohortJson(cohort: BillingCohort, horizons: readonly number[]) {
  const collected = horizons.map((days, index) => [`within_${String(days)}_days`, within(cohort, index)] as const);
  return {
    month: cohort.month.slice(0, 7),
    billed: dollarText(cohort.billedCents),
    paid: dollarText(cohort.paidCents),
    credited: dollarText(cohort.adjustedCents + cohort.writtenOffCents),
    ...Object.fromEntries(collected),
  };
}

/** Money and share of the billing collected by then; null while the month is not old enough. */
function within(
  cohort: BillingCohort,
  index: number,
): { readonly amount: string; readonly share: number | null } | null {
  const cents: Cents | null = cohort.paidWithinCents[index] ?? null;
  if (cents === null) return null;
  return { amount: dollarText(cents), share: cohort.billedCents === 0 ? null : cents / cohort.billedCents };
}
