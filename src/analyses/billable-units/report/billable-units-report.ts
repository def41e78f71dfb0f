import { serviceInWords } from "../../../domain/service-in-words";
import { formula } from "../../../formula/formula-tag";
import { columnOf } from "../../../formula/references";
import { headed, titled } from "../../../report/heading";
import type { Block, ChecksBlock, Report, Sheet } from "../../../report/report";
import type { RunContext } from "../../analysis";
import { contextNotes, loadSheet } from "../../load-sheet";
import { SAME_USE } from "../../units/use-check";
import type { BillableUnitsResult } from "../billable-units-result";
import { dataSheet } from "./data-sheet";
import { lossSheets } from "./loss-sheet";
import { meterBlocks } from "./meter-blocks";
import { monthBlocks } from "./month-blocks";
import { outlookBlocks } from "./outlook-blocks";
import { BY_CLASS, BY_SERVICE, classTable, serviceTable } from "./summary-tables";
import { DATA, SUMS, useColumns } from "./unit-names";

/** Billable units as a workbook: by service and class, by month, their course and forecast, water loss, and the rows behind. */
export function billableUnitsReport(result: BillableUnitsResult, context: RunContext): Report {
  const placed = result.services.map((service, index) => ({ service, index }));
  const used = placed.filter(({ service }) => service.use !== 0);
  const sheet = (key: string, name: string, blocks: readonly Block[]): readonly Sheet[] =>
    blocks.length === 0 ? [] : [{ key, name, orientation: "landscape", blocks: [titled(name), ...blocks] }];
  return {
    id: "billable-units",
    title: titleOf(result),
    sheets: [
      summarySheet(result, context),
      ...sheet(
        "months",
        "Units by month",
        placed.flatMap((each) => monthBlocks(each, result)),
      ),
      ...sheet(
        "outlook",
        "Units outlook",
        used.flatMap((each) => outlookBlocks(each, result)),
      ),
      ...lossSheets(result),
      dataSheet(result),
      ...loadSheet("Units", context),
    ],
  };
}

function titleOf({ args: { from, to } }: BillableUnitsResult): string {
  return `Billable units from ${from} to ${to}`;
}

function summarySheet(result: BillableUnitsResult, context: RunContext): Sheet {
  const { oddities, conventions } = result;
  return {
    key: "summary",
    name: "Billable units",
    orientation: "landscape",
    blocks: [
      titled(titleOf(result)),
      { kind: "note", lines: contextNotes(context) },
      headed("By service"),
      serviceTable(result),
      headed("By class"),
      classTable(result),
      ...meterBlocks(result),
      ...(oddities.length === 0
        ? []
        : [headed("To look at"), { kind: "note" as const, lines: oddities.map(({ message }) => message) }]),
      headed("Checks"),
      checksOf(result),
      headed("How these numbers were made"),
      { kind: "note", lines: conventions },
    ],
  };
}

/** The sheet's own sums against each other, and against the ledger's rows. */
function checksOf({ unit, checks, services }: BillableUnitsResult): ChecksBlock {
  const { use, metered } = useColumns(unit);
  const sum = (table: string, column: string) => ({ formula: formula`SUM(${columnOf(table, column)})` });
  const leftOf = (name: string) => {
    const service = serviceInWords(services[Number(name.replace("Use_", "")) - 1]?.service ?? "");
    return name === "Metered"
      ? sum(DATA, metered)
      : { formula: formula`SUMIFS(${columnOf(BY_CLASS, use)},${columnOf(BY_CLASS, "Service")},${service})` };
  };
  return {
    kind: "checks",
    checks: [
      {
        name: "Check_UnitsClassBills",
        label: "Bills by class = bills by service",
        left: sum(BY_CLASS, SUMS.bills),
        right: sum(BY_SERVICE, SUMS.bills),
        format: "count",
        tolerance: 0,
      },
      {
        name: "Check_UnitsClassUse",
        label: "Use by class = use by service",
        left: sum(BY_CLASS, use),
        right: sum(BY_SERVICE, use),
        format: "usage",
        tolerance: SAME_USE,
      },
      ...checks.map(({ name, label, right }) => ({
        name: `Check_Units${name}`,
        label,
        left: leftOf(name),
        right,
        format: "usage" as const,
        tolerance: SAME_USE,
      })),
    ],
  };
}
