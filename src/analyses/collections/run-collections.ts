import {
  averageDaysDelinquent,
  bestPossibleDso,
  ceiMonthlySales,
  ceiTotalSales,
  type CollectionPeriod,
  daysSalesOutstanding,
  receivablesTurnover,
} from "../../domain/collection-measure";
import { netCollectionRate } from "../../domain/net-collection";
import { type MonthlyMeasure, usualRange } from "../../domain/unusual-month";
import { AppError } from "../../ports/app-error";
import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { checkCollections } from "./check-collections";
import type { CollectionsArgs } from "./collections-args";
import type { CollectionMonth } from "./collection-month";
import type { CollectionsResult } from "./collections-result";
import { collectionsConventions } from "./conventions";
import { collectionCurve } from "./curve-lines";
import { followPayments, selectCohorts } from "./follow-payments";
import { type MonthHistory, readMonthHistory } from "./month-history";
import { selectPaymentMix } from "./payment-mix";
import { periodOf, sumMovements } from "./period-measures";
import { judgeTrends, type TrendMonth, trendMonths } from "./trend-series";

/**
 * The collection measures of a period.
 * @throws AppError `bad-usage` when the period ends before it begins
 */
export async function runCollections(
  database: Database,
  args: CollectionsArgs,
  options: JobOptions = {},
): Promise<CollectionsResult> {
  if (args.from > args.to) throw backwards(args);
  const history = await readMonthHistory(database, args, options);
  const followed = await followPayments(database, args, options);
  const paymentMix = await selectPaymentMix(database, args, options);
  const months = await withCohorts(database, { months: history.trendMonths, args }, options);
  const measured = periodResult(history, args);
  return {
    args,
    ...measured,
    ...followed,
    netCollectionRate: netCollectionRate(followed.periodBills),
    curve: collectionCurve(followed.cohorts, args.curveDays),
    paymentMix,
    trendMonths: months,
    trends: judgeTrends(months, args),
    checks: checkCollections({ ...measured, paymentMix }),
    conventions: collectionsConventions(args),
  };
}

function backwards({ from, to }: CollectionsArgs): AppError {
  return new AppError("bad-usage", `The period ends on ${to}, before it begins on ${from}: swap the two dates.`);
}

function periodResult(history: MonthHistory, args: CollectionsArgs) {
  const movements = sumMovements(history.moved);
  const period = periodOf(args, history.positions, movements);
  const monthlyCei = usualRange(history.months.flatMap(ceiOf));
  return { period, movements, ...measures(period), months: history.months, monthlyCei };
}

/** The months of the trends with what became of their bills. */
async function withCohorts(
  database: Database,
  { months, args }: { readonly months: readonly CollectionMonth[]; readonly args: CollectionsArgs },
  options: JobOptions,
): Promise<readonly TrendMonth[]> {
  const span = { from: months[0]?.from ?? args.to, to: args.to };
  const cohorts = await selectCohorts(database, { ...span, ages: args.trendHorizons }, options);
  return trendMonths(months, cohorts, args.trendHorizons);
}

function measures(period: CollectionPeriod) {
  return {
    daysSalesOutstanding: daysSalesOutstanding(period),
    bestPossibleDso: bestPossibleDso(period),
    averageDaysDelinquent: averageDaysDelinquent(period),
    ceiTotalSales: ceiTotalSales(period),
    ceiMonthlySales: ceiMonthlySales(period),
    turnover: receivablesTurnover(period),
  };
}

function ceiOf({ month, ceiTotalSales: value }: CollectionMonth): readonly MonthlyMeasure[] {
  return value === null ? [] : [{ month, value }];
}
