import type { Sheet } from "../../../report/report";
import { contextNotes } from "../../load-sheet";
import type { PackRun } from "./pack-run";
import { keyFigures } from "./key-figures";
import { monthEndBlocks } from "./month-end-blocks";
import { attentionNote } from "./attention";

/** One page for directors: where the receivables stand, how they moved, what needs attention. */
export function summarySheet(run: PackRun): Sheet {
  const { result, context } = run;
  return {
    key: "summary",
    name: "Summary",
    orientation: "portrait",
    blocks: [
      { kind: "heading", level: "title", text: `Receivables at ${result.args.asOf}: summary for directors` },
      { kind: "note", lines: contextNotes(context) },
      keyFigures(run),
      ...monthEndBlocks(run),
      { kind: "heading", level: "heading", text: "What needs attention" },
      attentionNote(run),
    ],
  };
}
