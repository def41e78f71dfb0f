import type { CellObject } from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { cellAddress } from "../../src/formula/print-a1";
import { placeReport } from "../../src/report/place";
import { placedAreas } from "../../src/report/placed-areas";
import { SAMPLE_STATEMENTS, WORKED, YEARS } from "../fixtures/sample-statement";
import { recalculate, testWithLibreOffice } from "../support/libre-office";
import { openXmlErrors } from "../support/open-xml-validator";
import { writtenReport } from "../support/recalculated-report";

const areas = placedAreas(placeReport(SAMPLE_STATEMENTS));

/** A line of the pro-forma over its years, as LibreOffice computes the file. */
async function readLines(file: Uint8Array): Promise<(key: string) => unknown[]> {
  const book = await recalculate(file);
  return (key) =>
    YEARS.map((column) => {
      const area = areas.cellsOf({ kind: "cell", table: "ProCash", row: key, column });
      return (book.Sheets[area.sheet]?.[cellAddress(area.row, area.column)] as CellObject | undefined)?.v;
    });
}

/** The file with one number typed anew on its first sheet. */
function withNumber(file: Uint8Array, cell: string, value: number): Uint8Array {
  const path = "xl/worksheets/sheet1.xml";
  const parts = unzipSync(file);
  const sheet = strFromU8(parts[path] ?? new Uint8Array());
  const changed = sheet.replace(new RegExp(`(<c r="${cell}"[^>]*><v>)[^<]*`), `$1${value}`);
  if (changed === sheet) throw new Error(`the first sheet holds no number in ${cell}`);
  return zipSync({ ...parts, [path]: strToU8(changed) });
}

test("Microsoft's validator finds nothing wrong with statements and lines over columns", async () => {
  expect(await openXmlErrors(await writtenReport(SAMPLE_STATEMENTS))).toEqual([]);
});

testWithLibreOffice("LibreOffice computes every line as it was worked by hand", async () => {
  const lineOf = await readLines(await writtenReport(SAMPLE_STATEMENTS));
  for (const key of ["revenue", "expenses", "debt", "net", "opening", "ending", "target"] as const) {
    for (const [index, value] of lineOf(key).entries()) expect(value).toBeCloseTo(WORKED[key][index] ?? Number.NaN, 6);
  }
  expect(lineOf("verdict")).toEqual(WORKED.verdict);
});

// Without the first increase the city sells for 1,000,000 in the first year and 1,050,000 in the others:
// 400,000 + 1,000,000 − 700,000 − 265,098.04 = 434,901.96, and so on down to 806,173.92 in the third.
testWithLibreOffice("an increase that a director takes away moves every balance after it", async () => {
  const rate = areas.cellsOf({ kind: "cell", table: "ProRevenue", row: "increase", column: "FY2027" });
  const cell = cellAddress(rate.row, rate.column);
  const lineOf = await readLines(withNumber(await writtenReport(SAMPLE_STATEMENTS), cell, 0));
  const ending = lineOf("ending").map((value) => Math.round(Number(value) * 100));
  expect(ending).toEqual([43_490_196, 49_880_392, 80_617_392]);
});
