import { NO_SHEET_NOTES, sheetNotes } from "../../../../src/intake/grid/spreadsheet/sheet-notes";
import { sheetRows } from "../../../../src/intake/grid/spreadsheet/sheet-rows";
import type { SheetRow } from "../../../../src/ports/spreadsheet-reader";

const PLAIN = { hidden: false, errors: [], subtotal: false } as const;
const ROWS: readonly SheetRow[] = [
  { ...PLAIN, row: 1, cells: ["Due\nDate ", "\u00A0", null] },
  { ...PLAIN, row: 2, cells: ["0004513", "5"], hidden: true },
  { ...PLAIN, row: 3, cells: ["0004520", "#REF!"], errors: ["B3 #REF!"] },
  { ...PLAIN, row: 4, cells: [], hidden: true },
  { ...PLAIN, row: 5, cells: ["Total", "5"], subtotal: true },
];

async function* given(): AsyncGenerator<readonly SheetRow[]> {
  yield ROWS.slice(0, 2);
  yield ROWS.slice(2);
}

test("rows of a sheet become rows of an export: hidden ones are data, SUBTOTAL rows are not, error cells are a fault", async () => {
  const chunks = [];
  for await (const chunk of sheetRows(given())) chunks.push(chunk);
  expect(chunks.map((chunk) => chunk.length)).toEqual([2, 3]);
  expect(chunks.flat()).toEqual([
    { line: 1, cells: ["Due Date", null, null] },
    { line: 2, cells: ["0004513", "5"] },
    {
      line: 3,
      cells: ["0004520", "#REF!"],
      fault:
        "Cell B3 #REF! holds an error instead of a value. Mend the formula in Excel and save, or export the report anew.",
    },
    { line: 4, cells: [] },
    { line: 5, cells: ["Total", "5"], notData: "SUBTOTAL row" },
  ]);
});

test("the notes count filled hidden rows, SUBTOTAL rows and error cells over all chunks", () => {
  const notes = sheetNotes(sheetNotes(NO_SHEET_NOTES, ROWS.slice(0, 2)), ROWS.slice(2));
  expect(notes).toEqual({
    hiddenRows: 1,
    hiddenSample: [2],
    subtotalRows: 1,
    errorSample: ["B3 #REF!"],
    errorCells: 1,
  });
});
