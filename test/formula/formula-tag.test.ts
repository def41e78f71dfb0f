import { formula } from "../../src/formula/formula-tag";
import { printExcel } from "../../src/formula/print-excel";
import { columnOf, input, thisRow, total } from "../../src/formula/references";

const printed = (value: ReturnType<typeof formula>) => printExcel(value);

test.each([
  [formula`SUM(${columnOf("AgingByClass", "Not due")})`, "=SUM(AgingByClass[Not due])"],
  [formula`${thisRow("Open")}/${total("Aging_Total")}`, "=[@Open]/Aging_Total"],
  [formula`${input("In_AsOfDate")}-30`, "=In_AsOfDate-30"],
  [formula`IF(${thisRow("Open")}>0,"late","paid")`, '=IF([@Open]>0,"late","paid")'],
  [formula`${thisRow("Open")}*${0.5}`, "=[@Open]*0.5"],
  [formula`${thisRow("Class")}=${'5/8" meter'}`, '=[@Class]="5/8"" meter"'],
  [formula`IF(${true},1,2)`, "=IF(TRUE,1,2)"],
])("formula %# reads as a person would type it", (value, text) => {
  expect(printed(value)).toBe(text);
});

test("a formula inside a formula keeps its meaning by parentheses", () => {
  const paid = formula`1-${thisRow("Open share")}`;
  expect(printed(formula`${paid}*2`)).toBe("=(1-[@[Open share]])*2");
});

test("a constant formula inside a formula is set in parentheses too", () => {
  expect(printed(formula`${formula`1+2`}*3`)).toBe("=(1+2)*3");
});

test("a single reference inside a formula stands as it is", () => {
  expect(printed(formula`${formula`${input("In_Rate")}`}*3`)).toBe("=In_Rate*3");
});

test("a negative number cannot join with the operator before it", () => {
  expect(printed(formula`2-${-3}`)).toBe("=2-(-3)");
});

test.each([
  [() => formula`A1+1`, "names A1"],
  [() => formula`Sheet1!A1`, "names Sheet1"],
  [() => formula`$B$5`, "may not hold"],
  [() => formula`Table[Column]`, "names Table"],
  [() => formula`XLOOKUP(1,2,3)`, "XLOOKUP"],
  [() => formula`HYPERLINK("http://example.com")`, "HYPERLINK"],
  [() => formula`TODAY()`, "TODAY"],
  [() => formula`{1,2}`, "may not hold"],
  [() => formula`1*${Number.NaN}`, "NaN"],
  [() => formula`${"x".repeat(256)}`, "255"],
])("formula %# is refused, with the word that may not stand there", (build, word) => {
  expect(build).toThrow(word);
});

test("a parenthesis inside quoted text counts as text", () => {
  expect(printed(formula`IF(1=1,")","(")`)).toBe('=IF(1=1,")","(")');
});
