import { headed, titled } from "../../../report/heading";
import type { Block, Report, Sheet } from "../../../report/report";
import type { RunContext } from "../../analysis";
import { contextNotes, loadSheet } from "../../load-sheet";
import type { BillImpactResult } from "../bill-impact-result";
import { notComparedSentence } from "../impact-sentence";
import { classServiceTable, classTable, limitTable, serviceChart, serviceTable } from "./class-tables";
import { impactAccountsReport } from "./impact-accounts-report";
import { impactChecks } from "./impact-checks";
import { impactTotals } from "./impact-totals";
import { mainReasonTable, reasonTable } from "./reason-tables";
import { decileTable, spreadTable, stepChart, stepTable } from "./spread-tables";
import { typicalBlocks } from "./typical-tables";

/** The bill impact as a workbook. For directors no account is listed in it; the list of accounts is a sheet more, if asked for. */
export function billImpactReport(result: BillImpactResult, context: RunContext): Report {
  const { accounts } = result.args;
  const title = `Bill impact, bills of ${result.args.from} to ${result.args.to}`;
  const shown: RunContext = { ...context, findings: [] };
  return {
    id: "bill-impact",
    title,
    sheets: [
      sheet("summary", "Bill impact", [titled(title), ...summary(result, shown)]),
      sheet("spread", "Spread of change", [titled("How the change is spread over account-months"), ...spread(result)]),
      sheet("reasons", "Reasons of change", [titled("What the change comes from"), ...reasons(result)]),
      sheet("typical", "Typical bills", [titled("Typical customers"), ...typical(result)]),
      ...loadSheet("Impact", shown),
      ...(accounts === "left out" ? [] : impactAccountsReport(result, shown, accounts).sheets),
    ],
  };
}

function sheet(...[key, name, blocks]: readonly [key: string, name: string, blocks: readonly Block[]]): Sheet {
  return { key, name, orientation: "landscape", blocks };
}

function summary(result: BillImpactResult, context: RunContext): readonly Block[] {
  const left = result.notCompared.map(notComparedSentence);
  return [
    { kind: "note", lines: [result.headline, ...left, ...contextNotes(context)] },
    headed("Bills of the period at existing and proposed rates, the same use"),
    impactTotals(result),
    headed("By class"),
    classTable(result),
    headed("Accounts above the limits"),
    limitTable(result),
    headed("By service"),
    serviceTable(result),
    serviceChart(),
    headed("By service and class"),
    classServiceTable(result),
    headed("Checks"),
    impactChecks(result),
    headed("How these numbers were made"),
    { kind: "note", lines: result.conventions },
  ];
}

function spread(result: BillImpactResult): readonly Block[] {
  return [
    {
      kind: "note",
      lines: ["Counted by the engine, account-month by account-month; totals and shares are formulas."],
    },
    headed("Percentiles of the change a month, by class"),
    spreadTable(result, "cents"),
    headed("Percentiles of the change in percent, by class"),
    spreadTable(result, "percent"),
    headed("Account-months by change in percent"),
    stepTable(result, "percent"),
    stepChart(result, "percent"),
    headed("Account-months by change in dollars a month"),
    stepTable(result, "cents"),
    stepChart(result, "cents"),
    headed("Percentiles of the change a month, by class and tenth of use"),
    decileTable(result, "cents"),
    headed("Percentiles of the change in percent, by class and tenth of use"),
    decileTable(result, "percent"),
  ];
}

function reasons(result: BillImpactResult): readonly Block[] {
  return [
    headed("Change of all bills, by what is charged for"),
    reasonTable(result),
    headed("Accounts by the main reason of their change"),
    mainReasonTable(result),
  ];
}

function typical(result: BillImpactResult): readonly Block[] {
  return [
    {
      kind: "note",
      lines: ["Bills are made by the schedules; change, percent and totals are formulas over them."],
    },
    ...typicalBlocks(result),
  ];
}
