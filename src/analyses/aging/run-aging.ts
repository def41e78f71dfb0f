import type { AgingBucket } from "../../domain/aging-bucket";
import { AppError } from "../../ports/app-error";
import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { type Row, runQuery } from "../../ports/query";
import { takePosition } from "../receivables/position";
import { type AccountListing, listAccounts, standTogether } from "./account-listing";
import { agedBuckets } from "./aged-buckets";
import { type AgedCell, groupCells, UNAPPLIED_BUCKET } from "./aged-groups";
import type { AgingArgs, AgingKey } from "./aging-args";
import type { AgedGroup, AgedItem, AgingResult } from "./aging-result";
import { checkAging } from "./check-aging";
import { agingConventions } from "./conventions";
import { agingItems, missingDueDates } from "./queries";
import { readClocks } from "./read-clocks";
import { dayParameters, selectCells, summarise } from "./select-cells";

/** Every key but the account: their cells are few. */
const ALWAYS: readonly AgingKey[] = ["service", "source", "class", "cycle", "inside", "occupancy", "hold"];

/**
 * The aging of the ledger's receivables at the close of a day.
 * @throws AppError `bad-usage` when the bucket edges do not increase, or the minimum balance is below 0
 */
export async function runAging(database: Database, args: AgingArgs, options: JobOptions = {}): Promise<AgingResult> {
  const buckets = agedBuckets(args);
  if (args.minimumCents < 0) throw new AppError("bad-usage", MINIMUM_PROBLEM);
  await takePosition(database, args, options);
  options.progress?.({ label: "Aging open items", done: 0, total: null });
  const cells = await selectCells(database, args, { keys: ALWAYS, options });
  const summary = summarise(cells, buckets);
  const { all, ...listed } = await selectLists(database, args, { buckets, cells, options });
  const { totalCents } = summary;
  const checks = await checkAging(database, args, { totalCents, accounts: all, options });
  const missing = await selectMissing(database, args, options);
  // Last, because it may take the position of the other clock.
  const clocks = await readClocks(database, args, { asked: summary, options });
  const conventions = agingConventions(args, missing.count, clocks);
  return { args, ...summary, ...listed, missingDueDates: missing, checks, clocks, conventions };
}

const MINIMUM_PROBLEM = "The minimum balance must be 0 or more, for example 25.00.";

type Lists = Pick<AgingResult, "groups" | "accounts" | "creditBalances" | "belowMinimum" | "items"> & {
  /** Every account by itself, where accounts are listed. */
  readonly all: readonly AgedGroup[] | null;
};

async function selectLists(
  database: Database,
  args: AgingArgs,
  { buckets, cells, options }: Bucketing & { readonly cells: readonly AgedCell[] },
): Promise<Lists> {
  const listing = await selectListing(database, args, { buckets, options });
  const listed = args.lists.includes("accounts") ? listing : null;
  return {
    groups: await selectGroups(database, args, { cells, buckets, listing, options }),
    accounts: listed?.accounts ?? null,
    creditBalances: listed?.creditBalances ?? null,
    belowMinimum: listing?.belowMinimum ?? null,
    items: args.lists.includes("items") ? await selectItems(database, args, { buckets, listing, options }) : null,
    all: listed?.all ?? null,
  };
}

interface Bucketing {
  readonly buckets: readonly AgingBucket[];
  readonly options: JobOptions;
}

type Listed = Bucketing & { readonly listing: AccountListing | null };

/** The accounts one by one, where they are listed or where it takes their balances to leave some of them out. */
async function selectListing(
  database: Database,
  args: AgingArgs,
  { buckets, options }: Bucketing,
): Promise<AccountListing | null> {
  if (!args.lists.includes("accounts") && args.minimumCents === 0) return null;
  const cells = await selectCells(database, args, { keys: ["account", "class"], options });
  return listAccounts(cells, buckets, args.minimumCents);
}

async function selectGroups(
  database: Database,
  args: AgingArgs,
  { cells, buckets, listing, options }: Listed & { readonly cells: readonly AgedCell[] },
): Promise<readonly AgedGroup[]> {
  if (args.by.length === 0) return [];
  if (!args.by.includes("account")) return groupCells(cells, args.by, buckets);
  const own = await selectCells(database, args, { keys: args.by, options });
  const { minimumCents } = args;
  const standing = listing === null ? own : standTogether(own, { below: listing.below, minimumCents });
  return groupCells(standing, args.by, buckets);
}

async function selectItems(
  database: Database,
  args: AgingArgs,
  { buckets, listing, options }: Listed,
): Promise<readonly AgedItem[]> {
  const rows = await runQuery(database, agingItems, dayParameters(args), { signal: options.signal });
  const items = rows.map((row) => toItem(row, buckets));
  return listing === null ? items : items.filter(({ accountId }) => !listing.below.has(accountId));
}

function toItem(row: Row<typeof agingItems>, buckets: readonly AgingBucket[]): AgedItem {
  return {
    id: row.id,
    accountId: row.account_id,
    service: row.service,
    date: row.date,
    dueDate: row.due_date,
    days: row.days,
    bucket: buckets[row.bucket]?.bucket ?? UNAPPLIED_BUCKET,
    openCents: row.open_cents,
  };
}

async function selectMissing(database: Database, { asOf, knownOn }: AgingArgs, options: JobOptions) {
  const day = { as_of: asOf, known_on: knownOn };
  const rows = await runQuery(database, missingDueDates, day, { signal: options.signal });
  return { count: rows[0]?.missing_count ?? 0, sample: rows.map((row) => row.id) };
}
