import type { Database } from "../ports/database";
import { column, defineQuery, runQuery } from "../ports/query";
import sql from "./ledger-classes.sql";

/** The customer classes of all accounts. */
export const ledgerClassesQuery = defineQuery({
  name: "ledger-classes",
  sql,
  params: [],
  columns: { customer_class: column.text },
});

/** The customer classes that a question can be narrowed to, in order. */
export async function readLedgerClasses(database: Database): Promise<readonly string[]> {
  const rows = await runQuery(database, ledgerClassesQuery, {});
  return rows.map(({ customer_class }) => customer_class);
}
