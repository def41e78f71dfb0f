import { placesFed, withPlacesFed } from "../../../src/app/recipe-edit/column-use";
import { withColumnKept, withColumnLeftOut } from "../../../src/app/recipe-edit/left-out-column";
import { recipeProblems } from "../../../src/app/recipe-edit/recipe-problems";
import { tablesFed, tablesNotFed, withoutTable, withTable } from "../../../src/app/recipe-edit/fed-tables";
import { AGING } from "./aging-recipe";

const columnsOf = (recipe: typeof AGING, table: string) => recipe.tables.find((rule) => rule.table === table)?.columns;

test("a column feeds every ledger column whose rule names it", () => {
  expect(placesFed(AGING, "Account")).toEqual([
    { table: "charges", column: "charge_id" },
    { table: "charges", column: "account_id" },
    { table: "payments", column: "account_id" },
  ]);
});

test("two rules for one table count once", () => {
  const twice = { ...AGING, tables: [...AGING.tables, ...AGING.tables] };
  expect(placesFed(twice, "Balance")).toEqual([
    { table: "charges", column: "amount" },
    { table: "payments", column: "amount" },
  ]);
});

test("a ledger column that is given to another column takes its value from it alone and keeps its code list", () => {
  const edited = withPlacesFed(AGING, "Bill", [{ table: "charges", column: "service" }]);
  expect(columnsOf(edited, "charges")).toMatchObject({
    charge_id: "{Account}-{@line}",
    service: { from: "{Bill}", codes: "service" },
  });
  expect(columnsOf(edited, "payments")).not.toHaveProperty("payment_id");
});

test("a debit that is taken out of an amount leaves the credit with its sign", () => {
  const bank = {
    ...AGING,
    tables: [{ table: "bank", columns: { amount: "{Credit}-{Debit}" } }],
  };
  expect(withPlacesFed(bank, "Debit", []).tables).toEqual([{ table: "bank", columns: { amount: "{Credit}" } }]);
  expect(withPlacesFed(bank, "Credit", []).tables).toEqual([{ table: "bank", columns: { amount: "-{Debit}" } }]);
});

test("a column that is left out feeds nothing, and is text when it is kept again", () => {
  const without = withColumnLeftOut(AGING, "Bill", "left out by choice");
  expect(placesFed(without, "Bill")).toEqual([]);
  expect(without.columns[2]).toEqual({ name: "Bill", as: "left-out", because: "left out by choice" });
  expect(withColumnKept(without, "Bill").columns[2]).toEqual({ name: "Bill", as: "text" });
});

test("what a table needs and does not get is said with the column's name", () => {
  expect(recipeProblems(AGING)).toEqual([]);
  expect(recipeProblems(withPlacesFed(AGING, "Balance", []))).toEqual([
    "Charges need the amount: choose the column that holds it.",
    "Payments need the amount: choose the column that holds it.",
  ]);
});

test("a column that is used but left out is told", () => {
  const columns = AGING.columns.map((column) =>
    column.name === "Svc" ? ({ name: "Svc", as: "left-out", because: "" } as const) : column,
  );
  expect(recipeProblems({ ...AGING, columns })).toEqual([
    "The column “Svc” is used but left out: keep it, or choose another column in its place.",
  ]);
});

test("a file that becomes nothing has to be said what it holds", () => {
  expect(recipeProblems({ ...AGING, tables: [] })).toHaveLength(1);
});

test("a table can be added and taken away", () => {
  const more = withTable(AGING, "accounts");
  expect(tablesFed(more)).toEqual(["charges", "payments", "accounts"]);
  expect(tablesNotFed(more)).not.toContain("accounts");
  expect(recipeProblems(more)).toEqual(["Accounts need the account number: choose the column that holds it."]);
  expect(tablesFed(withoutTable(more, "payments"))).toEqual(["charges", "accounts"]);
});
