import { columnLetters } from "../model/address";
import type { SheetModel } from "../model/sheet-model";
import type { WorkbookModel } from "../model/workbook-model";
import { element } from "./element";
import { gridCell } from "./grid-cell";
import { rowsInSight, type SheetGeometry } from "./sheet-geometry";

/** What the grid shows: a sheet, where it is scrolled to, and the selected cell. */
export interface GridState {
  readonly workbook: WorkbookModel;
  readonly sheet: SheetModel;
  readonly geometry: SheetGeometry;
  readonly scroll: { readonly top: number; readonly height: number };
  readonly selected: { readonly row: number; readonly column: number };
}

/** Pixels of the row of letters, and of the column of numbers. */
export const HEADING = { height: 22, width: 48 } as const;

/** The sheet as a table of the rows in sight; what lies above and below is left as blank space. */
export function gridTable(state: GridState): HTMLTableElement {
  const { sheet, geometry, scroll } = state;
  const frozen = Math.min(sheet.freeze?.rows ?? 0, 30);
  const [first, end] = rowsInSight(geometry, scroll);
  const start = Math.max(first, frozen);
  const rows = [
    ...Array.from({ length: frozen }, (_, row) => gridRow(state, row)),
    spacer((geometry.tops[start] ?? 0) - (geometry.tops[frozen] ?? 0)),
    ...Array.from({ length: Math.max(0, end - start) }, (_, index) => gridRow(state, start + index)),
    spacer((geometry.tops[geometry.rows] ?? 0) - (geometry.tops[end] ?? 0)),
  ];
  return element(
    "table",
    {
      role: "grid",
      class: sheet.gridlines ? "gridlines" : null,
      "aria-label": sheet.name,
      "aria-rowcount": geometry.rows,
      "aria-colcount": geometry.columns,
      style: `width:${HEADING.width + (geometry.lefts[geometry.columns] ?? 0)}px`,
    },
    [columnsOf(geometry), headings(state), element("tbody", {}, rows)],
  );
}

function columnsOf({ columns, lefts }: SheetGeometry): HTMLElement {
  const widths = Array.from({ length: columns }, (_, column) => (lefts[column + 1] ?? 0) - (lefts[column] ?? 0));
  return element(
    "colgroup",
    {},
    [HEADING.width, ...widths].map((width) => element("col", { style: `width:${width}px` })),
  );
}

function headings({ geometry, selected, sheet }: GridState): HTMLElement {
  const letters = Array.from({ length: geometry.columns }, (_, column) =>
    element(
      "th",
      {
        role: "columnheader",
        class: column === selected.column ? "chosen" : null,
        style: stickyLeft(sheet, geometry, column),
      },
      [columnLetters(column)],
    ),
  );
  const corner = element("th", { class: "corner", role: "columnheader" }, ["Row"]);
  return element("thead", {}, [
    element("tr", { role: "row", style: `height:${HEADING.height}px` }, [corner, ...letters]),
  ]);
}

/** Frozen cells lie over the others, each over its right neighbour so that long text can run over it. */
function gridRow(state: GridState, row: number): HTMLElement {
  const { workbook, sheet, geometry, selected } = state;
  const height = (geometry.tops[row + 1] ?? 0) - (geometry.tops[row] ?? 0);
  const top =
    row < (sheet.freeze?.rows ?? 0) ? `position:sticky;top:${HEADING.height + (geometry.tops[row] ?? 0)}px;` : "";
  const number = element(
    "th",
    { role: "rowheader", scope: "row", class: row === selected.row ? "chosen" : null, style: top },
    [String(row + 1)],
  );
  const cells = Array.from({ length: geometry.columns }, (_, column) => {
    const left = stickyLeft(sheet, geometry, column);
    const layer = top === "" && left === "" ? "" : `z-index:${(top !== "" && left !== "" ? 20_000 : 10_000) - column};`;
    return gridCell({ workbook, sheet, row, column }, { selected, height, stickyCss: `${top}${left}${layer}` });
  });
  return element("tr", { role: "row", "aria-rowindex": row + 1, style: `height:${height}px` }, [number, ...cells]);
}

/** Frozen columns stay at the left; only a range of both rows and columns, or of columns, freezes any. */
function stickyLeft(sheet: SheetModel, { lefts }: SheetGeometry, column: number): string {
  const frozen = sheet.freeze === null || sheet.freeze.columns > 30 ? 0 : sheet.freeze.columns;
  return column < frozen ? `position:sticky;left:${HEADING.width + (lefts[column] ?? 0)}px;` : "";
}

function spacer(height: number): HTMLElement {
  return element("tr", { "aria-hidden": "true", style: `height:${Math.max(0, height)}px` });
}
