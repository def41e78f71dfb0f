import { billImpact } from "../../analyses/bill-impact/bill-impact";
import type { BillImpactResult } from "../../analyses/bill-impact/bill-impact-result";
import type { RunContext } from "../../analyses/analysis";
import { studyBase, studyBaseArgs } from "../../analyses/study-base/study-base";
import type { IsoDate } from "../../domain/calendar";
import type { RateSchedule } from "../../domain/rates/schedule-schema";
import type { RateStudy } from "../../domain/study/study-schema";
import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import type { Workbook, WriteReceipt } from "../../ports/workbook";
import { placeReport } from "../../report/place";
import { type FilledStudy, fillStudy } from "../base-study";
import { lastYearCollections } from "../run-setup";
import { studyImpact } from "./proposed-rates";
import type { SolvedStudy } from "./solve-rate-study";

/** Fills a study from the ledger, where its funds ask for it and rates are at hand. */
export async function studyFromLedger(
  database: Database,
  { study, schedule, to }: { readonly study: RateStudy; readonly schedule: RateSchedule | null; readonly to: IsoDate },
  options: JobOptions,
): Promise<FilledStudy> {
  const asks = study.funds.some(({ fromLedger }) => fromLedger !== undefined && fromLedger.length > 0);
  if (!asks || schedule === null) return { study, notes: [] };
  return fillStudy(study, await studyBase(database, studyBaseArgs({ schedule, to }), options));
}

/** What is asked about bills: twelve months up to a day. */
export interface ImpactAsked {
  readonly schedule: RateSchedule | null;
  readonly asOf: IsoDate;
  readonly context: RunContext;
}

/** Writes what the first increases do to every bill of the last twelve months; null where nothing rises or no rates are at hand. */
export async function writeImpact(
  database: Database,
  { workbook, solved }: { readonly workbook: Workbook; readonly solved: SolvedStudy },
  { schedule, asOf, context, ...options }: ImpactAsked & JobOptions,
): Promise<{ readonly impact: BillImpactResult; readonly sheets: WriteReceipt["sheets"] } | null> {
  if (schedule === null) return null;
  const { from, to } = lastYearCollections(asOf);
  const args = studyImpact(schedule, solved.result.recommended, { from, to });
  if (args === null) return null;
  const impact = await billImpact.run(database, args, options);
  const placed = placeReport(billImpact.report(impact, context));
  const { sheets } = await workbook.write(placed, { overwrite: "replace", stamp: context.stamp });
  return { impact, sheets };
}
