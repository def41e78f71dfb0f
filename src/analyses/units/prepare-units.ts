import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { column, defineQuery } from "../../ports/query";
import billUnitsSql from "./bill-units.sql";
import prepareBill from "./prepare-bill.sql";
import prepareMeter from "./prepare-meter.sql";
import prepareRead from "./prepare-read.sql";

/** How often each unit of use is named. */
export const billUnits = defineQuery({
  name: "units/bill-units",
  sql: billUnitsSql,
  params: [],
  columns: { unit: column.text, use_count: column.integer },
});

const STEPS = [
  { label: "Reading meters", sql: prepareRead },
  { label: "Counting bills", sql: prepareBill },
  { label: "Counting meters and units", sql: prepareMeter },
];

/** Puts every bill of the ledger down once, with its use and what its account takes, for every question about units. */
export async function prepareUnits(database: Database, { signal, progress }: JobOptions = {}): Promise<void> {
  for (const [done, { label, sql }] of STEPS.entries()) {
    progress?.({ label, done, total: STEPS.length });
    await database.execute(sql, { signal });
  }
}
