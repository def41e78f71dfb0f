import { wrappedRows } from "../../../src/excel-host/page/wrapped-rows";
import { bridgedExcel } from "../../support/excel-bridge";
import { sheetNamed, typeInto } from "../../support/host-sheet";

/** Every character is five points wide; a usual column has room for 41 points, eight characters. */
const measure = (text: string): number => 5 * text.length;

async function sheetWith(text: string) {
  const { host, session } = bridgedExcel();
  typeInto(host, "Sheet1!A3", [[text]]);
  await session.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A3").format.wrapText = true;
    await context.sync();
  });
  return sheetNamed(host, "Sheet1");
}

test("a row with three lines of wrapped text is three lines high", async () => {
  // "one two", "three", "four": 3 × 11 points × 1.15, and one for the border.
  expect([...wrappedRows(await sheetWith("one two three four"), measure)]).toEqual([[2, 39]]);
});

test("text that fits leaves the row as it is", async () => {
  expect(wrappedRows(await sheetWith("one two"), measure).size).toBe(0);
});

test("a height that was set counts more than the text", async () => {
  const sheet = await sheetWith("one two three four");
  sheet.rowHeights.set(2, 15);
  expect(wrappedRows(sheet, measure).size).toBe(0);
});
