import { columnLetters, columnNumber, parseAddress, printCells } from "../../../src/excel-host/model/address";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("column %i is called %s", (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
  expect(columnNumber(letters)).toBe(column);
});

test("an address names its sheet in quotes, with doubled quotes inside", () => {
  expect(parseAddress("'Bob''s accounts'!$B$3:$D$9")).toEqual({
    sheet: "Bob's accounts",
    area: { row: 2, column: 1, rows: 7, columns: 3 },
  });
});

test.each(["A1", "B3:D9", "A:C", "2:4"])("%s is printed as it was read", (text) => {
  const area = parseAddress(text)?.area;
  expect(area && printCells(area)).toBe(text);
});

test.each(["", "A", "12", "A1:B", "#REF!", "A1:B2:C3", "In_Rate"])("%p is no address", (text) => {
  expect(parseAddress(text)).toBeNull();
});
