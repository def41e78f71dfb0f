import type { CollectionMonth } from "../analyses/collections/collection-month";
import type { CollectionsResult } from "../analyses/collections/collections-result";
import type { DaysToPay } from "../analyses/collections/days-to-pay";
import { dollarText } from "../domain/money";
import { cohortJson, curveJson, periodBillsJson } from "./collection-bills-json";
import { paymentDaysJson, paymentMixJson } from "./payment-mix-json";
import { trendsJson } from "./trends-json";

/** The collection measures as the JSON document of `ratebook collections --json`; each measure with its convention. */
export function collectionsJson(result: CollectionsResult, allowance: object = {}): string {
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
    ...followed(result),
    ...allowance,
    checks: result.checks.map(checkJson),
    conventions: result.conventions,
  };
  return JSON.stringify(document, null, 1);
}

/** What follows bills and payments through the months. */
function followed(result: CollectionsResult) {
  return {
    days_to_pay: daysToPayJson(result.daysToPay),
    months: result.months.map(monthJson),
    cohorts: result.cohorts.map((cohort) => cohortJson(cohort, result.args)),
    curve: curveJson(result.curve),
    payment_mix: paymentMixJson(result.paymentMix),
    payment_days: paymentDaysJson(result.paymentMix),
    trends: trendsJson(result),
  };
}

function checkJson({ name, label, leftCents, rightCents }: CollectionsResult["checks"][number]) {
  return { name, label, passes: leftCents === rightCents, difference: dollarText(leftCents - rightCents) };
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
    net_collection_rate: periodBillsJson(result.periodBills, result.netCollectionRate),
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
    convention:
      "days from the bill date to the payment that settles the bill's last line, bills settled in the period; late: from the latest due date, never below 0",
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
