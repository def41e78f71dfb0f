import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { keepTable } from "./kept-table";
import { type ReceivablePosition, takePosition } from "./position";
import { prepareReceivables } from "./preparation";
import takeLinks from "./take-settlement.sql";

/**
 * Prepares the receivables and fills `receivable_settlement`: which credit (row of receivable_credit) settled which debit (row
 * of receivable_debit), for how many cents, from which day, as it stands at the close of `position.asOf`. Payments returned
 * by then are folded away with their links. Call it before each query that reads that table; nothing is done when it stands.
 */
export async function takeSettlement(
  database: Database,
  position: ReceivablePosition,
  options: JobOptions = {},
): Promise<void> {
  await prepareReceivables(database, position, options);
  const { asOf, knownOn, credits } = position;
  const make = async () => {
    await takePosition(database, position, options);
    options.progress?.({ label: "Following payments to bills", done: 0, total: null });
    await database.select(takeLinks, [asOf, knownOn], { signal: options.signal });
  };
  await keepTable(database, { name: "settlement", madeOf: JSON.stringify([asOf, knownOn, credits]), make }, options);
}
