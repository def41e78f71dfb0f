import type { IsoDate } from "../../domain/calendar";
import type { Database, SqlValue } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import clearHistory from "./clear-history.sql";
import clearDays from "./clear-history-days.sql";
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
import { keepTable, keptOf } from "./kept-table";
import type { ReceivablePosition } from "./position";
import { prepareReceivables } from "./preparation";
import showDays from "./show-history-days.sql";
import takeReversals from "./take-reversals.sql";

/** Several days in the books, as seen by one credit policy. */
export interface ReceivableHistory extends Omit<ReceivablePosition, "asOf"> {
  /** The days, in order. */
  readonly days: readonly IsoDate[];
}

const KEPT = "history";

/**
 * Prepares the receivables and fills `receivable_history` with what is open at the close of each day; see clear-history.sql
 * for its columns. Call it before each query that reads that table. A history that stands already, for these days or for
 * more, is used again.
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
  await makeHistory(database, await spanning(database, history, options), options);
  await database.select(clearDays, [], { signal: options.signal });
  await database.select(showDays, [history.days.join(",")], { signal: options.signal });
}

/** The history that stands, when it holds every day asked for; else the one asked for. */
async function spanning(
  database: Database,
  history: ReceivableHistory,
  options: JobOptions,
): Promise<ReceivableHistory> {
  const [days, ...rules] = (await keptOf(database, KEPT, options))?.split(" ") ?? [];
  const held = days?.split(",") ?? [];
  const isHeld = rules.join(" ") === rulesOf(history) && history.days.every((day) => held.includes(day));
  return isHeld ? { ...history, days: held } : history;
}

async function makeHistory(database: Database, history: ReceivableHistory, options: JobOptions): Promise<void> {
  const { days: asked } = history;
  const make = async () => {
    const steps = stepsOf(history);
    await database.execute(`${clearHistory}\n${clearPosition}`, { signal: options.signal });
    for (const [at, [sql, params]] of steps.entries()) {
      options.progress?.({ label: `Receivables at ${asked.length} days`, done: at, total: steps.length });
      await database.select(sql, params, { signal: options.signal });
    }
    await database.execute(done, { signal: options.signal });
  };
  await keepTable(database, { name: KEPT, madeOf: `${asked.join(",")} ${rulesOf(history)}`, make }, options);
}

/** What the rows depend on besides the days. */
function rulesOf({ knownOn, credits }: ReceivableHistory): string {
  return `${credits} ${knownOn ?? "all"}`;
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
