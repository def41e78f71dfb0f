import type { AgingBucket } from "../../domain/aging-bucket";
import type { Row } from "../../ports/query";
import type { AgingKey } from "./aging-args";
import type { AgedBucket, AgedGroup } from "./aging-result";
import type { agingGroups } from "./queries";

/** One cell of the aging: keys, bucket, count, cents. `together`: the account, where it stands in a row with others. */
export type AgedCell = Row<typeof agingGroups> & { readonly together?: string | null };

/** Index that stands for unapplied credit in `AgedCell.bucket`. */
export const UNAPPLIED = -1;

/** The name that unapplied credit has among the buckets. */
export const UNAPPLIED_BUCKET = "unapplied_credit";

/** The column of a cell that holds a key's value. */
const COLUMN_OF: Readonly<
  Record<AgingKey, "service" | "source" | "customer_class" | "cycle" | "inside" | "occupancy" | "hold" | "account_id">
> = {
  service: "service",
  source: "source",
  class: "customer_class",
  cycle: "cycle",
  inside: "inside",
  occupancy: "occupancy",
  hold: "hold",
  account: "account_id",
};

/**
 * Groups with one amount a bucket, from cells in the order of their keys.
 * @param keys keys of the groups; cells may be finer
 */
export function groupCells(
  cells: readonly AgedCell[],
  keys: readonly AgingKey[],
  buckets: readonly AgingBucket[],
): readonly AgedGroup[] {
  const byKey = new Map<string, AgedCell[]>();
  for (const cell of cells) {
    const name = JSON.stringify(keys.map((key) => cell[COLUMN_OF[key]]));
    const found = byKey.get(name);
    if (found === undefined) byKey.set(name, [cell]);
    else found.push(cell);
  }
  return [...byKey.values()].map((group) => toGroup(group, keys, buckets)).sort(byKeys(keys));
}

/** The buckets of the whole ledger with their amounts. */
export function sumBuckets(cells: readonly AgedCell[], buckets: readonly AgingBucket[]): readonly AgedBucket[] {
  return buckets.map((bucket, index) => ({ ...bucket, ...sumOf(cells, index) }));
}

/** Count and cents of the cells of one bucket. */
export function sumOf(
  cells: readonly AgedCell[],
  bucket: number,
): { readonly count: number; readonly amountCents: number } {
  let count = 0;
  let amountCents = 0;
  for (const cell of cells) {
    if (cell.bucket !== bucket) continue;
    count += cell.item_count;
    amountCents += cell.open_cents;
  }
  return { count, amountCents };
}

function toGroup(cells: readonly AgedCell[], keys: readonly AgingKey[], buckets: readonly AgingBucket[]): AgedGroup {
  const [first] = cells;
  const amounts = new Array<number>(buckets.length).fill(0);
  let unapplied = 0;
  let total = 0;
  let count = 0;
  for (const cell of cells) {
    if (cell.bucket === UNAPPLIED) unapplied += cell.open_cents;
    else amounts[cell.bucket] = (amounts[cell.bucket] ?? 0) + cell.open_cents;
    total += cell.open_cents;
    count += cell.item_count;
  }
  const key = Object.fromEntries(keys.map((each) => [each, first?.[COLUMN_OF[each]] ?? "unknown"]));
  const accounts = new Set(cells.map(({ together }) => together ?? null).filter((account) => account !== null)).size;
  return { key, buckets: amounts, unapplied, total, count, ...(accounts === 0 ? {} : { accounts }) };
}

function byKeys(keys: readonly AgingKey[]): (a: AgedGroup, b: AgedGroup) => number {
  return (a, b) => {
    for (const key of keys) {
      const left = a.key[key] ?? "";
      const right = b.key[key] ?? "";
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  };
}
