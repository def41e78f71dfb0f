import { formula } from "../../../formula/formula-tag";
import { columnOf, total } from "../../../formula/references";
import { headed, titled } from "../../../report/heading";
import type { Block, Sheet } from "../../../report/report";
import type { RunContext } from "../../analysis";
import { tieStrip } from "../../tie/tie-strip";
import type { CollectionsResult } from "../collections-result";
import { effectivenessChart, MONTH_TABLE, monthTable, outstandingChart } from "./month-table";

/** The period month by month. */
export function monthSheet(result: CollectionsResult, context: RunContext): Sheet {
  const blocks: readonly Block[] = [
    titled(`Collections month by month, ${result.args.from} to ${result.args.to}`),
    {
      kind: "note",
      lines: ["Each month has its own beginning and end; CEI with the month's own billing, DSO with its own days."],
    },
    ...tieStrip({ name: "CollectionMonths", total: lastEnding() }, context.tie),
    headed("By month"),
    monthTable(result),
    effectivenessChart(),
    outstandingChart(),
  ];
  return { key: "months", name: "Month by month", orientation: "landscape", blocks };
}

/** The first month's beginning and everything that moved since. */
function lastEnding() {
  const moved = formula`SUM(${columnOf(MONTH_TABLE, "Payments ($)")})+SUM(${columnOf(MONTH_TABLE, "Adjustments and other ($)")})`;
  return formula`${total("Collections_Beginning")}+SUM(${columnOf(MONTH_TABLE, "Billed ($)")})+${moved}`;
}
