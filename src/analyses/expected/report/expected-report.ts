import { toDollars } from "../../../domain/money";
import { formula } from "../../../formula/formula-tag";
import { total } from "../../../formula/references";
import { dollarCheck } from "../../../report/dollar-check";
import { headed, titled } from "../../../report/heading";
import type { Block, ChecksBlock, Report, Sheet } from "../../../report/report";
import type { RunContext } from "../../analysis";
import { contextNotes, loadSheet } from "../../load-sheet";
import { tieStrip } from "../../tie/tie-strip";
import type { ExpectedResult } from "../expected-result";
import { backTestChart, backTestTable, backTestTotals } from "./back-test-blocks";
import { cohortTable } from "./cohort-table";
import { curveChart, curveTable } from "./curve-blocks";
import { expectedInputs, monthChart, monthTable, monthTotals, standingTotals } from "./month-blocks";

/** Expected collections as a workbook: by month, by billing month, the collection curve, and how such forecasts have done. */
export function expectedReport(result: ExpectedResult, context: RunContext): Report {
  return {
    id: "expected",
    title: `Expected collections after ${result.args.asOf}`,
    sheets: [
      summarySheet(result, context),
      cohortSheet(result, context),
      curveSheet(result, context),
      ...backTestSheet(result, context),
      ...loadSheet("Expected", context),
    ],
  };
}

function summarySheet(result: ExpectedResult, context: RunContext): Sheet {
  const blocks: readonly Block[] = [
    titled(`Expected collections after ${result.args.asOf}`),
    { kind: "note", lines: [...contextNotes(context), result.reliability] },
    ...strip("Expected", context),
    headed("Assumptions"),
    expectedInputs(result),
    headed("Cash expected by month"),
    monthTable(result),
    monthChart(),
    monthTotals(result),
    headed("What the receivables consist of"),
    standingTotals(result),
    headed("Checks"),
    openBillsCheck(result),
    headed("What is assumed"),
    { kind: "note", lines: result.assumptions },
    headed("How these numbers were made"),
    { kind: "note", lines: result.conventions },
  ];
  return { key: "summary", name: "Expected collections", orientation: "portrait", blocks };
}

function cohortSheet(result: ExpectedResult, context: RunContext): Sheet {
  const note =
    "Open bills and bills to come, by month of the bill. Each month's cash = amount × share the curve collects at that age / share still open. The last column is neither paid nor credited by the end.";
  return {
    key: "cohorts",
    name: "Expected by billing month",
    orientation: "landscape",
    blocks: [
      titled(`Expected cash by billing month, after ${result.args.asOf}`),
      { kind: "note", lines: [note] },
      ...strip("ExpectedCohorts", context),
      cohortTable(result),
    ],
  };
}

function curveSheet(result: ExpectedResult, context: RunContext): Sheet {
  const { olderFrom } = result.forecast;
  const note = `Shares of the billed amount. Change the columns "Paid in the month" and "Settled otherwise", and the forecast follows. From month ${olderFrom} on, all ages are drawn together.`;
  return {
    key: "curve",
    name: "Collection curve",
    orientation: "portrait",
    blocks: [
      titled(`Collection curve at ${result.args.asOf}`),
      { kind: "note", lines: [note] },
      ...strip("ExpectedCurve", context),
      curveChart(),
      curveTable(result),
    ],
  };
}

function backTestSheet(result: ExpectedResult, context: RunContext): readonly Sheet[] {
  if (result.backTest.months.length === 0) return [];
  const blocks: readonly Block[] = [
    titled("How such forecasts have done"),
    {
      kind: "note",
      lines: [
        result.reliability,
        "Each forecast is made from what was known at the month end it was made after. A row is empty where the three months are not over.",
      ],
    },
    ...strip("ExpectedBackTest", context),
    backTestTotals(),
    backTestChart(),
    backTestTable(result),
  ];
  return [{ key: "back-test", name: "Forecast back-test", orientation: "landscape", blocks }];
}

function strip(name: string, context: RunContext): readonly Block[] {
  return tieStrip({ name, total: formula`${total("Expected_Receivables")}` }, context.tie);
}

function openBillsCheck({ standing }: ExpectedResult): ChecksBlock {
  return {
    kind: "checks",
    checks: [
      dollarCheck({
        name: "Check_ExpectedOpenBills",
        label: "Bills by month, less everything that settled them = open bills of the aging",
        left: { formula: formula`ROUND(${total("Expected_OpenBills")},2)` },
        right: toDollars(standing.openBillsCents),
      }),
    ],
  };
}
