import type { Block, Sheet } from "../../../report/report";
import { formula } from "../../../formula/formula-tag";
import { total } from "../../../formula/references";
import { contextNotes } from "../../load-sheet";
import { tieStrip } from "../../tie/tie-strip";
import { attentionNote } from "./attention";
import { collectionFigures, OWED, standingFigures } from "./key-figures";
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
      { kind: "heading", level: "title", text: `Receivables at ${result.args.asOf}: summary for directors` },
      { kind: "note", lines: contextNotes({ ...context, sources: [] }) },
      standingFigures(run),
      collectionFigures(run),
      headed("What changed"),
      changeTable(months),
      headed("Month by month"),
      monthEndTable(months),
      monthEndChart(),
      headed("What needs attention"),
      attentionNote(run),
      ...tieStrip({ name: "PackSummary", total: formula`${total(OWED)}` }, context.tie),
    ],
  };
}

function headed(text: string): Block {
  return { kind: "heading", level: "heading", text };
}
