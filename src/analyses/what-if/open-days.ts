import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { type Row, runQuery } from "../../ports/query";
import type { AgingArgs } from "../aging/aging-args";
import { takePosition } from "../receivables/position";
import { openByDay } from "./queries";

/** What is open of one due date and bill date. */
export type OpenDay = Row<typeof openByDay>;

/**
 * Reads what is open, by day, for any aging; agings that differ only in basis and buckets are read once.
 * Ask for agings of the same scope and terms one after the other: another scope or other terms prepare the ledger anew.
 */
export function openDaysReader(
  database: Database,
  options: JobOptions,
): (aging: AgingArgs) => Promise<readonly OpenDay[]> {
  const known = new Map<string, readonly OpenDay[]>();
  return async (aging) => {
    const { asOf, knownOn, credits, fifoScope, termsDays } = aging;
    const position = JSON.stringify([asOf, knownOn, credits, fifoScope, termsDays]);
    const found = known.get(position);
    if (found !== undefined) return found;
    await takePosition(database, aging, options);
    const asked = { as_of: asOf, known_on: knownOn, credits };
    const days = await runQuery(database, openByDay, asked, { signal: options.signal });
    known.set(position, days);
    return days;
  };
}
