import type { RunContext } from "../analyses/analysis";
import { monthlyPack } from "../analyses/pack/monthly-pack";
import type { MonthlyPackArgs } from "../analyses/pack/monthly-pack-args";
import type { MonthlyPackResult } from "../analyses/pack/monthly-pack-result";
import { readTie, type TieSides } from "../analyses/tie/read-tie";
import type { ReceivableTie } from "../analyses/tie/receivable-tie";
import type { Database } from "../ports/database";
import type { JobOptions } from "../ports/progress";
import type { Workbook, WriteReceipt } from "../ports/workbook";
import { placeReport } from "../report/place";
import type { Report } from "../report/report";
import { keptTablesOf, withKept } from "./kept-tables";

/** A month's pack: what is asked, by whom it is read back, and what the run knows of the ledger. */
export interface MonthlyPackPlan extends JobOptions {
  readonly args: MonthlyPackArgs;
  /** Its tie is read anew. */
  readonly context: Omit<RunContext, "tie">;
  readonly sides: Pick<TieSides, "controlCents" | "glCents" | "rejected">;
  /** Where earlier runs are read back from when it is not the workbook that is written; null for nowhere. */
  readonly before?: Pick<Workbook, "readTable"> | null;
}

/** What was written, and what the analyses gave. */
export interface WrittenPack {
  readonly result: MonthlyPackResult;
  readonly tie: ReceivableTie;
  readonly report: Report;
  readonly receipt: WriteReceipt;
}

/**
 * Runs the month's pack and writes it into a workbook, in the place of last month's; the history of month ends and the log of
 * runs that stand there are continued.
 */
export async function writeMonthlyPack(
  database: Database,
  workbook: Workbook,
  plan: MonthlyPackPlan,
): Promise<WrittenPack> {
  const { args, progress, signal } = plan;
  const result = await monthlyPack.run(database, args, plan);
  const tie = await readTie(database, { ...args, ...plan.sides }, plan);
  const report = monthlyPack.report(result, { ...plan.context, tie });
  const before = plan.before === undefined ? workbook : plan.before;
  const kept = before === null ? report : withKept(report, await keptTablesOf(report, before));
  progress?.({ label: "Writing the pack", done: 0, total: null });
  const options = { overwrite: "replace", stamp: plan.context.stamp, signal } as const;
  return { result, tie, report: kept, receipt: await workbook.write(placeReport(kept), options) };
}
