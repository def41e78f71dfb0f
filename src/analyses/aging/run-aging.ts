import type { AgingBucket } from "../../domain/aging-bucket";
import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { type Row, runQuery } from "../../ports/query";
import { takePosition } from "../receivables/position";
import { agedBuckets, limitsOf } from "./aged-buckets";
import { type AgedCell, groupCells, sumBuckets, sumOf, UNAPPLIED } from "./aged-groups";
import type { AgingArgs, AgingKey } from "./aging-args";
import type { AgedGroup, AgedItem, AgingResult } from "./aging-result";
import { checkAging } from "./check-aging";
import { agingConventions } from "./conventions";
import { agingGroups, agingItems, missingDueDates } from "./queries";

const ALWAYS: readonly AgingKey[] = ["service", "class", "cycle"];

/**
 * The aging of the ledger's receivables at the close of a day.
 * @throws AppError `bad-usage` when the bucket edges do not increase
 */
export async function runAging(database: Database, args: AgingArgs, options: JobOptions = {}): Promise<AgingResult> {
  const buckets = agedBuckets(args);
  await takePosition(database, args, options);
  options.progress?.({ label: "Aging open items", done: 0, total: null });
  const cells = await selectCells(database, args, { keys: [...ALWAYS, ...args.by.filter(isNotAccount)], options });
  const accounts = await selectAccounts(database, args, { buckets, options });
  const missing = await selectMissing(database, args, options);
  return {
    ...summarise(args, cells, buckets),
    groups: await selectGroups(database, args, { cells, buckets, options }),
    accounts,
    items: args.lists.includes("items") ? await selectItems(database, args, { buckets, options }) : null,
    missingDueDates: missing,
    checks: await checkAging(database, args, { totalCents: totalOf(cells), accounts, options }),
    conventions: agingConventions(args, missing.count),
  };
}

type Cells = readonly AgedCell[];
type Summary = Omit<AgingResult, "groups" | "accounts" | "items" | "missingDueDates" | "checks" | "conventions">;

function summarise(args: AgingArgs, cells: Cells, buckets: readonly AgingBucket[]): Summary {
  const unapplied = sumOf(cells, UNAPPLIED);
  return {
    args,
    buckets: sumBuckets(cells, buckets),
    unappliedCreditsCents: unapplied.amountCents,
    unappliedCreditsCount: unapplied.count,
    totalCents: totalOf(cells),
    byService: groupCells(cells, ["service"], buckets),
    byClass: groupCells(cells, ["class"], buckets),
    byCycle: groupCells(cells, ["cycle"], buckets),
  };
}

function totalOf(cells: Cells): number {
  return cells.reduce((sum, cell) => sum + cell.open_cents, 0);
}

function isNotAccount(key: AgingKey): boolean {
  return key !== "account";
}

interface Selection {
  readonly keys: readonly AgingKey[];
  readonly options: JobOptions;
}

async function selectCells(database: Database, args: AgingArgs, { keys, options }: Selection): Promise<Cells> {
  const asked = {
    ...parameters(args),
    by_service: keys.includes("service"),
    by_source: keys.includes("source"),
    by_class: keys.includes("class"),
    by_cycle: keys.includes("cycle"),
    by_inside: keys.includes("inside"),
    by_occupancy: keys.includes("occupancy"),
    by_hold: keys.includes("hold"),
    by_account: keys.includes("account"),
  };
  return runQuery(database, agingGroups, asked, { signal: options.signal });
}

function parameters(args: AgingArgs) {
  return {
    as_of: args.asOf,
    known_on: args.knownOn,
    credits: args.credits,
    basis: args.basis,
    limits: limitsOf(agedBuckets(args)),
  };
}

interface Bucketing {
  readonly buckets: readonly AgingBucket[];
  readonly options: JobOptions;
}

async function selectAccounts(
  database: Database,
  args: AgingArgs,
  { buckets, options }: Bucketing,
): Promise<readonly AgedGroup[] | null> {
  if (!args.lists.includes("accounts")) return null;
  const cells = await selectCells(database, args, { keys: ["account", "class"], options });
  return groupCells(cells, ["account", "class"], buckets);
}

async function selectGroups(
  database: Database,
  args: AgingArgs,
  { cells, buckets, options }: Bucketing & { readonly cells: Cells },
): Promise<readonly AgedGroup[]> {
  if (args.by.length === 0) return [];
  if (args.by.every(isNotAccount)) return groupCells(cells, args.by, buckets);
  return groupCells(await selectCells(database, args, { keys: args.by, options }), args.by, buckets);
}

async function selectItems(
  database: Database,
  args: AgingArgs,
  { buckets, options }: Bucketing,
): Promise<readonly AgedItem[]> {
  const rows = await runQuery(database, agingItems, parameters(args), { signal: options.signal });
  return rows.map((row) => toItem(row, buckets));
}

function toItem(row: Row<typeof agingItems>, buckets: readonly AgingBucket[]): AgedItem {
  return {
    id: row.id,
    accountId: row.account_id,
    service: row.service,
    date: row.date,
    dueDate: row.due_date,
    days: row.days,
    bucket: buckets[row.bucket]?.bucket ?? "unapplied_credit",
    openCents: row.open_cents,
  };
}

async function selectMissing(database: Database, args: AgingArgs, options: JobOptions) {
  const rows = await runQuery(database, missingDueDates, parameters(args), { signal: options.signal });
  return { count: rows[0]?.missing_count ?? 0, sample: rows.map((row) => row.id) };
}
