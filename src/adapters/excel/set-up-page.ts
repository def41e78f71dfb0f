import { columnLetters } from "../../formula/print-a1";
import type { PlacedSheet } from "../../report/placed";

const INCH = 72;

/**
 * Sets row heights, freezes headings and sets up printing: US Letter, one page wide, headings on every page, sheet and
 * page below. To be called when all cells are written: fitting rows to wrapped text would undo a height set before.
 */
export function setUpPage(worksheet: Excel.Worksheet, { freeze, print, rowHeights = [] }: PlacedSheet): void {
  for (const { row, points } of rowHeights) worksheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = points;
  freezeHeadings(worksheet, freeze);
  const { pageLayout } = worksheet;
  pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.paperSize = "Letter";
  pageLayout.zoom = {
    horizontalFitToPages: 1,
    ...(typeof print.pagesHigh === "number" ? { verticalFitToPages: print.pagesHigh } : {}),
  };
  pageLayout.leftMargin = INCH / 2;
  pageLayout.rightMargin = INCH / 2;
  pageLayout.headersFooters.defaultForAllPages.leftFooter = "&A";
  pageLayout.headersFooters.defaultForAllPages.rightFooter = "Page &P of &N";
  setTitles(pageLayout, print);
}

function setTitles(pageLayout: Excel.PageLayout, print: PlacedSheet["print"]): void {
  const columns = print.titleColumns ?? null;
  if (columns !== null) pageLayout.setPrintTitleColumns(`$${columnLetters(columns[0])}:$${columnLetters(columns[1])}`);
  if (print.titleRows !== null) pageLayout.setPrintTitleRows(`$${print.titleRows[0] + 1}:$${print.titleRows[1] + 1}`);
}

function freezeHeadings(worksheet: Excel.Worksheet, { rows, columns }: PlacedSheet["freeze"]): void {
  const { freezePanes } = worksheet;
  freezePanes.unfreeze();
  if (rows > 0 && columns > 0) freezePanes.freezeAt(worksheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}
