import { aging } from "../analyses/aging/aging";
import { agingArgs } from "../analyses/aging/aging-args";
import type { AgingCheck, AgingResult } from "../analyses/aging/aging-result";
import type { RunContext } from "../analyses/analysis";
import { collections } from "../analyses/collections/collections";
import type { CollectionsResult } from "../analyses/collections/collections-result";
import { DEFAULT_RULES } from "../analyses/receivables/receivable-rules";
import { revenueProof } from "../analyses/revenue-proof/revenue-proof";
import type { RevenueProofResult } from "../analyses/revenue-proof/revenue-proof-result";
import type { IsoDate } from "../domain/calendar";
import type { Cents } from "../domain/money";
import type { RateSchedule } from "../domain/rates/schedule-schema";
import type { Database } from "../ports/database";
import type { JobOptions } from "../ports/progress";
import type { Workbook, WriteReceipt } from "../ports/workbook";
import { placeReport } from "../report/place";
import { lastYearCollections } from "./run-setup";

/** A study of one month end. */
export interface StudyPlan extends JobOptions {
  readonly asOf: IsoDate;
  readonly context: RunContext;
  /** The rate schedule at hand, by which revenue is proved on the study's first page; null for none. */
  readonly schedule: RateSchedule | null;
}

/** What was written, with the numbers worth saying first. Cents, days, percent. */
export interface StudySummary {
  readonly as_of: IsoDate;
  readonly sheets: WriteReceipt["sheets"];
  readonly total_cents: Cents;
  readonly past_due_cents: Cents;
  readonly dso: number | null;
  readonly cei: number | null;
  /** Billed over revenue by the rates; null without a schedule, or where it makes no bill. */
  readonly parity: number | null;
  /** What the first page warns of; null for nothing. */
  readonly warning: string | null;
  readonly checks: readonly { readonly label: string; readonly passes: boolean }[];
}

/**
 * Writes the aging of a month end and the collection measures of the twelve months up to it into a workbook; before them, where
 * a rate schedule is at hand, the proof of the revenue of these months, since nothing holds whose base does not.
 */
export async function writeMonthlyStudy(
  database: Database,
  workbook: Workbook,
  plan: StudyPlan,
): Promise<StudySummary> {
  const { asOf, context } = plan;
  const proof = await proveRevenue(database, plan);
  const aged = await aging.run(database, agingArgs({ asOf, lists: ["accounts"] }), plan);
  const collected = await collections.run(database, lastYearCollections(asOf), plan);
  const reports = [
    ...(proof === null ? [] : [revenueProof.report(proof, context)]),
    aging.report(aged, context),
    collections.report(collected, context),
  ];
  const sheets: WriteReceipt["sheets"][number][] = [];
  for (const report of reports) {
    const receipt = await workbook.write(placeReport(report), { overwrite: "replace", stamp: context.stamp });
    sheets.push(...receipt.sheets);
  }
  const checks = [...(proof?.checks ?? []), ...aged.checks, ...collected.checks].map(checkSummary);
  const proved = { parity: proof?.parity ?? null, warning: proof?.warning ?? null };
  return { as_of: asOf, sheets, ...summarised(aged, collected), ...proved, checks };
}

/** The proof of the twelve months up to the month end; null without a schedule. */
async function proveRevenue(database: Database, plan: StudyPlan): Promise<RevenueProofResult | null> {
  const { schedule, asOf } = plan;
  if (schedule === null) return null;
  const { from } = lastYearCollections(asOf);
  return revenueProof.run(database, { ...DEFAULT_RULES, schedule, from, to: asOf, asOf }, plan);
}

function checkSummary({ label, leftCents, rightCents }: AgingCheck): StudySummary["checks"][number] {
  return { label, passes: leftCents === rightCents };
}

type Summed = Pick<StudySummary, "total_cents" | "past_due_cents" | "dso" | "cei">;

function summarised(aged: AgingResult, collected: CollectionsResult): Summed {
  const late = aged.buckets.filter(({ fromDays }) => fromDays !== null);
  return {
    total_cents: aged.totalCents,
    past_due_cents: late.reduce((sum, bucket) => sum + bucket.amountCents, 0),
    dso: collected.daysSalesOutstanding,
    cei: collected.ceiTotalSales,
  };
}
