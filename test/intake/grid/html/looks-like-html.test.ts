import { looksLikeHtml, looksLikeSpreadsheetMl } from "../../../../src/intake/grid/html/looks-like-html";

const SPREADSHEET_ML = '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook>';

test.each([
  ["<html><head>", true],
  ['\uFEFF\r\n<!-- Crystal --><TABLE border="1">', true],
  ['<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0">', true],
  ["<style>td{}</style><table>", true],
  [SPREADSHEET_ML, false],
  ["<OFX><SIGNONMSGSRSV1>", false],
  ['<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">', false],
  ["Account,<b>Name</b>", false],
  ["", false],
])("%j is HTML: %s", (head, expected) => {
  expect(looksLikeHtml(head)).toBe(expected);
});

test.each([
  [SPREADSHEET_ML, true],
  ['<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', true],
  ['<?xml version="1.0"?>\n<!-- x -->\n<ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">', true],
  ["<html><head>", false],
  ['<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">', false],
])("%j is a workbook in Excel's XML: %s", (head, expected) => {
  expect(looksLikeSpreadsheetMl(head)).toBe(expected);
});
