import { formula } from "../../src/formula/formula-tag";
import { type AreaResolver, cellPrinter, columnLetters, fixedAddress, printA1 } from "../../src/formula/print-a1";
import { printExcel, printFile } from "../../src/formula/print-excel";
import { cellOf, cellsOf, columnOf, input, thisRow, total } from "../../src/formula/references";

test.each([
  ["Open", "[@Open]"],
  ["Not due", "[@[Not due]]"],
  ["Open balance ($)", "[@[Open balance ($)]]"],
  ["91+", "[@[91+]]"],
  ["Rate [policy]", "[@[Rate '[policy']]]"],
  ["Meter #", "[@[Meter '#]]"],
  ["Clerk's note", "[@[Clerk''s note]]"],
  ["a@b", "[@[a'@b]]"],
])("column %s of the same row prints as %s in Excel's formula bar", (column, text) => {
  expect(printExcel(formula`${thisRow(column)}`)).toBe(`=${text}`);
});

test("a file names the table of the row, and escapes brackets", () => {
  const share = formula`${thisRow("Rate [policy]")}*${columnOf("Aging", "Meter #")}`;
  expect(printFile(share, "Aging")).toBe("Aging[[#This Row],[Rate '[policy']]]*Aging[Meter '#]");
});

test("a same-row reference outside of a table is refused", () => {
  expect(() => printFile(formula`${thisRow("Open")}`, "")).toThrow("outside of a table");
});

const resolver: AreaResolver = {
  named: () => ({ sheet: "Bob's inputs", row: 1, column: 1, rows: 1, columns: 1 }),
  columnOf: () => ({ sheet: "Aging", row: 4, column: 27, rows: 5, columns: 1 }),
  cellsOf: () => ({ sheet: "Cash", row: 11, column: 4, rows: 1, columns: 2 }),
  isStatement: (table) => table === "Cash",
};

test("plain addresses stand for names and columns, with the sheet only where it is another", () => {
  const value = formula`SUM(${columnOf("Aging", "Open")})*${input("In_Rate")}+${thisRow("Open")}-${total("Aging_Total")}`;
  const printed = printA1(value, { sheet: "Aging", row: 6, table: "Aging" }, resolver);
  expect(printed).toBe("=SUM($AB$5:$AB$9)*'Bob''s inputs'!$B$2+$AB$7-'Bob''s inputs'!$B$2");
});

test("a cell reads without dollar signs between statements and with them from elsewhere", () => {
  const value = formula`SUM(${cellsOf("Cash", "net", ["FY2027", "FY2028"])})`;
  const from = (sheet: string, table: string) => printExcel(value, cellPrinter({ sheet, table }, resolver));
  expect(from("Cash", "Cash")).toBe("=SUM(E12:F12)");
  expect(from("Cash", "Aging")).toBe("=SUM($E$12:$F$12)");
  expect(from("Summary", "")).toBe("=SUM('Cash'!$E$12:$F$12)");
  expect(printA1(value, { sheet: "Cash", row: 3, table: "Cash" }, resolver)).toBe("=SUM(E12:F12)");
});

test("a cell without a place is refused", () => {
  expect(() => printExcel(formula`${cellOf("Cash", "net", "FY2027")}`)).toThrow("no address");
});

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %i is %s", (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

test("a fixed address of one cell has no colon", () => {
  expect(fixedAddress({ sheet: "Aging", row: 0, column: 0, rows: 1, columns: 1 })).toBe("'Aging'!$A$1");
});
