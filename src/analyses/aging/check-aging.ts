import type { Cents } from "../../domain/money";
import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { type Row, runQuery } from "../../ports/query";
import type { AgingArgs } from "./aging-args";
import type { AgedGroup, AgingCheck } from "./aging-result";
import { accountBalances, ledgerBalance } from "./queries";

/** What the aging came to. */
export interface AgedTotals {
  /** Buckets and unapplied credit together. */
  readonly totalCents: Cents;
  readonly accounts: readonly AgedGroup[] | null;
  readonly options: JobOptions;
}

/** Compares the aging with the ledger's own tables, on which no allocation was done: in all, and account by account. */
export async function checkAging(
  database: Database,
  args: AgingArgs,
  { totalCents, accounts, options }: AgedTotals,
): Promise<readonly AgingCheck[]> {
  const statement = { signal: options.signal };
  const day = { as_of: args.asOf, known_on: args.knownOn };
  const [ledger] = await runQuery(database, ledgerBalance, day, statement);
  const owed = (ledger?.debit_cents ?? 0) - (ledger?.credit_cents ?? 0);
  const whole: AgingCheck = {
    name: "Buckets",
    label: "Buckets and unapplied credit equal debits less credits of the ledger",
    leftCents: totalCents,
    rightCents: owed,
  };
  if (accounts === null) return [whole];
  const balances = await runQuery(database, accountBalances, day, statement);
  return [whole, ...accountChecks(accounts, balances, owed)];
}

function accountChecks(
  accounts: readonly AgedGroup[],
  balances: readonly Row<typeof accountBalances>[],
  owed: Cents,
): readonly AgingCheck[] {
  return [
    {
      name: "Accounts",
      label: "Accounts of the aging equal debits less credits of the ledger",
      leftCents: accounts.reduce((sum, account) => sum + account.total, 0),
      rightCents: owed,
    },
    {
      name: "EachAccount",
      label: "Sum of differences, account by account, between the aging and the ledger",
      leftCents: differences(accounts, balances),
      rightCents: 0,
    },
  ];
}

/** Money applied across accounts moves a balance from one account to another, and shows here. */
function differences(accounts: readonly AgedGroup[], balances: readonly Row<typeof accountBalances>[]): number {
  const owed = new Map(balances.map((row) => [row.account_id, row.balance_cents]));
  let sum = 0;
  for (const account of accounts) {
    const id = account.key.account ?? "";
    sum += Math.abs(account.total - (owed.get(id) ?? 0));
    owed.delete(id);
  }
  for (const left of owed.values()) sum += Math.abs(left);
  return sum;
}
