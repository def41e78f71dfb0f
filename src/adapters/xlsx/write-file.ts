import type { NamedRange, WriteSheet } from "hucre";
import { writeXlsx } from "hucre/xlsx";
import { fixedAddress, quoteSheet } from "../../formula/print-a1";
import type { Book, BookReport } from "../../report/book";
import { Calculation } from "../../report/calculate";
import { REPORT_FONT } from "../../report/cell-look";
import { ownerMark } from "../../report/owner-mark";
import { completeParts } from "./parts";
import { xlsxSheet } from "./sheet";

/** The bytes of an .xlsx file with every report of the book, computed anew by the program that opens it. */
export async function writeFile(book: Book, study: string | null): Promise<Uint8Array> {
  const sheets = book.reports.flatMap((each) => sheetsOf(each));
  const file = await writeXlsx({
    sheets: sheets.length === 0 ? [{ name: "Sheet1" }] : sheets,
    namedRanges: book.reports.flatMap((each) => [...namesOf(each), ...marksOf(each), ...printTitlesOf(each)]),
    defaultFont: { name: REPORT_FONT, size: 11 },
    properties: propertiesOf(book),
  });
  return completeParts(file, book, study);
}

function sheetsOf({ report }: BookReport): readonly WriteSheet[] {
  const calculation = new Calculation(report);
  return report.sheets.map((sheet) => xlsxSheet(sheet, calculation));
}

function namesOf({ report }: BookReport): readonly NamedRange[] {
  return report.names.map(({ name, ...cell }) => ({ name, range: fixedAddress({ ...cell, rows: 1, columns: 1 }) }));
}

function marksOf({ report, stamp }: BookReport): readonly NamedRange[] {
  return report.sheets.map((sheet) => ({
    name: ownerMark(sheet.key),
    range: fixedAddress({ sheet: sheet.name, row: 0, column: 0, rows: 1, columns: 1 }),
    comment: stamp,
  }));
}

/** Written as names of our own: the file writer leaves the sheet's name unquoted, which Excel refuses. */
function printTitlesOf({ report }: BookReport): readonly NamedRange[] {
  return report.sheets.flatMap(({ name, print }) => {
    if (print.titleRows === null) return [];
    const [first, last] = print.titleRows;
    return [{ name: "_xlnm.Print_Titles", range: `${quoteSheet(name)}!$${first + 1}:$${last + 1}`, scope: name }];
  });
}

function propertiesOf(book: Book) {
  const first = book.reports[0];
  const last = book.reports.at(-1);
  if (first === undefined || last === undefined) return { creator: "Ratebook" };
  const modified = new Date(last.stamp);
  return { title: first.report.title, creator: "Ratebook", created: new Date(first.stamp), modified };
}
