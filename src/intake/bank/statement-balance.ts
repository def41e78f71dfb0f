import type { Finding } from "../../domain/finding";
import type { Cents } from "../../domain/money";
import { totalDifference } from "./bank-finding";
import { isBooked, type StatementPeriod } from "./statement-line";

/** The money that a period's transactions add to its account. */
export function netOf(period: StatementPeriod): Cents {
  return period.lines.filter(isBooked).reduce((sum, line) => sum + line.amountCents, 0);
}

/**
 * Findings where opening balance and transactions do not make the closing balance, per account: day by day where the
 * file holds the balances of each day, else over the whole file.
 * @example balanceFindings("a.bai", [{ opening 100, closing 90, one line of -5 … }]) // one control-total-difference of -5
 */
export function balanceFindings(fileName: string, periods: readonly StatementPeriod[]): readonly Finding[] {
  return accountsOf(periods).flatMap((account) => {
    const own = periods.filter((period) => period.account === account);
    const known = own.every((period) => period.openingCents !== null && period.closingCents !== null);
    return known ? [...own.flatMap((period) => ties(fileName, [period])), ...gaps(fileName, own)] : ties(fileName, own);
  });
}

/** The accounts of a file, in order, each once. */
export function accountsOf(periods: readonly StatementPeriod[]): readonly string[] {
  return [...new Set(periods.map((period) => period.account))];
}

function ties(fileName: string, periods: readonly StatementPeriod[]): readonly Finding[] {
  const opening = periods.find((period) => period.openingCents !== null)?.openingCents ?? null;
  const last = periods.findLast((period) => period.closingCents !== null);
  const closing = last?.closingCents ?? null;
  if (opening === null || last === undefined || closing === null) return [];
  const counted = periods.reduce((sum, period) => sum + netOf(period), opening);
  return totalDifference({
    fileName,
    place: placeOf(last),
    what: "closing balance (opening balance and transactions)",
    unit: "money",
    stated: closing,
    counted,
  });
}

function gaps(fileName: string, periods: readonly StatementPeriod[]): readonly Finding[] {
  return periods.slice(1).flatMap((period, index) => {
    const before = periods[index]?.closingCents ?? null;
    if (before === null) return [];
    const what = "opening balance (closing balance of the period before)";
    const { openingCents: stated } = period;
    return totalDifference({ fileName, place: placeOf(period), what, unit: "money", stated, counted: before });
  });
}

function placeOf(period: StatementPeriod): string {
  return `account ${masked(period.account)}${period.date === null ? "" : `, ${period.date}`}`;
}

/**
 * An account number of a bank with all but its last four characters hidden, for messages.
 * @example masked("0012345678") // "…5678"
 */
export function masked(account: string): string {
  return account.length > 4 ? `…${account.slice(-4)}` : account;
}
