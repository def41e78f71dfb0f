import type { IsoDate } from "../../domain/calendar";
import type { Database, SqlValue } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import clearHistory from "./clear-history.sql";
import clearPosition from "./clear-position.sql";
import applied from "./history-applied.sql";
import bare from "./history-bare.sql";
import cover from "./history-cover.sql";
import days from "./history-days.sql";
import done from "./history-done.sql";
import even from "./history-even.sql";
import left from "./history-left.sql";
import unevenItems from "./history-uneven-items.sql";
import uneven from "./history-uneven.sql";
import { keepTable } from "./kept-table";
import type { ReceivablePosition } from "./position";
import { prepareReceivables } from "./preparation";
import takeReversals from "./take-reversals.sql";

/** Several days in the books, as seen by one credit policy. */
export interface ReceivableHistory extends Omit<ReceivablePosition, "asOf"> {
  /** The days, in order. */
  readonly days: readonly IsoDate[];
}

/**
 * Prepares the receivables and fills `receivable_history` with what is open at the close of each day; see clear-history.sql
 * for its columns. Call it before each query that reads that table. Nothing is done when it stands already.
 *
 * All days are worked out together. Where nothing but bills and payments in their order stands, a document is open from its
 * own day until the day on which the running sum of credits reaches it: one look at each document, however many days are
 * asked for. The other scopes are followed change by change.
 */
export async function takeHistory(
  database: Database,
  history: ReceivableHistory,
  options: JobOptions = {},
): Promise<void> {
  await prepareReceivables(database, history, options);
  const { days: asked, knownOn, credits } = history;
  const make = async () => {
    const steps = stepsOf(history);
    await database.execute(`${clearHistory}\n${clearPosition}`, { signal: options.signal });
    for (const [at, [sql, params]] of steps.entries()) {
      options.progress?.({ label: `Receivables at ${asked.length} days`, done: at, total: steps.length });
      await database.select(sql, params, { signal: options.signal });
    }
    await database.execute(done, { signal: options.signal });
  };
  await keepTable(database, { name: "history", madeOf: JSON.stringify([asked, knownOn, credits]), make }, options);
}

/** The statements in order, each with its parameters. */
function stepsOf({ days: asked, knownOn, credits }: ReceivableHistory): readonly (readonly [string, SqlValue[]])[] {
  const last = asked.at(-1) ?? null;
  return [
    [days, [asked.join(",")]],
    [uneven, [knownOn, credits]],
    [cover, []],
    [even, []],
    [takeReversals, [last, knownOn]],
    [applied, [knownOn]],
    [bare, [knownOn]],
    [left, [knownOn]],
    [unevenItems, [credits]],
  ];
}
