import type { SheetRow } from "../../../ports/spreadsheet-reader";

/** What a coordinator should know of a sheet besides its values. */
export interface SheetNotes {
  /** Filled rows that a user or a filter has hidden; they are read like the others. */
  readonly hiddenRows: number;
  /** The first ten of them, by row number. */
  readonly hiddenSample: readonly number[];
  /** Rows computed by SUBTOTAL or AGGREGATE: left out. */
  readonly subtotalRows: number;
  /** Cells that hold an error: `D7 #REF!`, the first ten. */
  readonly errorSample: readonly string[];
  readonly errorCells: number;
}

/** The notes of a sheet of which nothing has been read yet. */
export const NO_SHEET_NOTES: SheetNotes = {
  hiddenRows: 0,
  hiddenSample: [],
  subtotalRows: 0,
  errorSample: [],
  errorCells: 0,
};

const SAMPLE = 10;

/**
 * The notes of a sheet after one more chunk of its rows; begin with `NO_SHEET_NOTES`.
 * @example sheetNotes(NO_SHEET_NOTES, [{ row: 4, cells: ["7"], hidden: true, errors: [], subtotal: false }]).hiddenRows // 1
 */
export function sheetNotes(before: SheetNotes, chunk: readonly SheetRow[]): SheetNotes {
  const hidden = chunk.filter((row) => row.hidden && row.cells.some((cell) => cell !== null));
  const errors = chunk.flatMap((row) => row.errors);
  return {
    hiddenRows: before.hiddenRows + hidden.length,
    hiddenSample: [...before.hiddenSample, ...hidden.map(({ row }) => row)].slice(0, SAMPLE),
    subtotalRows: before.subtotalRows + chunk.filter((row) => row.subtotal).length,
    errorSample: [...before.errorSample, ...errors].slice(0, SAMPLE),
    errorCells: before.errorCells + errors.length,
  };
}

/** Passes chunks of rows on and tells of each what the sheet's notes are so far. */
export async function* withSheetNotes(
  rows: AsyncIterable<readonly SheetRow[]>,
  tell: (notes: SheetNotes) => void,
): AsyncGenerator<readonly SheetRow[]> {
  let notes = NO_SHEET_NOTES;
  for await (const chunk of rows) {
    notes = sheetNotes(notes, chunk);
    tell(notes);
    yield chunk;
  }
}
