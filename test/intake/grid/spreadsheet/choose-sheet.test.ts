import { chooseSheet } from "../../../../src/intake/grid/spreadsheet/choose-sheet";

test.each([
  [[["Sheet1", 40]], "Sheet1", 1],
  [
    [
      ["Summary", 40],
      ["Detail", 30],
    ],
    "Detail",
    0.94,
  ],
  [
    [
      ["Parameters", 5],
      ["AR Aging", 900],
      ["Chart1", 0],
    ],
    "AR Aging",
    1,
  ],
  [
    [
      ["ChargeCodes", 200],
      ["October", 100],
    ],
    "October",
    0.91,
  ],
  [[["Notes", 12]], "Notes", 1],
] as const)("of %j the sheet %s is chosen", (sheets, value, confidence) => {
  const chosen = chooseSheet(sheets.map(([name, rowCount]) => ({ name, rowCount, hidden: false })));
  expect(chosen).toMatchObject({ value, confidence });
});

test("a hidden sheet is chosen only where no other has rows, and then with doubt", () => {
  const data = { name: "Data", rowCount: 100, hidden: true };
  expect(chooseSheet([data, { name: "Print", rowCount: 20, hidden: false }]).value).toBe("Print");
  const chosen = chooseSheet([data, { name: "Print", rowCount: 0, hidden: false }]);
  expect(chosen).toEqual({ value: "Data", confidence: 0.7, why: '"Data" has 100 rows; besides: "Print" 0.' });
});

test("a workbook without rows gives no confidence", () => {
  expect(chooseSheet([]).confidence).toBe(0);
  expect(chooseSheet([{ name: "Sheet1", rowCount: 0, hidden: false }]).confidence).toBe(0);
});
