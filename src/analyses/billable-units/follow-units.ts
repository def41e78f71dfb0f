import { median } from "simple-statistics";
import { judgeTrend, type TrendRule } from "../../domain/trend/judge-trend";
import type { FollowedUnits, MonthUnits, ServiceUnits, YearGrowth } from "./billable-units-result";

const YEAR = 12;
const FOLLOWED: readonly FollowedUnits[] = ["use", "accounts", "use-per-account"];

/**
 * The months without a first and a last one that is not whole: with less than half of the bills of the usual month, as where
 * an export begins or ends within the month.
 */
export function wholeMonths(months: readonly MonthUnits[]): readonly MonthUnits[] {
  if (months.length < 3) return months;
  const usual = median(months.map(({ bills }) => bills));
  const isThin = (month: MonthUnits | undefined) => month !== undefined && month.bills * 2 < usual;
  return months.slice(isThin(months[0]) ? 1 : 0, isThin(months.at(-1)) ? -1 : months.length);
}

/** The last twelve months against the twelve before them. */
export function yearGrowth(history: readonly MonthUnits[]): YearGrowth {
  if (history.length < 2 * YEAR) return { use: null, accounts: null, usePerAccount: null };
  const [before, last] = [history.slice(-2 * YEAR, -YEAR), history.slice(-YEAR)];
  const ofAccounts = (months: readonly MonthUnits[]) => sum(months.map(({ accountMonths }) => accountMonths));
  const ofUse = (months: readonly MonthUnits[]) => sum(months.map(({ use }) => use));
  const perAccount = (months: readonly MonthUnits[]) =>
    ofAccounts(months) === 0 ? 0 : ofUse(months) / ofAccounts(months);
  const growth = (measure: (months: readonly MonthUnits[]) => number) =>
    measure(before) > 0 ? measure(last) / measure(before) - 1 : null;
  return { use: growth(ofUse), accounts: growth(ofAccounts), usePerAccount: growth(perAccount) };
}

/** Judges use, accounts and use per account over the same months; use only of a service that has any. */
export function followUnits(history: readonly MonthUnits[], rule: TrendRule): ServiceUnits["trends"] {
  const hasUse = history.some(({ use }) => use !== 0);
  return FOLLOWED.filter((followed) => hasUse || followed === "accounts").map((followed) => ({
    followed,
    trend: judgeTrend(
      history.flatMap((month) => {
        const value = valueOf(followed, month);
        return value === null ? [] : [{ month: month.month, value }];
      }),
      rule,
    ),
  }));
}

function valueOf(followed: FollowedUnits, { use, accountMonths, usePerAccount }: MonthUnits): number | null {
  if (followed === "use") return use;
  return followed === "accounts" ? accountMonths : usePerAccount;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0);
}
