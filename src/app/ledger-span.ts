import type { Database } from "../ports/database";
import { column, defineQuery, runQuery } from "../ports/query";
import sql from "./ledger-span.sql";
import type { LedgerSpan } from "./run-setup";

/** First and last date of all charges, payments and adjustments; of meter reads where the ledger holds nothing else. */
export const ledgerSpanQuery = defineQuery({
  name: "ledger-span",
  sql,
  params: [],
  columns: { first_date: column.dateOrNull, last_date: column.dateOrNull },
});

/** The days that the ledger's documents span; null when it holds none. */
export async function readLedgerSpan(database: Database): Promise<LedgerSpan> {
  const [row] = await runQuery(database, ledgerSpanQuery, {});
  if (row === undefined || row.first_date === null || row.last_date === null) return null;
  return { first: row.first_date, last: row.last_date };
}
