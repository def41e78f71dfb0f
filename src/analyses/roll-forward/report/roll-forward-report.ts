import { formula } from "../../../formula/formula-tag";
import { total } from "../../../formula/references";
import { headed, titled } from "../../../report/heading";
import type { Report, Sheet } from "../../../report/report";
import type { RunContext } from "../../analysis";
import { contextNotes, loadSheet } from "../../load-sheet";
import { tieStrip } from "../../tie/tie-strip";
import type { RollForwardResult } from "../roll-forward-result";
import { adjustedByGroup, adjustedByMonth } from "./adjusted-table";
import { type Breakdown, closingTotal, groupMonthTable, periodTable } from "./group-tables";
import { agingChart, agingTable, flowChart, flowTable, lastReceivables, monthTable } from "./month-table";
import { adjustmentColumns, type MovementColumn, movementColumns } from "./movement-columns";
import { monthChecks, periodTotals, rollChecks } from "./period-blocks";

/** The roll-forward as a workbook: the period, month by month with the aging beside it, by service, by class. */
export function rollForwardReport(result: RollForwardResult, context: RunContext): Report {
  const { from, to } = result.args;
  const movements = movementColumns(result);
  const kinds = adjustmentColumns(result);
  const breakdowns = breakdownsOf(result);
  return {
    id: "roll-forward",
    title: `Receivables roll-forward, ${from} to ${to}`,
    sheets: [
      summarySheet(result, context, { movements, kinds, breakdowns }),
      agingSheet(result, context),
      ...breakdowns.map((each) => breakdownSheet(each, context, { result, movements, kinds })),
      ...loadSheet("RollForward", context),
    ],
  };
}

interface Parts {
  readonly movements: readonly MovementColumn[];
  readonly kinds: readonly MovementColumn[];
  readonly breakdowns: readonly Breakdown[];
}

/** A breakdown without rows is left out: an Excel table needs one. */
function breakdownsOf({ services, classes }: RollForwardResult): readonly Breakdown[] {
  const all: readonly Breakdown[] = [
    {
      title: "Service",
      groups: services,
      periodTable: "RollForwardServices",
      monthTable: "RollForwardByService",
      adjustedTable: "RollForwardServiceAdjusted",
    },
    {
      title: "Class",
      groups: classes,
      periodTable: "RollForwardClasses",
      monthTable: "RollForwardByClass",
      adjustedTable: "RollForwardClassAdjusted",
    },
  ];
  return all.filter(({ groups }) => groups.length > 0);
}

function summarySheet(result: RollForwardResult, context: RunContext, { movements, kinds, breakdowns }: Parts): Sheet {
  const { from, to } = result.args;
  return {
    key: "summary",
    name: "Roll-forward",
    orientation: "landscape",
    blocks: [
      titled(`Receivables from ${from} to ${to}`),
      { kind: "note", lines: [...contextNotes(context), SIGNS] },
      ...tieStrip({ name: "RollForward", total: formula`${total("RollForward_Closing")}` }, context.tie),
      headed("The whole period"),
      periodTotals(result, movements),
      headed("Month by month"),
      monthTable(result, movements),
      ...(kinds.length === 0 ? [] : [headed("Adjusted, by kind"), adjustedByMonth(result, kinds)]),
      headed("Billed and collected"),
      flowChart(),
      flowTable(result),
      headed("Checks"),
      rollChecks(breakdowns, kinds),
      monthChecks(result, breakdowns),
      headed("How these numbers were made"),
      { kind: "note", lines: result.conventions },
    ],
  };
}

const SIGNS = "Amounts are signed as their effect on what is owed: billed adds, collected (in parentheses) takes away.";

function agingSheet(result: RollForwardResult, context: RunContext): Sheet {
  return {
    key: "aging",
    name: "Month-end aging",
    orientation: "landscape",
    blocks: [
      titled(`Receivables by age at each month end, ${result.args.from} to ${result.args.to}`),
      { kind: "note", lines: ["By days past due at the close of the month's last day."] },
      ...tieStrip({ name: "RollForwardAging", total: lastReceivables() }, context.tie),
      agingChart(result),
      agingTable(result),
    ],
  };
}

function breakdownSheet(
  of: Breakdown,
  context: RunContext,
  { result, movements, kinds }: Omit<Parts, "breakdowns"> & { readonly result: RollForwardResult },
): Sheet {
  const title = of.title.toLowerCase();
  return {
    key: `by-${title}`,
    name: `Roll-forward by ${title}`,
    orientation: "landscape",
    blocks: [
      titled(`Receivables by ${title}, ${result.args.from} to ${result.args.to}`),
      { kind: "note", lines: [SIGNS, ...result.conventions.filter((line) => line.includes("Applied across"))] },
      ...tieStrip({ name: `RollForward${of.title}`, total: closingTotal(of) }, context.tie),
      headed("The whole period"),
      periodTable(of, movements),
      ...(kinds.length === 0
        ? []
        : [
            headed("Adjusted in the whole period, by kind"),
            adjustedByGroup({ name: of.adjustedTable, title: of.title }, of.groups, kinds),
          ]),
      headed("Month by month"),
      groupMonthTable(of, movements),
    ],
  };
}
