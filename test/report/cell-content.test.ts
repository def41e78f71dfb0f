import { cellContent } from "../../src/report/cell-content";
import { cellText, wrapText } from "../../src/report/cell-text";
import { dateOfExcelDay, excelDay } from "../../src/report/excel-day";
import { freeSheetName } from "../../src/report/free-name";
import { numberWidth } from "../../src/report/number-format";
import { ownerMark } from "../../src/report/owner-mark";

test.each([
  ["1900-03-01", 61],
  ["1970-01-01", 25569],
  ["2000-02-29", 36585],
  ["2026-10-31", 46326],
])("Excel counts %s as day %i", (date, day) => {
  expect(excelDay(date)).toBe(day);
  expect(dateOfExcelDay(day + 0.75)).toBe(date);
});

test.each([
  [{ date: "2026-10-31" }, { kind: "date", date: "2026-10-31" }],
  [{ date: "1900-02-28" }, { kind: "value", value: "1900-02-28" }],
  [{ date: "2026-02-30" }, { kind: "value", value: "2026-02-30" }],
  ["", { kind: "empty" }],
  [null, { kind: "empty" }],
  [false, { kind: "value", value: false }],
  [0, { kind: "value", value: 0 }],
])("%j becomes the cell %j", (value, cell) => {
  expect(cellContent(value)).toEqual(cell);
});

test.each([
  ["a\u0000b\u001fc", "a\uFFFDb\uFFFDc"],
  ["half \uD83D pair", "half \uFFFD pair"],
  ["whole 💧", "whole 💧"],
  ["tab\tstays", "tab\tstays"],
  ["one\r\ntwo\rthree", "one\ntwo\nthree"],
])("the text %j is stored as %j", (text, stored) => {
  expect(cellText(text)).toBe(stored);
});

test("text longer than a cell is cut and says so", () => {
  const cut = cellText(`${"x".repeat(32_766)}💧 and more`);
  expect(cut).toHaveLength(32_767);
  expect(cut.endsWith("…")).toBe(true);
  expect(cellText("y".repeat(32_767))).toBe("y".repeat(32_767));
});

test("text breaks between words, and a word too long for a line stands alone", () => {
  expect(wrapText("days past due count", 9)).toEqual(["days past", "due count"]);
  expect(wrapText("an extraordinarily long one", 8)).toEqual(["an", "extraordinarily", "long one"]);
  expect(wrapText("", 8)).toEqual([""]);
});

test.each([
  ["Aging", [], "Aging"],
  ["Aging", ["aging"], "Aging (2)"],
  ["Aging", ["Aging", "AGING (2)"], "Aging (3)"],
  ["x".repeat(31), ["x".repeat(31)], `${"x".repeat(27)} (2)`],
])("a sheet named %s beside %j is called %s", (wanted, taken, name) => {
  expect(freeSheetName(wanted, taken)).toBe(name);
});

test("the owner mark of a sheet is a legal defined name", () => {
  expect(ownerMark("aging/by-account")).toBe("_Ratebook.aging.by_account");
});

test("a column of small counts keeps a usual width, one of billions grows", () => {
  expect(numberWidth("count", 7)).toBe(numberWidth("count", null));
  expect(numberWidth("count", 12_345_678_901)).toBeGreaterThan("12,345,678,901".length);
});
