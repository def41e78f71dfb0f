import { titled } from "../../../report/heading";
import type { Report } from "../../../report/report";
import type { RunContext } from "../../analysis";
import type { BillFrequencyResult } from "../bill-frequency-result";

/** The bill frequency as a workbook. */
export function billFrequencyReport(result: BillFrequencyResult, context: RunContext): Report {
  const title = `Bill frequency from ${result.args.from} to ${result.args.to}`;
  return {
    id: "bill-frequency",
    title,
    sheets: [
      {
        key: "summary",
        name: "Bill frequency",
        orientation: "landscape",
        blocks: [titled(title), { kind: "note", lines: [context.stamp] }],
      },
    ],
  };
}
