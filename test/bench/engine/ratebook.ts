import { join } from "node:path";
import { openNodeDatabase, type NodeDatabaseOptions } from "../../../src/adapters/duckdb/node";
import { diskFile } from "../../../src/adapters/file/disk-file";
import { agingArgs } from "../../../src/analyses/aging/aging-args";
import { runAging } from "../../../src/analyses/aging/run-aging";
import { loadExports } from "../../../src/app/load-exports";
import type { Database } from "../../../src/ports/database";
import type { Contender } from "./contender";
import { type Time, timed } from "./stopwatch";

/** The product's own way, from the same files: the validating import and the aging analysis with all its checks. */
export function ratebook(
  name: string,
  options: NodeDatabaseOptions,
  watch: (database: Database) => Database,
): Contender {
  return {
    name,
    async run({ folder, dates }) {
      const { database: opened } = await openNodeDatabase(options);
      const database = watch(opened);
      const [accounts, charges, payments] = await Promise.all(
        ["accounts", "charges", "payments"].map((table) => diskFile(join(folder, `${table}.csv`))),
      );
      if (accounts === undefined || charges === undefined || payments === undefined)
        throw new Error("an export is missing");
      const totals: number[] = [];
      const age = async (asOf: string) => {
        totals.push((await runAging(database, agingArgs({ asOf }))).totalCents);
      };
      const load = await timed(async () => {
        const { refused, files } = await loadExports(database, [charges, payments, accounts]);
        if (refused.length > 0 || files.some((file) => file.rejected > 0))
          throw new Error("an export was not taken whole");
      });
      const [first = "", ...later] = dates;
      const firstAging = await timed(() => age(first));
      const laterAgings: Time[] = [];
      for (const asOf of later) laterAgings.push(await timed(() => age(asOf)));
      await opened.close();
      return { load, firstAging, laterAgings, totals };
    },
  };
}
