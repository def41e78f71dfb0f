import { headed, titled } from "../../../report/heading";
import type { Sheet } from "../../../report/report";
import { formula } from "../../../formula/formula-tag";
import { total } from "../../../formula/references";
import { contextNotes } from "../../load-sheet";
import type { ReceivableTie } from "../../tie/receivable-tie";
import { tieStrip } from "../../tie/tie-strip";
import { attentionNote } from "./attention";
import { keyFigures, OWED } from "./key-figures";
import { changeTable, monthEndChart, monthEndTable, shownMonths } from "./month-end-blocks";
import type { PackRun } from "./pack-run";

/** One page for directors: where the receivables stand, how they moved, what needs attention. */
export function summarySheet(run: PackRun): Sheet {
  const { result, context } = run;
  const months = shownMonths(run);
  return {
    key: "summary",
    name: "Summary",
    orientation: "portrait",
    blocks: [
      titled(`Receivables at ${result.args.asOf}: summary for directors`),
      { kind: "note", lines: contextNotes({ ...context, sources: [] }) },
      keyFigures(run),
      headed("What changed"),
      changeTable(months),
      headed("Month by month"),
      monthEndTable(months),
      monthEndChart(),
      headed("What needs attention"),
      attentionNote(run),
      ...tieStrip({ name: "PackSummary", total: formula`${total(OWED)}` }, withoutBridge(context.tie)),
    ],
  };
}

/** The way to a total that differs stands on the sheets behind. */
function withoutBridge(tie: ReceivableTie | null): ReceivableTie | null {
  return tie === null ? null : { ...tie, bridge: [] };
}
