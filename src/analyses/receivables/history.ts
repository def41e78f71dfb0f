import type { IsoDate } from "../../domain/calendar";
import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import clearHistory from "./clear-history.sql";
import { keepTable } from "./kept-table";
import { type ReceivablePosition, takePosition } from "./position";
import { prepareReceivables } from "./preparation";
import takeDay from "./take-history.sql";

/** Several days in the books, as seen by one credit policy. */
export interface ReceivableHistory extends Omit<ReceivablePosition, "asOf"> {
  /** The days, in order. */
  readonly days: readonly IsoDate[];
}

/**
 * Prepares the receivables and fills `receivable_history` with what is open at the close of each day; see clear-history.sql
 * for its columns. Call it before each query that reads that table. Nothing is done when it stands already.
 */
export async function takeHistory(
  database: Database,
  history: ReceivableHistory,
  options: JobOptions = {},
): Promise<void> {
  await prepareReceivables(database, history, options);
  const { days, knownOn, credits } = history;
  const make = async () => {
    await database.execute(clearHistory, { signal: options.signal });
    for (const [done, asOf] of days.entries()) {
      options.progress?.({ label: `Receivables at ${asOf}`, done, total: days.length });
      await takePosition(database, { ...history, asOf }, options);
      await database.select(takeDay, [asOf, knownOn, credits], { signal: options.signal });
    }
  };
  await keepTable(database, { name: "history", madeOf: JSON.stringify([days, knownOn, credits]), make }, options);
}
