import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { keepTable } from "../receivables/kept-table";
import { takeSettlement } from "../receivables/settlement";
import type { CollectionsArgs } from "./collections-args";
import takeDays from "./take-settled-days.sql";

/**
 * Follows each payment to the bills it settles and fills `collection_settled_day`: cents billed by bill date, and settled by
 * bill date, age and role, at the close of `args.to`. Call it before each query that reads that table or
 * `receivable_settlement`; nothing is done when they stand.
 */
export async function takeSettledDays(database: Database, args: CollectionsArgs, options: JobOptions): Promise<void> {
  await takeSettlement(database, { ...args, asOf: args.to, knownOn: null }, options);
  const make = async () => {
    await database.execute(takeDays, { signal: options.signal });
  };
  await keepTable(database, { name: "settled-days", madeOf: JSON.stringify([args.to, args.credits]), make }, options);
}
