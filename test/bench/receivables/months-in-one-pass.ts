import { agingArgs } from "../../../src/analyses/aging/aging-args";
import { runAging } from "../../../src/analyses/aging/run-aging";
import forgetKept from "../../../src/analyses/receivables/forget-kept.sql";
import { rollForwardArgs } from "../../../src/analyses/roll-forward/roll-forward-args";
import { runRollForward } from "../../../src/analyses/roll-forward/run-roll-forward";
import type { Database } from "../../../src/ports/database";
import { type Time, timed } from "../engine/stopwatch";
import { AS_OF } from "./bench-ledger";

/** Month ends of the roll-forward. */
export const MONTHS = 36;

/** A roll-forward of all months, and an aging at one further date, both over prepared receivables. */
export interface MonthsRound {
  readonly rollForward: Time;
  readonly furtherDate: Time;
}

/** One round; the further date is another one each time. */
export async function monthsRound(database: Database, round: number): Promise<MonthsRound> {
  await runAging(database, agingArgs({ asOf: AS_OF }));
  await database.select(forgetKept, ["history"]);
  const from = "2023-07-01";
  const months = new Set<string>();
  const rollForward = await timed(async () => {
    const result = await runRollForward(database, rollForwardArgs({ from, to: AS_OF }));
    for (const { month } of result.months) months.add(month);
  });
  if (months.size !== MONTHS) throw new Error(`the roll-forward has ${months.size} months, not ${MONTHS}`);
  const asOf = `2026-05-${String(1 + round).padStart(2, "0")}`;
  const furtherDate = await timed(() => runAging(database, agingArgs({ asOf })));
  return { rollForward, furtherDate };
}
