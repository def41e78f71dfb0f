import { type BlockPlacement, lines } from "./block-placement";
import { cellContent, textContent } from "./cell-content";
import { wrapText } from "./cell-text";
import { lineWidth, type PageGrid } from "./page-grid";
import type { PlacedRange } from "./placed";
import type { InputsBlock, TotalsBlock } from "./report";
import { wrappedHeight } from "./row-height";

type LabelledRow = InputsBlock["inputs"][number];

const VALUE_COLUMN = 1;
const NOTE_COLUMN = 2;

/** Inputs: label in A, the coloured cell to change in B, unit and source from C on. */
export function placeInputs(block: InputsBlock, row: number, grid: PageGrid): BlockPlacement {
  return placeRows(block.inputs, { row, grid, style: "input" });
}

/** Totals: label in A, figure in B, note from C on. */
export function placeTotals(block: TotalsBlock, row: number, grid: PageGrid): BlockPlacement {
  return placeRows(block.totals, { row, grid, style: "total" });
}

interface Look {
  readonly row: number;
  readonly grid: PageGrid;
  readonly style: "input" | "total";
}

function placeRows(rows: readonly LabelledRow[], look: Look): BlockPlacement {
  let next = look.row;
  const placed = rows.map((each) => {
    const row = placeRow(each, { ...look, row: next });
    next += row.height;
    return row;
  });
  return {
    height: next - look.row,
    ranges: placed.flatMap((each) => each.ranges),
    names: placed.flatMap((each) => each.names ?? []),
    rowHeights: placed.flatMap((each) => each.rowHeights ?? []),
  };
}

/** A note longer than the page goes on in the rows below, beside empty cells. */
function placeRow(each: LabelledRow, { row, grid, style }: Look): BlockPlacement {
  const note = wrapText(each.note, lineWidth(grid, NOTE_COLUMN)).map((line) => [textContent(line)]);
  const figure: PlacedRange = {
    ...lines([[cellContent(each.value)]], { row, column: VALUE_COLUMN }, { style, wrap: false }),
    formats: [each.format],
  };
  return {
    height: note.length,
    ranges: [
      lines([[textContent(each.label)]], { row, column: 0 }, { style: "label", wrap: true }),
      figure,
      ...(each.note === "" ? [] : [lines(note, { row, column: NOTE_COLUMN }, { style: "side-note", wrap: false })]),
    ],
    names: [{ name: each.name, row, column: VALUE_COLUMN }],
    rowHeights: wrappedHeight(row, [{ text: each.label, width: grid.widths[0] ?? 0 }]),
  };
}
