import { formula } from "../../../formula/formula-tag";
import { columnOf, total } from "../../../formula/references";
import type { Block, ChecksBlock, Report, Sheet } from "../../../report/report";
import type { RunContext } from "../../analysis";
import { contextNotes, loadSheet } from "../../load-sheet";
import type { CollectionsResult } from "../collections-result";
import { cohortTable, curveChart, curveTable } from "./cohort-blocks";
import { daysToPayTotals } from "./days-to-pay-totals";
import { effectivenessChart, MONTH_TABLE, monthTable } from "./month-table";
import { periodAmounts, periodInputs, periodMeasures } from "./period-blocks";

/** The collection measures as a workbook: measures over their amounts, month by month, billing cohorts, days to pay. */
export function collectionsReport(result: CollectionsResult, context: RunContext): Report {
  const { from, to } = result.args;
  const summary: Sheet = {
    key: "summary",
    name: "Collections",
    orientation: "landscape",
    blocks: [
      { kind: "heading", level: "title", text: `Collections from ${from} to ${to}` },
      { kind: "note", lines: contextNotes(context) },
      periodInputs(result),
      headed("Amounts of the period"),
      periodAmounts(result),
      headed("Measures"),
      periodMeasures(result),
      headed("Month by month"),
      monthTable(result),
      effectivenessChart(),
      headed("How long bills took to be paid"),
      daysToPayTotals(result),
      headed("Checks"),
      collectionChecks(),
      headed("How these numbers were made"),
      { kind: "note", lines: result.conventions },
    ],
  };
  return {
    id: "collections",
    title: `Collections, ${from} to ${to}`,
    sheets: [summary, ...cohortSheet(result), ...loadSheet("Collections", context)],
  };
}

function cohortSheet(result: CollectionsResult): readonly Sheet[] {
  if (result.cohorts.length === 0) return [];
  const blocks: readonly Block[] = [
    { kind: "heading", level: "title", text: `Collection rate by billing month, as of ${result.args.to}` },
    {
      kind: "note",
      lines: ["A cell is empty while not every bill of the month is that old. The curve counts filled cells only."],
    },
    ...collectionCurve(result),
    { kind: "heading", level: "heading", text: "By billing month" },
    cohortTable(result),
  ];
  return [{ key: "cohorts", name: "Billing cohorts", orientation: "landscape", blocks }];
}

/** No curve while not even the youngest age is reached. */
function collectionCurve(result: CollectionsResult): readonly Block[] {
  const table = curveTable(result);
  return table.rowCount === 0 ? [] : [table, curveChart()];
}

function headed(text: string): Block {
  return { kind: "heading", level: "heading", text };
}

function collectionChecks(): ChecksBlock {
  const moved = ["Sales", "Other", "Payments", "Adjustments"].map((name) => total(`Collections_${name}`));
  const sum = moved.reduce((left, part) => [...left, ...formula`+`, part], formula`${total("Collections_Beginning")}`);
  const billed = formula`SUM(${columnOf(MONTH_TABLE, "Billed ($)")})`;
  const common = { format: "dollars", tolerance: 0.005 } as const;
  return {
    kind: "checks",
    checks: [
      {
        name: "Check_RollForward",
        label: "Beginning plus everything that moved = ending",
        left: { formula: formula`ROUND(${sum},2)` },
        right: { formula: formula`${total("Collections_Ending")}` },
        ...common,
      },
      {
        name: "Check_BilledByMonth",
        label: "Months add up to the credit sales",
        left: { formula: formula`ROUND(${billed},2)` },
        right: { formula: formula`${total("Collections_Sales")}` },
        ...common,
      },
    ],
  };
}
