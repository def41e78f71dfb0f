import type { SheetModel } from "../model/sheet-model";
import { USUAL_COLUMN_WIDTH, USUAL_ROW_HEIGHT } from "../model/sheet-model";
import { type TextMeasure, wrappedRows } from "./wrapped-rows";

/** Screen pixels of a point. */
const PIXELS = 4 / 3;
/** Blank rows and columns shown beyond what is used, for a reader's own notes. */
const SPARE_ROWS = 20;
const SPARE_COLUMNS = 4;
const FEWEST_COLUMNS = 12;
const FEWEST_ROWS = 40;

/** Where rows and columns of a sheet lie, in pixels from the first cell. */
export interface SheetGeometry {
  readonly rows: number;
  readonly columns: number;
  /** Top of each row, and the bottom of the last. */
  readonly tops: readonly number[];
  /** Left of each column, and the right of the last. */
  readonly lefts: readonly number[];
}

/** Lays out a sheet: its used cells, its charts, and some blank cells around. */
export function sheetGeometry(sheet: SheetModel, measure: TextMeasure): SheetGeometry {
  const wrapped = wrappedRows(sheet, measure);
  const used = sheet.cells.used();
  const bottoms = [used, ...sheet.charts.map((chart) => chart.area)].map((area) =>
    area === null ? 0 : area.row + area.rows,
  );
  const rights = [used, ...sheet.charts.map((chart) => chart.area)].map((area) =>
    area === null ? 0 : area.column + area.columns,
  );
  const rows = Math.max(FEWEST_ROWS, Math.max(...bottoms) + SPARE_ROWS);
  const columns = Math.max(FEWEST_COLUMNS, Math.max(...rights) + SPARE_COLUMNS);
  return {
    rows,
    columns,
    tops: offsets(rows, (row) => sheet.rowHeights.get(row) ?? wrapped.get(row) ?? USUAL_ROW_HEIGHT),
    lefts: offsets(columns, (column) => sheet.columnWidths.get(column) ?? USUAL_COLUMN_WIDTH),
  };
}

/** The rows in sight, with some to spare above and below. */
export function rowsInSight(
  { tops, rows }: SheetGeometry,
  scroll: { readonly top: number; readonly height: number },
): readonly [first: number, end: number] {
  const spare = 10;
  const first = tops.findIndex((top) => top >= scroll.top);
  const end = tops.findIndex((top) => top > scroll.top + scroll.height);
  return [Math.max(0, (first < 0 ? rows : first) - spare), end < 0 ? rows : Math.min(rows, end + spare)];
}

function offsets(count: number, points: (index: number) => number): readonly number[] {
  const sums = [0];
  for (let index = 0; index < count; index += 1) sums.push(Math.round((sums[index] ?? 0) + points(index) * PIXELS));
  return sums;
}
