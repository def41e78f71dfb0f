import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { cellPrinter } from "../../formula/print-a1";
import { type PrintCells, printFile } from "../../formula/print-excel";
import type { Book, BookReport } from "../../report/book";
import { OWNER_PREFIX } from "../../report/owner-mark";
import type { PlacedTable } from "../../report/placed";
import { placedAreas } from "../../report/placed-areas";
import { combineChart } from "./combine-chart";
import { mergeZip } from "./merge-zip";
import { studyParts } from "./study-part";

type Parts = Record<string, Uint8Array>;

/** Parts that grow with the data are never unpacked here. */
const LARGE_PART = /^xl\/(worksheets\/sheet\d+|sharedStrings)\.xml$/;
const GRIDLINE_COLOR = "D9D9D9";
/** The order the Open XML schema prescribes. */
const FONT_ORDER = ["b", "i", "strike", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];

/**
 * Completes the written file with what the file writer has no word for: formulas of calculated columns in the table
 * parts (so that a row added in Excel computes itself), hidden owner marks, pale gridlines and lines over columns in charts, and the study.
 * Puts right the order of font properties.
 */
export function completeParts(file: Uint8Array, book: Book, study: string | null): Uint8Array {
  const parts: Parts = unzipSync(file, { filter: ({ name }) => !LARGE_PART.test(name) });
  for (const [index, { table, cells }] of book.reports.flatMap(fileTables).entries()) {
    edit(parts, `xl/tables/table${index + 1}.xml`, (xml) => withColumnFormulas(xml, table, cells));
  }
  edit(parts, "xl/workbook.xml", hideMarks);
  edit(parts, "xl/styles.xml", orderFonts);
  edit(parts, "docProps/app.xml", (xml) => xml.replace(/<Application>[^<]*</, "<Application>Ratebook<"));
  const charts = book.reports.flatMap(({ report }) => report.sheets.flatMap((sheet) => sheet.charts));
  for (const [index, chart] of charts.entries()) {
    edit(parts, `xl/charts/chart${index + 1}.xml`, (xml) => combineChart(xml, chart));
  }
  for (const path of chartPaths(parts)) edit(parts, path, paleGridlines);
  if (study !== null) addStudy(parts, study);
  return mergeZip(file, zipSync(parts, { level: 6 }));
}

function edit(parts: Parts, path: string, change: (xml: string) => string): void {
  const part = parts[path];
  if (part === undefined) throw new Error(`the written file has no part ${path}`);
  parts[path] = strToU8(change(strFromU8(part)));
}

/** A table of the file, and how its formulas write cells. */
interface FileTable {
  readonly table: PlacedTable;
  readonly cells: PrintCells;
}

function fileTables({ report }: BookReport): readonly FileTable[] {
  const areas = placedAreas(report);
  return report.sheets.flatMap((sheet) =>
    sheet.tables.map((table) => ({
      table,
      cells: cellPrinter({ sheet: sheet.name, table: table.name }, areas),
    })),
  );
}

function withColumnFormulas(xml: string, table: PlacedTable, cells: PrintCells): string {
  let index = -1;
  return xml.replace(/<tableColumn ([^>]*?)\/>/g, (element, attributes: string) => {
    index += 1;
    const formula = table.columns[index]?.formula ?? null;
    if (formula === null) return element;
    const text = escapeXml(printFile(formula, table.name, cells));
    return `<tableColumn ${attributes}><calculatedColumnFormula>${text}</calculatedColumnFormula></tableColumn>`;
  });
}

function hideMarks(xml: string): string {
  return xml.replaceAll(`<definedName name="${OWNER_PREFIX}`, `<definedName hidden="1" name="${OWNER_PREFIX}`);
}

function orderFonts(xml: string): string {
  return xml.replace(/<font>(.*?)<\/font>/g, (_, body: string) => {
    const properties = body.match(/<[^>]+\/>/g) ?? [];
    const rank = (property: string) => FONT_ORDER.indexOf(/\w+/.exec(property)?.[0] ?? "");
    return `<font>${[...properties].sort((a, b) => rank(a) - rank(b)).join("")}</font>`;
  });
}

function chartPaths(parts: Parts): readonly string[] {
  return Object.keys(parts).filter((path) => /^xl\/charts\/chart\d+\.xml$/.test(path));
}

function paleGridlines(xml: string): string {
  const line = `<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="${GRIDLINE_COLOR}"/></a:solidFill></a:ln></c:spPr>`;
  return xml.replaceAll("<c:majorGridlines/>", `<c:majorGridlines>${line}</c:majorGridlines>`);
}

function addStudy(parts: Parts, study: string): void {
  const added = studyParts(study);
  for (const { path, text } of added.parts) parts[path] = strToU8(text);
  edit(parts, "xl/_rels/workbook.xml.rels", (xml) => before(xml, "</Relationships>", added.relationship));
  edit(parts, "[Content_Types].xml", (xml) => before(xml, "</Types>", added.contentType));
}

function before(xml: string, end: string, addition: string): string {
  return xml.replace(end, () => addition + end);
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
