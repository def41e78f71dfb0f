import { formula } from "../../src/formula/formula-tag";
import { dollarTotal } from "../../src/report/dollar-total";

test("an amount is taken in cents and shown in dollars, with a note or without", () => {
  expect(dollarTotal("Owed", "Owed", 123456, "at month end")).toEqual({
    name: "Owed",
    label: "Owed",
    value: 1234.56,
    format: "dollars",
    note: "at month end",
  });
  expect(dollarTotal("Credit", "Credit held", -5)).toMatchObject({ value: -0.05, note: "" });
});

test("a formula gives dollars already", () => {
  expect(dollarTotal("Two", "Two dollars", formula`1+1`).value).toEqual({ formula: formula`1+1` });
});
