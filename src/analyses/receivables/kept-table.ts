import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { column, defineQuery, runQuery } from "../../ports/query";
import forgetKept from "./forget-kept.sql";
import readKeptSql from "./read-kept.sql";
import saveKept from "./save-kept.sql";

/** From what a kept table was made. */
export const keptTable = defineQuery({
  name: "receivables/read-kept",
  sql: readKeptSql,
  params: ["name"],
  columns: { made_of: column.text },
});

/** From what the kept table of a name was made; undefined when it does not stand. */
export async function keptOf(database: Database, name: string, options: JobOptions): Promise<string | undefined> {
  const [kept] = await runQuery(database, keptTable, { name }, { signal: options.signal });
  return kept?.made_of;
}

/** A table that several questions read, and how to make it. */
export interface KeptTable {
  readonly name: string;
  /** Everything besides the prepared ledger that its rows depend on. */
  readonly madeOf: string;
  readonly make: () => Promise<void>;
}

/**
 * Makes a table unless it stands already, made of the same; a preparation of the receivables forgets all of them. One that
 * was cancelled half-way is made anew the next time.
 */
export async function keepTable(database: Database, table: KeptTable, options: JobOptions): Promise<void> {
  const statement = { signal: options.signal };
  if ((await keptOf(database, table.name, options)) === table.madeOf) return;
  await database.select(forgetKept, [table.name], statement);
  await table.make();
  await database.select(saveKept, [table.name, table.madeOf], statement);
}
