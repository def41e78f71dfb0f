import type { AgingBucket } from "../../domain/aging-bucket";
import { type Cents, printDollars } from "../../domain/money";
import { type AgedCell, groupCells } from "./aged-groups";
import type { AgedGroup, BelowMinimum, CreditBalances } from "./aging-result";

/** The accounts of an aging, each in one of three places, so that the places together are the receivables. */
export interface AccountListing {
  /** Every account by itself. */
  readonly all: readonly AgedGroup[];
  /** Those that owe or are even, and in the last row those below the minimum balance. */
  readonly accounts: readonly AgedGroup[];
  readonly creditBalances: CreditBalances;
  readonly belowMinimum: BelowMinimum | null;
  /** Accounts below the minimum balance. */
  readonly below: ReadonlySet<string>;
}

/**
 * Lists accounts that owe, accounts in credit, and in one row those whose balance is nearer to 0 than the minimum.
 * @param cells by account and class
 * @param minimumCents 0 to list every account; a credit balance counts by its size
 */
export function listAccounts(
  cells: readonly AgedCell[],
  buckets: readonly AgingBucket[],
  minimumCents: Cents,
): AccountListing {
  const all = groupCells(cells, ["account", "class"], buckets);
  const isBelow = ({ total }: AgedGroup) => Math.abs(total) < minimumCents;
  const below = new Set(all.filter(isBelow).map(({ key }) => key.account ?? ""));
  const listed = all.filter((group) => !isBelow(group));
  const inCredit = listed.filter(({ total }) => total < 0);
  const belowMinimum = minimumCents === 0 ? null : belowRow(cells, buckets, { below, minimumCents });
  const last = belowMinimum === null || belowMinimum.accounts === 0 ? [] : [belowMinimum.group];
  return {
    all,
    accounts: [...listed.filter(({ total }) => total >= 0), ...last],
    creditBalances: { totalCents: inCredit.reduce((sum, { total }) => sum + total, 0), accounts: inCredit },
    belowMinimum,
    below,
  };
}

/**
 * The row in which accounts below the minimum balance stand together.
 * @example belowMinimumLabel(2500) // "accounts below $25.00"
 */
export function belowMinimumLabel(minimumCents: Cents): string {
  return `accounts below ${printDollars(minimumCents)}`;
}

/** Cells with the accounts below the minimum balance under one name. */
export function standTogether(cells: readonly AgedCell[], { below, minimumCents }: Below): readonly AgedCell[] {
  const name = belowMinimumLabel(minimumCents);
  return cells.map((cell) =>
    below.has(cell.account_id ?? "") ? { ...cell, account_id: name, together: cell.account_id } : cell,
  );
}

/** Which accounts are below which balance. */
export interface Below {
  readonly below: ReadonlySet<string>;
  readonly minimumCents: Cents;
}

function belowRow(cells: readonly AgedCell[], buckets: readonly AgingBucket[], small: Below): BelowMinimum {
  const own = cells.filter(({ account_id }) => small.below.has(account_id ?? ""));
  const together = standTogether(own, small).map((cell) => ({ ...cell, customer_class: "all classes" }));
  const [group] = groupCells(together, ["account", "class"], buckets);
  return {
    minimumCents: small.minimumCents,
    accounts: small.below.size,
    group: group ?? {
      key: { account: belowMinimumLabel(small.minimumCents), class: "all classes" },
      buckets: buckets.map(() => 0),
      unapplied: 0,
      total: 0,
      count: 0,
    },
  };
}
