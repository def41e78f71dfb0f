import { createXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { monthlyPackArgs } from "../../../src/analyses/pack/monthly-pack-args";
import { forgetReceivables } from "../../../src/analyses/receivables/preparation";
import { writeMonthlyPack } from "../../../src/app/write-monthly-pack";
import { type Time, timed } from "../engine/stopwatch";
import { AS_OF } from "./bench-ledger";
import type { RecordedEngine } from "./recorded-engine";

/** The whole pack, from the loaded ledger to the bytes of the workbook, and the statements it gave the engine run bare. */
export interface PackRound {
  readonly pack: Time;
  readonly bare: Time;
  readonly statements: readonly { readonly sql: string; readonly wall: number }[];
  readonly receivablesCents: number;
}

/** One round: the pack, then its own SQL over the same tables, each from a ledger on which nothing is prepared. */
export async function packRound(engine: RecordedEngine): Promise<PackRound> {
  const { database } = engine;
  await forgetReceivables(database);
  engine.takeStatements();
  let receivablesCents = Number.NaN;
  const pack = await timed(async () => {
    receivablesCents = await writePack(engine);
  });
  const recorded = engine.takeStatements();
  await forgetReceivables(database);
  const statements: { sql: string; wall: number }[] = [];
  const bare = await timed(async () => {
    for (const sql of recorded) {
      const began = performance.now();
      await engine.runBare(sql);
      statements.push({ sql, wall: performance.now() - began });
    }
  });
  return { pack, bare, statements, receivablesCents };
}

async function writePack({ database }: RecordedEngine): Promise<number> {
  const workbook = createXlsxWorkbook();
  const { result } = await writeMonthlyPack(database, workbook, {
    args: monthlyPackArgs({ asOf: AS_OF }, "2023-07-01"),
    context: { stamp: "2026-07-01T08:00:00Z", sources: ["charges.csv", "payments.csv"], tieOut: [], findings: [] },
    sides: { controlCents: null, glCents: null },
  });
  await workbook.save();
  return result.aging.totalCents;
}
