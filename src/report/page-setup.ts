import { type PagePart, paperFit } from "./page-breaks";
import { type PageGrid, pageWidth } from "./page-grid";
import type { PlacedSheet, PlacedTable } from "./placed";
import type { Sheet } from "./report";
import { LEADING_COLUMNS } from "./statement-table";

/** A header row this far down would leave too little of the window for scrolling. */
const LAST_FROZEN_ROW = 12;
/** A table wider than this is read with its first column kept in sight. */
const NARROW_COLUMNS = 8;

/**
 * What stays in sight and what repeats on every printed page: the years and the items of a statement that opens the sheet,
 * on paper the title where further statements with headers of their own follow; the header of a sheet's only table when that
 * ends the sheet, else the title.
 */
export function pageSetup(
  sheet: Sheet,
  tables: readonly PlacedTable[],
  paper: { readonly grid: PageGrid; readonly parts: readonly PagePart[] },
): Pick<PlacedSheet, "freeze" | "print"> {
  const { orientation } = sheet;
  const fit = paperFit(paper.parts, orientation, pageWidth(paper.grid));
  const statement = openingStatement(tables);
  if (statement !== null) {
    const header = statement.range.row;
    const titles = { titleRows: repeatedRows(tables, header), titleColumns: [0, LEADING_COLUMNS - 1] } as const;
    return { freeze: { rows: header + 1, columns: LEADING_COLUMNS }, print: { orientation, ...titles, ...fit } };
  }
  const table = listTable(sheet, tables);
  if (table !== null) {
    const header = table.range.row;
    const columns = table.columns.length > NARROW_COLUMNS ? 1 : 0;
    return { freeze: { rows: header + 1, columns }, print: { orientation, titleRows: [header, header], ...fit } };
  }
  const hasTitle = sheet.blocks[0]?.kind === "heading";
  return {
    freeze: { rows: hasTitle ? 1 : 0, columns: 0 },
    print: { orientation, titleRows: hasTitle ? [0, 0] : null, ...fit },
  };
}

/** Further statements bring headers of their own; above them the title says more. */
function repeatedRows(tables: readonly PlacedTable[], header: number): readonly [number, number] {
  const statements = tables.filter(({ rowKeys }) => rowKeys !== undefined);
  return statements.length > 1 ? [0, 0] : [header, header];
}

/** The statement a sheet begins with, when its header is near enough to the top to stay in sight. */
function openingStatement([first]: readonly PlacedTable[]): PlacedTable | null {
  return first?.rowKeys !== undefined && first.range.row <= LAST_FROZEN_ROW ? first : null;
}

function listTable(sheet: Sheet, tables: readonly PlacedTable[]): PlacedTable | null {
  const only = tables.length === 1 ? tables[0] : undefined;
  if (only === undefined || sheet.blocks.at(-1)?.kind !== "table") return null;
  return only.range.row <= LAST_FROZEN_ROW ? only : null;
}
