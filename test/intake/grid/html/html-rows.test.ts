import fc from "fast-check";
import { biggestTable, htmlRows, htmlTables } from "../../../../src/intake/grid/html/html-rows";

/** A report as billing programs save it under the name .xls: each row on a line of its own. */
const REPORT = `<html xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><title>Not shown</title><style>td { mso-number-format:"\\@"; }</style></head>
<body><h3>City of Elm &amp; Oak</h3>
<p>Aging as of 10/31/2026
<table border=1>
<tr><th rowspan=2>Account</th><th rowspan="2">Name</th><th colspan=2>AGE AT</th></tr>
<tr><th>1-30</th><th>31-60</th></tr>
<tr><td>0004513</td><td>O&#39;Neil,<br>Ann</td><td>$1,234.50</td><td>&nbsp;</td></tr>
<tr style="display:none"><td>="0004520"</td><td><span style="display:none">zz</span>Lee</td><td>(12.50)</td><td>.00</td></tr>
<tr><td colspan=2>Total</td><td x:num="1222.0000000000002">####</td><td x:num>0.00</td></tr>
</table>
<script>document.write("<table><tr><td>never</td></tr></table>")</script>
</body></html>`;

test("cells stand in their columns, a cell over several in the first of them", () => {
  expect(htmlRows(REPORT, 1)).toEqual([
    { line: 3, cells: ["City of Elm & Oak"] },
    { line: 4, cells: ["Aging as of 10/31/2026"] },
    { line: 6, cells: ["Account", "Name", "AGE AT"] },
    { line: 7, cells: [null, null, "1-30", "31-60"] },
    { line: 8, cells: ["0004513", "O'Neil, Ann", "$1,234.50"] },
    { line: 9, cells: ["0004520", "Lee", "(12.50)", ".00"] },
    { line: 10, cells: ["Total", null, "1222", "0.00"] },
  ]);
});

test("the tables are counted with their rows, columns and hidden rows", () => {
  expect(htmlTables(REPORT)).toEqual([{ index: 1, rows: 5, columns: 4, hiddenRows: 1 }]);
});

test("a report inside a table that only lays out the page is found, and the frame leaves no rows", () => {
  const page = `<table><tr><td>Elm Water</td></tr>
<tr><td><table>
<tr><td>A</td><td>B</td></tr>
<tr><td>1</td><td>2</td></tr>
</table></td></tr></table>`;
  expect(biggestTable(htmlTables(page))).toBe(2);
  expect(htmlRows(page, 2)).toEqual([
    { line: 1, cells: ["Elm Water"] },
    { line: 3, cells: ["A", "B"] },
    { line: 4, cells: ["1", "2"] },
  ]);
});

test("a table of the same width goes on with the report; one of another shape is no data", () => {
  const wide = (row: string) => `<table>\n<tr>${row}</tr>\n<tr>${row}</tr>\n</table>\n`;
  const four = "<td>1<td>2<td>3<td>4";
  const page = wide(four) + wide(four) + wide("<td>x<td>y<td>z") + wide("<td>Total<td>9");
  expect(htmlRows(page, 1).map(({ cells, notData }) => [cells.join(""), notData])).toEqual([
    ["1234", undefined],
    ["1234", undefined],
    ["1234", undefined],
    ["1234", undefined],
    ["xyz", "row of another table"],
    ["xyz", "row of another table"],
    ["Total9", undefined],
    ["Total9", undefined],
  ]);
});

test("rows that share a line of the file are counted instead", () => {
  const rows = htmlRows("<table><tr><td>1</td></tr><tr><td>2</td></tr><tr></tr><tr><td>3</td></tr></table>", 1);
  expect(rows).toEqual([
    { line: 1, cells: ["1"] },
    { line: 2, cells: ["2"] },
    { line: 3, cells: [] },
    { line: 4, cells: ["3"] },
  ]);
});

test.each([
  ["cells and rows that are never closed", "<table><tr><td>1<td>2<tr><td>3<td>4", ["1,2", "3,4"]],
  ["rows without a table", "<tr><td>1</td><td>2</td></tr>", ["1,2"]],
  ["cells without a row", "<table><td>1</td><td>2</td></table>", ["1,2"]],
  [
    "parts of a table in any case",
    "<TABLE><THEAD><TR><TH>1</TH></TR></THEAD><TFOOT><TR><TD>9</TD></TR></TFOOT></TABLE>",
    ["1", "9"],
  ],
  [
    "a span of a million columns",
    '<table><tr><td colspan="1000000">1</td><td>2</td></tr></table>',
    [`1${",".repeat(1024)}2`],
  ],
  [
    "a cell that reaches down beside another",
    "<table><tr><td rowspan=3>1<td>2<tr><td>3<tr><td>4</table>",
    ["1,2", ",3", ",4"],
  ],
  [
    "a number damaged by the page only",
    '<table><tr><td x:num="123456789012">1.23E+11</td></tr></table>',
    ["123456789012"],
  ],
  ["a number damaged in the file too", "<table><tr><td>1.23E+11</td></tr></table>", ["1.23E+11"]],
])("%s are read as a browser shows them", (_, page, rows) => {
  expect(htmlRows(page, 1).map(({ cells }) => cells.join(","))).toEqual(rows);
});

test("any table comes back from its HTML", () => {
  const cell = fc.stringMatching(/^[A-Za-z0-9<>&"'$().,-]{1,6}$/);
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (table) => {
      fc.pre(!table.flat().some((text) => text.startsWith('="')));
      const rows = table.map((row) => `<tr>${row.map((text) => `<td>${escaped(text)}</td>`).join("")}</tr>`);
      expect(htmlRows(`<table>\n${rows.join("\n")}\n</table>`, 1).map(({ cells }) => cells)).toEqual(table);
    }),
    { numRuns: 50 },
  );
});

test("damaged pages and other text never stop the reading", () => {
  const damage = fc.tuple(fc.nat(REPORT.length), fc.string({ maxLength: 8 }), fc.nat(20));
  fc.assert(
    fc.property(damage, ([at, put, gone]) => {
      const page = REPORT.slice(0, at) + put + REPORT.slice(at + gone);
      expect(() => htmlRows(page, biggestTable(htmlTables(page)) ?? 1)).not.toThrow();
    }),
    { numRuns: 100 },
  );
});

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
