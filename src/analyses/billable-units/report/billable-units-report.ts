import { titled } from "../../../report/heading";
import type { Report } from "../../../report/report";
import type { RunContext } from "../../analysis";
import type { BillableUnitsResult } from "../billable-units-result";

/** Billable units as a workbook. */
export function billableUnitsReport(result: BillableUnitsResult, context: RunContext): Report {
  const title = `Billable units from ${result.args.from} to ${result.args.to}`;
  return {
    id: "billable-units",
    title,
    sheets: [
      {
        key: "summary",
        name: "Billable units",
        orientation: "landscape",
        blocks: [titled(title), { kind: "note", lines: [context.stamp] }],
      },
    ],
  };
}
