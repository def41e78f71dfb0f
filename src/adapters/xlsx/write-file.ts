import type { NamedRange, WriteSheet } from "hucre";
import { writeXlsx } from "hucre/xlsx";
import { columnLetters, fixedAddress, quoteSheet } from "../../formula/print-a1";
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
    const titles = [...columnTitles(print.titleColumns ?? null), ...rowTitles(print.titleRows)];
    if (titles.length === 0) return [];
    const range = titles.map((title) => `${quoteSheet(name)}!${title}`).join(",");
    return [{ name: "_xlnm.Print_Titles", range, scope: name }];
  });
}

function columnTitles(columns: readonly [first: number, last: number] | null): readonly string[] {
  return columns === null ? [] : [`$${columnLetters(columns[0])}:$${columnLetters(columns[1])}`];
}

function rowTitles(rows: readonly [first: number, last: number] | null): readonly string[] {
  return rows === null ? [] : [`$${rows[0] + 1}:$${rows[1] + 1}`];
}

function propertiesOf(book: Book) {
  const first = book.reports[0];
  const last = book.reports.at(-1);
  if (first === undefined || last === undefined) return { creator: "Ratebook" };
  const modified = new Date(last.stamp);
  return { title: first.report.title, creator: "Ratebook", created: new Date(first.stamp), modified };
}
