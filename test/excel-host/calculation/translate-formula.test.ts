import type { KnownTable } from "../../../src/excel-host/calculation/known-table";
import { translateFormula } from "../../../src/excel-host/calculation/translate-formula";

/** B5:D8 on sheet "By class": a header row and three rows. */
const TABLE: KnownTable = {
  sheet: "By class",
  columns: ["Class", "Not due", "Rate [policy]"],
  table: {
    id: "{1}",
    name: "AgingByClass",
    area: { row: 4, column: 1, rows: 4, columns: 3 },
    style: "",
    showBandedRows: true,
    showFilterButton: true,
  },
};
const INSIDE = { sheet: "By class", row: 6, column: 3 };
const OUTSIDE = { sheet: "Summary", row: 0, column: 0 };

test.each([
  ["=SUM(AgingByClass[Not due])", "=SUM('By class'!$C$6:$C$8)"],
  ["=ROWS(AgingByClass)", "=ROWS('By class'!$B$6:$D$8)"],
  ["=COUNTA(AgingByClass[#Headers])", "=COUNTA('By class'!$B$5:$D$5)"],
  ["=SUM(AgingByClass[[Not due]:[Rate '[policy']]])", "=SUM('By class'!$C$6:$D$8)"],
  ["=ROWS(AgingByClass[#All])", "=ROWS('By class'!$B$5:$D$8)"],
  ['="AgingByClass[Not due]"', '="AgingByClass[Not due]"'],
  ["='AgingByClass'!A1", "='AgingByClass'!A1"],
])("%s is %s", (formula, translated) => {
  expect(translateFormula(formula, OUTSIDE, [TABLE])).toBe(translated);
});

test.each([
  ["=[@[Not due]]*[@[Rate '[policy']]]", "='By class'!$C$7*'By class'!$D$7"],
  ["=[@Class]", "='By class'!$B$7"],
  ["=AgingByClass[@[Not due]]", "='By class'!$C$7"],
  ["=AgingByClass[[#This Row],[Not due]]", "='By class'!$C$7"],
])("in the table's third row %s is %s", (formula, translated) => {
  expect(translateFormula(formula, INSIDE, [TABLE])).toBe(translated);
});

test("a column of a table with one row stays a range, a cell of its row a cell", () => {
  const one: KnownTable = { ...TABLE, table: { ...TABLE.table, area: { ...TABLE.table.area, rows: 2 } } };
  const formula = '=COUNTIF(AgingByClass[Class],"water")+AgingByClass[@[Not due]]';
  const translated = "=COUNTIF('By class'!$B$6:$B$6,\"water\")+'By class'!$C$6";
  expect(translateFormula(formula, { ...INSIDE, row: 5 }, [one])).toBe(translated);
});

test.each(["=SUM(Nothing[Not due])", "=SUM(AgingByClass[Late])", "=[@Class]", "=SUM(AgingByClass[Not due)"])(
  "%s is refused, as Excel refuses it",
  (formula) => {
    expect(() => translateFormula(formula, OUTSIDE, [TABLE])).toThrow("The argument is invalid");
  },
);
