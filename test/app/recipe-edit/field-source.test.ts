import { amountTemplate, amountTerms, columnsIn, withoutColumn } from "../../../src/app/recipe-edit/field-source";

test.each([
  ["{Bill}-{Charge|Code}-{@line}", ["Bill", "Charge", "Code"]],
  ["other", []],
  ["{Credit}-{Debit}", ["Credit", "Debit"]],
])("%s names the columns %j", (template, columns) => {
  expect(columnsIn(template)).toEqual(columns);
});

test.each([
  ["{Bill}-{Charge}", "Bill", "{Charge}"],
  ["{Bill}-{Charge}", "Charge", "{Bill}"],
  ["{A}-{B}-{C}", "B", "{A}-{C}"],
  ["{Charge|Code}", "Charge", "{Code}"],
  ["P-{Bill}", "Bill", null],
  ["{Bill}-{@line}", "Bill", null],
])("%s without %s is %s", (template, column, left) => {
  expect(withoutColumn(template, column)).toBe(left);
});

test.each([
  [
    "{Credit}-{Debit}",
    [
      { column: "Credit", sign: "+" },
      { column: "Debit", sign: "-" },
    ],
  ],
  ["-{Balance}", [{ column: "Balance", sign: "-" }]],
  ["{A|B}", [{ column: "A|B", sign: "+" }]],
] as const)("the amount %s is a sum of signed columns, and back", (template, terms) => {
  expect(amountTerms(template)).toEqual(terms);
  expect(amountTemplate(terms)).toBe(template);
});

test("an amount of nothing has no template", () => {
  expect(amountTemplate([])).toBeNull();
});
