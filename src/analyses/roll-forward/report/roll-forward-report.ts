import type { Report } from "../../../report/report";
import type { RunContext } from "../../analysis";
import { contextNotes, loadSheet } from "../../load-sheet";
import type { RollForwardResult } from "../roll-forward-result";

/** The roll-forward as a workbook. */
export function rollForwardReport(result: RollForwardResult, context: RunContext): Report {
  const { from, to } = result.args;
  return {
    id: "roll-forward",
    title: `Receivables roll-forward, ${from} to ${to}`,
    sheets: [
      {
        key: "summary",
        name: "Roll-forward",
        orientation: "landscape",
        blocks: [
          { kind: "heading", level: "title", text: `Receivables from ${from} to ${to}` },
          { kind: "note", lines: contextNotes(context) },
          { kind: "note", lines: result.conventions },
        ],
      },
      ...loadSheet("RollForward", context),
    ],
  };
}
