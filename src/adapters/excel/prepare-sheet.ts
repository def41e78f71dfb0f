import type { PlacedSheet } from "../../report/placed";
import { uncovered } from "./area";
import type { PlannedSheet } from "./write-plan";

/** Points of one character of a column's width, and of the column's padding, in the workbook's usual font. */
const CHARACTER_POINTS = 5.25;
const PADDING_POINTS = 3.75;

/** Makes a sheet ready, and takes from it what an earlier run left and this one does not write over. */
export function prepareSheet(context: Excel.RequestContext, planned: PlannedSheet): void {
  const { sheet, outcome, ownCells } = planned;
  const worksheet = context.workbook.worksheets.getItem(sheet.name);
  for (const area of ownCells) {
    const old = worksheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
    old.conditionalFormats.clearAll();
    for (const left of uncovered(area, sheet.ranges)) {
      worksheet.getRangeByIndexes(left.row, left.column, left.rows, left.columns).clear();
    }
  }
  worksheet.showGridlines = false;
  if (outcome === "created") setWidths(worksheet, sheet);
}

/** A user's own widths stay when the sheet is written again. */
function setWidths(worksheet: Excel.Worksheet, { columnWidths }: PlacedSheet): void {
  columnWidths.forEach((characters, column) => {
    worksheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = characters * CHARACTER_POINTS + PADDING_POINTS;
  });
}
