import { aging } from "../analyses/aging/aging";
import { agingArgs } from "../analyses/aging/aging-args";
import type { AgingResult } from "../analyses/aging/aging-result";
import type { RunContext } from "../analyses/analysis";
import { collections } from "../analyses/collections/collections";
import type { CollectionsResult } from "../analyses/collections/collections-result";
import type { IsoDate } from "../domain/calendar";
import type { Cents } from "../domain/money";
import type { Database } from "../ports/database";
import type { JobOptions } from "../ports/progress";
import type { Workbook, WriteReceipt } from "../ports/workbook";
import { placeReport } from "../report/place";
import { lastYearCollections } from "./run-setup";

/** A study of one month end. */
export interface StudyPlan extends JobOptions {
  readonly asOf: IsoDate;
  readonly context: RunContext;
}

/** What was written, with the numbers worth saying first. Cents, days, percent. */
export interface StudySummary {
  readonly as_of: IsoDate;
  readonly sheets: WriteReceipt["sheets"];
  readonly total_cents: Cents;
  readonly past_due_cents: Cents;
  readonly dso: number | null;
  readonly cei: number | null;
  readonly checks: readonly { readonly label: string; readonly passes: boolean }[];
}

/** Writes the aging of a month end and the collection measures of the twelve months up to it into a workbook. */
export async function writeMonthlyStudy(
  database: Database,
  workbook: Workbook,
  plan: StudyPlan,
): Promise<StudySummary> {
  const { asOf, context } = plan;
  const aged = await aging.run(database, agingArgs({ asOf, lists: ["accounts"] }), plan);
  const collected = await collections.run(database, lastYearCollections(asOf), plan);
  const options = { overwrite: "replace", stamp: context.stamp } as const;
  const first = await workbook.write(placeReport(aging.report(aged, context)), options);
  const second = await workbook.write(placeReport(collections.report(collected, context)), options);
  return { as_of: asOf, sheets: [...first.sheets, ...second.sheets], ...summarised(aged, collected) };
}

function summarised(aged: AgingResult, collected: CollectionsResult): Omit<StudySummary, "as_of" | "sheets"> {
  const late = aged.buckets.filter(({ fromDays }) => fromDays !== null);
  return {
    total_cents: aged.totalCents,
    past_due_cents: late.reduce((sum, bucket) => sum + bucket.amountCents, 0),
    dso: collected.daysSalesOutstanding,
    cei: collected.ceiTotalSales,
    checks: [...aged.checks, ...collected.checks].map(({ label, leftCents, rightCents }) => ({
      label,
      passes: leftCents === rightCents,
    })),
  };
}
