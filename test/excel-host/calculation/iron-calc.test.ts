import { bridgedExcel } from "../../support/excel-bridge";
import { shownValue, typeInto } from "../../support/host-sheet";

test("a formula follows its inputs, with all digits Excel shows", () => {
  const { host } = bridgedExcel();
  typeInto(host, "Sheet1!A1:A2", [[1], ["=A1/3"]]);
  expect(shownValue(host, "Sheet1", "A2")).toBeCloseTo(1 / 3, 14);
  typeInto(host, "Sheet1!A1", [[2]]);
  expect(shownValue(host, "Sheet1", "A2")).toBeCloseTo(2 / 3, 14);
});

test("a changed formula is computed anew, and so is what depends on it", () => {
  const { host } = bridgedExcel();
  typeInto(host, "Sheet1!A1:A3", [[10], ["=A1*2"], ["=A2+1"]]);
  expect(shownValue(host, "Sheet1", "A3")).toBe(21);
  typeInto(host, "Sheet1!A2", [["=A1*3"]]);
  expect(shownValue(host, "Sheet1", "A3")).toBe(31);
});

test.each([
  ["=1/0", "#DIV/0!"],
  ["=XLOOKUPS(1)", "#NAME?"],
  ["=VLOOKUP(9,A5:B6,2,FALSE)", "#N/A"],
])("%s shows %s", (formula, error) => {
  const { host } = bridgedExcel();
  typeInto(host, "Sheet1!A1", [[formula]]);
  expect(shownValue(host, "Sheet1", "A1")).toBe(error);
});

test("text, yes and no, and cents are told apart", () => {
  const { host } = bridgedExcel();
  typeInto(host, "Sheet1!A1:A4", [['="a"&"b"'], ["=1=1"], ["=ROUND(1234567.891,2)"], ["=-0.1-0.2"]]);
  expect(shownValue(host, "Sheet1", "A1")).toBe("ab");
  expect(shownValue(host, "Sheet1", "A2")).toBe(true);
  expect(shownValue(host, "Sheet1", "A3")).toBe(1_234_567.89);
  expect(shownValue(host, "Sheet1", "A4")).toBe(-0.3);
});
