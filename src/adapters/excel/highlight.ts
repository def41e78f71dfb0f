import { assertNever } from "../../domain/assert-never";
import { HIGHLIGHT_COLORS } from "../../report/cell-look";
import type { PlacedConditionalFormat } from "../../report/placed";

/** Adds one conditional format to a sheet. */
export function highlight(worksheet: Excel.Worksheet, placed: PlacedConditionalFormat): void {
  const cells = worksheet.getRangeByIndexes(placed.row, placed.column, placed.rows, placed.columns);
  const { passFill, passText, failFill, failText, bar } = HIGHLIGHT_COLORS;
  switch (placed.kind) {
    case "data-bar":
      cells.conditionalFormats.add("DataBar").dataBar.positiveFormat.fillColor = `#${bar}`;
      break;
    case "pass-fail":
      addRule(cells, { formula1: '="PASS"', operator: "EqualTo" }, { fill: passFill, text: passText });
      addRule(cells, { formula1: '="FAIL"', operator: "EqualTo" }, { fill: failFill, text: failText });
      break;
    case "greater-than":
      addRule(cells, { formula1: `=${placed.limit}`, operator: "GreaterThan" }, { fill: failFill, text: failText });
      break;
    default:
      assertNever(placed);
  }
}

function addRule(
  cells: Excel.Range,
  rule: Excel.ConditionalCellValueRule,
  color: { readonly fill: string; readonly text: string },
): void {
  const { cellValue } = cells.conditionalFormats.add("CellValue");
  cellValue.rule = rule;
  cellValue.format.fill.color = `#${color.fill}`;
  cellValue.format.font.color = `#${color.text}`;
  cellValue.format.font.bold = true;
}
