import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { type Row, runQuery } from "../../ports/query";
import { takePosition } from "../receivables/position";
import { agedBuckets } from "./aged-buckets";
import type { AgingArgs } from "./aging-args";
import type { AgedClock, AgingClocks, LateEntries } from "./aging-result";
import { lateEntries } from "./queries";
import { type AgedSummary, selectCells, summarise } from "./select-cells";

/** The clock that the aging itself was computed by. */
export interface AskedClock {
  readonly asked: AgedSummary;
  readonly options: JobOptions;
}

/**
 * Holds the books by effective date against what had been entered by a day, and names what makes the difference. The other
 * clock is computed only when something was entered late, and when both are asked for.
 */
export async function readClocks(
  database: Database,
  args: AgingArgs,
  { asked, options }: AskedClock,
): Promise<AgingClocks> {
  const knownOn = args.knownOn ?? args.asOf;
  const late = await readLateEntries(database, { asOf: args.asOf, knownOn }, options);
  if (late.length === 0 || args.clocks === "one") return { knownOn, late, views: null };
  const other: AgingArgs = { ...args, knownOn: args.knownOn === null ? knownOn : null };
  await takePosition(database, other, options);
  options.progress?.({ label: "Aging by the other clock", done: 0, total: null });
  const there = clockOf(summarise(await selectCells(database, other, { keys: [], options }), agedBuckets(other)));
  const here = clockOf(asked);
  const views = args.knownOn === null ? { books: here, known: there } : { books: there, known: here };
  return { knownOn, late, views };
}

/** Documents effective by the as-of date that were entered after another day, by kind. */
export async function readLateEntries(
  database: Database,
  { asOf, knownOn }: { readonly asOf: string; readonly knownOn: string },
  options: JobOptions,
): Promise<readonly LateEntries[]> {
  const day = { as_of: asOf, known_on: knownOn };
  return (await runQuery(database, lateEntries, day, { signal: options.signal })).map(toLate);
}

const KINDS: readonly LateEntries["kind"][] = ["charges", "payments", "returned payments", "adjustments"];

function toLate({ kind, entry_count, cents, ids }: Row<typeof lateEntries>): LateEntries {
  const named = KINDS.find((each) => each === kind) ?? "applications";
  return { kind: named, count: entry_count, amountCents: cents, sample: ids.split("\n") };
}

function clockOf({ buckets, unappliedCreditsCents, totalCents }: AgedSummary): AgedClock {
  return { buckets, unappliedCreditsCents, totalCents };
}
