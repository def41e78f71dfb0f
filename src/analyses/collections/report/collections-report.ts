import { headed, titled } from "../../../report/heading";
import type { Block, Report, Sheet } from "../../../report/report";
import type { RunContext } from "../../analysis";
import { contextNotes, loadSheet } from "../../load-sheet";
import { tieStrip } from "../../tie/tie-strip";
import type { CollectionsResult } from "../collections-result";
import { trendSummary } from "../trend-summary";
import { collectionChecks } from "./collection-checks";
import { cohortSheet } from "./cohort-sheet";
import { daysToPayTotals } from "./days-to-pay-totals";
import { monthSheet } from "./month-sheet";
import { netCollectionTotals } from "./net-collection-totals";
import { paymentSheet } from "./payment-sheet";
import { endingReceivables, periodAmounts, periodInputs, periodMeasures } from "./period-blocks";
import { trendSheets } from "./trend-sheet";

/** The collection measures as a workbook: a summary, then months, billing cohorts, payments and trends on sheets of their own. */
export function collectionsReport(result: CollectionsResult, context: RunContext): Report {
  const { from, to } = result.args;
  return {
    id: "collections",
    title: `Collections, ${from} to ${to}`,
    sheets: [
      summarySheet(result, context),
      monthSheet(result, context),
      ...cohortSheet(result),
      ...paymentSheet(result),
      ...trendSheets(result),
      ...loadSheet("Collections", context),
    ],
  };
}

function summarySheet(result: CollectionsResult, context: RunContext): Sheet {
  const blocks: readonly Block[] = [
    titled(`Collections from ${result.args.from} to ${result.args.to}`),
    { kind: "note", lines: contextNotes(context) },
    ...tieStrip({ name: "Collections", total: endingReceivables() }, context.tie),
    periodInputs(result),
    headed("Measures"),
    periodMeasures(result),
    headed("What became of the period's bills"),
    netCollectionTotals(result),
    headed("What the months show"),
    { kind: "note", lines: trendSummary(result) },
    headed("Amounts of the period"),
    periodAmounts(result),
    headed("How long bills took to be paid"),
    daysToPayTotals(result),
    headed("Checks"),
    collectionChecks(result),
    headed("How these numbers were made"),
    { kind: "note", lines: result.conventions },
  ];
  return { key: "summary", name: "Collections", orientation: "landscape", blocks };
}
