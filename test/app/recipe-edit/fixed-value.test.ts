import { withTable } from "../../../src/app/recipe-edit/fed-tables";
import { canBeFixed, fixedValues, withFixedValue } from "../../../src/app/recipe-edit/fixed-value";
import { AGING } from "./aging-recipe";

test("a kind that no column holds has one value, out of the ledger's words", () => {
  const [kind] = fixedValues(AGING);
  expect(fixedValues(AGING)).toHaveLength(1);
  expect(kind).toMatchObject({ rule: 0, table: "charges", column: "kind", value: "other" });
  expect(kind?.choices.map(({ value }) => value)).toContain("penalty");
});

test("it is set, and taken away again", () => {
  const [kind] = fixedValues(AGING);
  if (kind === undefined) throw new Error("there is no fixed value");
  const set = withFixedValue(AGING, kind, "fee");
  expect(set.tables[0]?.columns["kind"]).toBe("fee");
  expect(withFixedValue(set, kind, "").tables[0]?.columns).not.toHaveProperty("kind");
});

test("a new table may count its lines and take the as-of date, but not one amount for all", () => {
  const values = fixedValues(withTable({ ...AGING, tables: [] }, "payments"));
  expect(values.filter(canBeFixed).map(({ column, choices }) => [column, choices[0]?.value])).toEqual([
    ["payment_id", "{@line}"],
    ["date", "{@as_of}"],
  ]);
});
