/* eslint max-params: ["error", 4] -- drillDown says where, in which aging, behind what and how to cancel, as runQuery does */
import type { AgingBucket } from "../../domain/aging-bucket";
import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { type Row, runQuery } from "../../ports/query";
import { takePosition } from "../receivables/position";
import { UNAPPLIED_BUCKET } from "./aged-groups";
import { agedBuckets, limitsOf } from "./aged-buckets";
import type { AgingArgs } from "./aging-args";
import { bucketSpan } from "./bucket-span";
import type { AppliedCredit, DrillCell, DrillResult, OpenDocument } from "./drill-cell";
import { drillApplications, drillDocuments } from "./drill-queries";

/** A cell to look behind. */
export interface DrillAsked {
  readonly cell: DrillCell;
  /** How many documents to show; all of them are counted. */
  readonly top: number;
}

type DocumentRow = Row<typeof drillDocuments>;
type AppliedRow = Row<typeof drillApplications>;

/**
 * The open documents behind a cell of an aging, and what was applied to each: open = amount - applied, to the cent.
 * @throws AppError `bad-usage` when the aging has no bucket of that name
 */
export async function drillDown(
  database: Database,
  args: AgingArgs,
  { cell, top }: DrillAsked,
  options: JobOptions = {},
): Promise<DrillResult> {
  const buckets = agedBuckets(args);
  const [first, last] = bucketSpan(cell, args);
  await takePosition(database, args, options);
  options.progress?.({ label: "Looking up documents", done: 0, total: null });
  const asked = { ...dayOf(args), basis: args.basis, limits: limitsOf(buckets), ...keysOf(cell) };
  const span = { first_bucket: first, last_bucket: last, top: Math.max(1, top) };
  const rows = await runQuery(database, drillDocuments, { ...asked, ...span }, { signal: options.signal });
  const shown = rows.slice(0, top);
  const applied = await selectApplied(database, args, { shown, options });
  return {
    cell,
    count: rows[0]?.behind_count ?? 0,
    totalCents: rows[0]?.behind_cents ?? 0,
    documents: shown.map((row) => toDocument(row, buckets, applied)),
  };
}

function dayOf({ asOf, knownOn, credits }: AgingArgs) {
  return { as_of: asOf, known_on: knownOn, credits };
}

function keysOf({ keys }: DrillCell) {
  return {
    service: keys.service ?? null,
    source: keys.source ?? null,
    class: keys.class ?? null,
    cycle: keys.cycle ?? null,
    inside: keys.inside ?? null,
    occupancy: keys.occupancy ?? null,
    hold: keys.hold ?? null,
    account: keys.account ?? null,
  };
}

interface Shown {
  readonly shown: readonly DocumentRow[];
  readonly options: JobOptions;
}

async function selectApplied(
  database: Database,
  args: AgingArgs,
  { shown, options }: Shown,
): Promise<ReadonlyMap<string, readonly AppliedRow[]>> {
  if (shown.length === 0) return new Map();
  const itemsOf = (side: string) =>
    shown
      .filter((row) => row.side === side)
      .map(({ item }) => item)
      .join(",");
  const items = { debits: itemsOf("debit"), credit_items: itemsOf("credit"), reversals: itemsOf("reversal") };
  const rows = await runQuery(database, drillApplications, { ...dayOf(args), ...items }, { signal: options.signal });
  const applied = new Map<string, AppliedRow[]>();
  for (const row of rows) {
    const own = applied.get(documentKey(row));
    if (own === undefined) applied.set(documentKey(row), [row]);
    else own.push(row);
  }
  return applied;
}

function documentKey({ side, item }: Pick<AppliedRow, "side" | "item">): string {
  return `${side} ${item}`;
}

function toDocument(
  row: DocumentRow,
  buckets: readonly AgingBucket[],
  applied: ReadonlyMap<string, readonly AppliedRow[]>,
): OpenDocument {
  return {
    id: row.id,
    accountId: row.account_id,
    service: row.service,
    kind: kindOf(row),
    billId: row.bill_id,
    date: row.date,
    dueDate: row.due_date,
    days: row.days,
    bucket: buckets[row.bucket]?.bucket ?? UNAPPLIED_BUCKET,
    amountCents: row.amount_cents,
    openCents: row.open_cents,
    applied: (applied.get(documentKey(row)) ?? []).map(toApplied),
  };
}

function toApplied({ id, kind, date, cents }: AppliedRow): AppliedCredit {
  return { id, kind: CREDIT_KINDS[kind] ?? "payment", date, cents };
}

/** Kinds of receivable_credit by number. */
const CREDIT_KINDS: Readonly<Record<number, AppliedCredit["kind"]>> = { 1: "payment", 2: "adjustment", 3: "charge" };

function kindOf({ side, kind }: DocumentRow): OpenDocument["kind"] {
  if (side === "credit") return CREDIT_KINDS[kind] ?? "payment";
  if (kind === 4) return "returned payment";
  return kind === 3 ? "adjustment" : "charge";
}
