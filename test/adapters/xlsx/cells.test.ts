import { xlsxCells } from "../../../src/adapters/xlsx/cells";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/open-xlsx-workbook";
import { createXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { formula } from "../../../src/formula/formula-tag";
import { thisRow } from "../../../src/formula/references";
import { Calculation } from "../../../src/report/calculate";
import { placeReport } from "../../../src/report/place";
import type { PlacedReport } from "../../../src/report/placed";
import type { ReportValue } from "../../../src/report/report";

const ROW: readonly ReportValue[] = ["=SUM(A1)", "#N/A", { date: "2024-02-29" }, -12.34, null];

/** A table under a title whose rows are all alike. */
function alike(rowCount: number): PlacedReport {
  const values = (column: number) => Array.from({ length: rowCount }, () => ROW[column] ?? null);
  const columns = [
    { name: "Name", format: "text", width: 10, values: values(0) },
    { name: "Note", format: "text", width: 10, values: values(1) },
    { name: "Date", format: "date", width: 10, values: values(2) },
    { name: "Open", format: "dollars", width: 10, values: values(3) },
    { name: "Paid", format: "dollars", width: 10, values: values(4) },
    { name: "Double", format: "dollars", width: 10, formula: formula`${thisRow("Open")}*2` },
  ] as const;
  const title = { kind: "heading", level: "title", text: "Alike" } as const;
  const table = { kind: "table", name: "Alike", rowCount, columns } as const;
  return placeReport({
    id: "alike",
    title: "Alike",
    sheets: [{ key: "a", name: "Alike", orientation: "portrait", blocks: [title, table] }],
  });
}

test.each([3, 1500])("every row of a table of %i rows comes back the same", async (rowCount) => {
  const workbook = createXlsxWorkbook();
  await workbook.write(alike(rowCount), { overwrite: "refuse", stamp: "2026-11-22T14:03:00Z" });
  const rows = (await (await openXlsxWorkbook(await workbook.save())).readTable("Alike"))?.rows ?? [];
  const expected = ["=SUM(A1)", "#N/A", "2024-02-29", -12.34, null, -24.68];
  expect(rows).toHaveLength(rowCount);
  expect([rows[0], rows.at(-1)]).toEqual([expected, expected]);
});

test("a long table is given in plain rows, its formulas and doubtful texts cell by cell", () => {
  const report = alike(1500);
  const sheet = report.sheets[0];
  if (sheet === undefined) throw new Error("nothing was placed");
  const { rows = [], cells = new Map(), columns = [] } = xlsxCells(sheet, new Calculation(report));
  expect(rows.slice(0, 3)).toEqual([[], [], ["=SUM(A1)", null, 45351, -12.34, null, null]]);
  // The title, six headers, and two cells in each row.
  expect(cells.size).toBe(1 + 6 + 2 * 1500);
  expect(columns.slice(0, 6).map((column) => column.style?.numFmt)).toEqual([
    "@",
    "@",
    "mmm d, yyyy",
    '$#,##0.00_);($#,##0.00);"-"_)',
    '$#,##0.00_);($#,##0.00);"-"_)',
    '$#,##0.00_);($#,##0.00);"-"_)',
  ]);
});
