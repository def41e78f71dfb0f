import { type Cents, dollarText } from "../../domain/money";
import { accountsOf } from "./statement-balance";
import { isBooked, type StatementPeriod } from "./statement-line";

/**
 * What a bank statement says of itself, and what its transactions make: account, opening, closing, transactions,
 * credits, debits (negative), credit_count, debit_count. Where a file holds several accounts, the balances are their
 * sums, and each account's own stand behind them as `opening 0012345678`.
 */
export function statementControl(periods: readonly StatementPeriod[]): Readonly<Record<string, string | null>> {
  const accounts = accountsOf(periods);
  const amounts = periods.flatMap((period) => period.lines.filter(isBooked).map((line) => line.amountCents));
  const credits = amounts.filter((amount) => amount > 0);
  const debits = amounts.filter((amount) => amount < 0);
  return {
    account: accounts.length === 0 ? null : accounts.join(", "),
    opening: dollars(sumKnown(accounts.map((account) => openingOf(periods, account)))),
    closing: dollars(sumKnown(accounts.map((account) => closingOf(periods, account)))),
    transactions: String(amounts.length),
    credits: dollarText(sum(credits)),
    debits: dollarText(sum(debits)),
    credit_count: String(credits.length),
    debit_count: String(debits.length),
    ...(accounts.length > 1 ? perAccount(periods, accounts) : {}),
  };
}

function perAccount(
  periods: readonly StatementPeriod[],
  accounts: readonly string[],
): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    accounts.flatMap((account) => [
      [`opening ${account}`, dollars(openingOf(periods, account))],
      [`closing ${account}`, dollars(closingOf(periods, account))],
    ]),
  );
}

function openingOf(periods: readonly StatementPeriod[], account: string): Cents | null {
  return periods.find((period) => period.account === account)?.openingCents ?? null;
}

function closingOf(periods: readonly StatementPeriod[], account: string): Cents | null {
  return periods.findLast((period) => period.account === account)?.closingCents ?? null;
}

function sum(amounts: readonly Cents[]): Cents {
  return amounts.reduce((total, amount) => total + amount, 0);
}

function sumKnown(amounts: readonly (Cents | null)[]): Cents | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 || known.length < amounts.length ? null : sum(known);
}

function dollars(cents: Cents | null): string | null {
  return cents === null ? null : dollarText(cents);
}
