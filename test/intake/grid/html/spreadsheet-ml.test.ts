import fc from "fast-check";
import { spreadsheetMlRows, spreadsheetMlSheets } from "../../../../src/intake/grid/html/spreadsheet-ml";

const BOOK = `<?xml version="1.0"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
 <Styles><Style ss:ID="zip"><NumberFormat ss:Format="00000"/></Style><Style ss:ID="cash"><NumberFormat ss:Format="Currency"/></Style></Styles>
 <Worksheet ss:Name="Detail"><Table>
  <Row><Cell><Data ss:Type="String">Account</Data></Cell><Cell ss:MergeAcross="1"><Data ss:Type="String">AGE &amp; AT</Data></Cell><Cell><Data ss:Type="String">ZIP</Data></Cell></Row>
  <Row ss:Index="3" ss:Hidden="1"><Cell><Data ss:Type="String">0004513</Data><Comment><ss:Data>ask Ann</ss:Data></Comment></Cell>
   <Cell ss:StyleID="cash"><Data ss:Type="Number">1234.5600000000001</Data></Cell>
   <Cell><Data ss:Type="DateTime">2026-10-31T00:00:00.000</Data></Cell>
   <Cell ss:StyleID="zip"><Data ss:Type="Number">4430</Data></Cell></Row>
  <Row><Cell ss:Index="2" ss:Formula="=SUBTOTAL(9,R[-1]C)"><Data ss:Type="Number">1.2345678E7</Data></Cell>
   <Cell><Data ss:Type="DateTime">2026-10-31T13:05:00.000</Data></Cell>
   <Cell><Data ss:Type="Error">#REF!</Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell></Row>
 </Table></Worksheet>
 <Worksheet ss:Name="Old"><Table/><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>
</Workbook>`;

test("rows of Excel's XML of 2003 are read like those of any workbook", () => {
  expect(spreadsheetMlRows(BOOK, "Detail")).toEqual([
    { row: 1, cells: ["Account", "AGE & AT", null, "ZIP"], hidden: false, errors: [], subtotal: false },
    { row: 2, cells: [], hidden: false, errors: [], subtotal: false },
    { row: 3, cells: ["0004513", "1234.56", "2026-10-31", "04430"], hidden: true, errors: [], subtotal: false },
    {
      row: 4,
      cells: [null, "12345678", "2026-10-31T13:05:00", "#REF!", "TRUE"],
      hidden: false,
      errors: ["D4 #REF!"],
      subtotal: true,
    },
  ]);
});

test("its sheets are named with their rows, hidden or not", () => {
  expect(spreadsheetMlSheets(BOOK)).toEqual([
    { name: "Detail", rowCount: 4, hidden: false },
    { name: "Old", rowCount: 0, hidden: true },
  ]);
});

test("a sheet that is not there has no rows", () => {
  expect(spreadsheetMlRows(BOOK, "Data")).toEqual([]);
});

test("damage ends the reading without stopping the program", () => {
  fc.assert(
    fc.property(fc.nat(BOOK.length), fc.string({ maxLength: 8 }), fc.nat(20), (at, put, gone) => {
      const book = BOOK.slice(0, at) + put + BOOK.slice(at + gone);
      expect(() => spreadsheetMlSheets(book).flatMap(({ name }) => spreadsheetMlRows(book, name))).not.toThrow();
    }),
    { numRuns: 100 },
  );
});
