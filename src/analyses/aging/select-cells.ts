import type { AgingBucket } from "../../domain/aging-bucket";
import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { runQuery } from "../../ports/query";
import { agedBuckets, limitsOf } from "./aged-buckets";
import { type AgedCell, groupCells, sumBuckets, sumOf, UNAPPLIED } from "./aged-groups";
import type { AgingArgs, AgingKey } from "./aging-args";
import type { AgingResult, UnappliedCredit } from "./aging-result";
import { agingGroups } from "./queries";

/** Keys of the cells wanted. */
export interface CellsAsked {
  readonly keys: readonly AgingKey[];
  readonly options: JobOptions;
}

/** The cells of the aging by some keys; the position of the day must have been taken. */
export async function selectCells(
  database: Database,
  args: AgingArgs,
  { keys, options }: CellsAsked,
): Promise<readonly AgedCell[]> {
  const asked = {
    ...dayParameters(args),
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

/** What every query of open items takes. */
export function dayParameters(args: AgingArgs) {
  return {
    as_of: args.asOf,
    known_on: args.knownOn,
    credits: args.credits,
    basis: args.basis,
    limits: limitsOf(agedBuckets(args)),
  };
}

/** What the cells of all keys but the account say of the whole ledger. */
export type AgedSummary = Pick<
  AgingResult,
  | "buckets"
  | "unappliedCreditsCents"
  | "unappliedCreditsCount"
  | "unapplied"
  | "totalCents"
  | "byService"
  | "byClass"
  | "byCycle"
  | "bySource"
  | "byInside"
  | "byOccupancy"
  | "byHold"
>;

/** The whole ledger, and each key alone. */
export function summarise(cells: readonly AgedCell[], buckets: readonly AgingBucket[]): AgedSummary {
  const unapplied = sumOf(cells, UNAPPLIED);
  const by = (key: AgingKey) => groupCells(cells, [key], buckets);
  return {
    buckets: sumBuckets(cells, buckets),
    unappliedCreditsCents: unapplied.amountCents,
    unappliedCreditsCount: unapplied.count,
    unapplied: CREDIT_KINDS.flatMap(([number, kind]) => unappliedOf(cells, number, kind)),
    totalCents: cells.reduce((sum, cell) => sum + cell.open_cents, 0),
    byService: by("service"),
    byClass: by("class"),
    byCycle: by("cycle"),
    bySource: by("source"),
    byInside: by("inside"),
    byOccupancy: by("occupancy"),
    byHold: by("hold"),
  };
}

/** Kinds of receivable_credit. */
const CREDIT_KINDS = [
  [1, "payment"],
  [2, "adjustment"],
  [3, "charge"],
] as const;

function unappliedOf(
  cells: readonly AgedCell[],
  number: number,
  kind: UnappliedCredit["kind"],
): readonly UnappliedCredit[] {
  const own = cells.filter(({ bucket, credit_kind }) => bucket === UNAPPLIED && credit_kind === number);
  const dates = own.map(({ oldest_date }) => oldest_date).filter((date) => date !== null);
  const [oldestDate] = dates.toSorted();
  return oldestDate === undefined ? [] : [{ kind, ...sumOf(own, UNAPPLIED), oldestDate }];
}
