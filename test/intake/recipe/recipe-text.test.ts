import * as fc from "fast-check";
import { BUILT_IN_RECIPES } from "../../../src/intake/recipe/built-in-recipes";
import type { Recipe } from "../../../src/intake/recipe/recipe-schema";
import { parseRecipe, recipeText } from "../../../src/intake/recipe/recipe-text";
import { signedTerms, textParts } from "../../../src/intake/recipe/template";

const RECIPE: Recipe = {
  ratebookRecipe: 2,
  name: "Payments",
  about: "An invented layout.",
  kind: "payment_register",
  file: { form: "delimited", delimiter: "," },
  headerLines: 1,
  linesPerRecord: 1,
  columns: [
    { name: "Rcpt", as: "id" },
    { name: "Acct", as: "id" },
    { name: "Day", as: "date", order: "M/D/Y" },
    { name: "Amt", as: "money" },
    { name: "SSN", as: "left-out", because: "confidential" },
  ],
  tables: [
    {
      table: "payments",
      columns: { payment_id: "{Rcpt}", account_id: "{Acct}", date: "{Day}", amount: "{Amt}" },
    },
  ],
  codes: { service: { WA: "water" } },
};
const withField = (field: string, rule: unknown) =>
  JSON.stringify({
    ...RECIPE,
    tables: [{ ...RECIPE.tables[0], columns: { ...RECIPE.tables[0]?.columns, [field]: rule } }],
  });

test.each([
  ["no JSON", "{", /p\.json cannot be used as a recipe: it is not JSON/],
  [
    "an unknown ledger column",
    withField("colour", "red"),
    /tables 1 \(payments\): the ledger table payments has no column colour/,
  ],
  [
    "a column that the recipe lacks",
    withField("method", "{Tender}"),
    /names the column "Tender", which the recipe does not list/,
  ],
  ["a column that is left out", withField("reference", "{SSN}"), /"SSN", which the recipe leaves out/],
  ["a code list that is not there", withField("service", { from: "{Rcpt}", codes: "tender" }), /the list "tender"/],
  ["money that is no sum", withField("amount", "{Amt}*2"), /amount is "{Amt}\*2", which is no sum of columns/],
  ["a constant as money", withField("amount", "5.00"), /no sum of columns/],
  ["a date of two columns", withField("date", "{Day}{Acct}"), /no.*one date such as/],
  [
    "a missing required column",
    JSON.stringify({ ...RECIPE, tables: [{ table: "payments", columns: {} }] }),
    /must say what payment_id is/,
  ],
  [
    "two columns of one name",
    JSON.stringify({ ...RECIPE, columns: [...RECIPE.columns, { name: "Amt", as: "text" }] }),
    /two columns are named "Amt"/,
  ],
  [
    "a test of an unknown column",
    JSON.stringify({ ...RECIPE, leaveOut: [{ where: [{ column: "X", is: "filled" }], because: "x" }] }),
    /leaveOut 1 tests the column "X"/,
  ],
  ["an unknown version", JSON.stringify({ ...RECIPE, ratebookRecipe: 3 }), /ratebookRecipe/],
])("a recipe is refused for %s", (_, text, message) => {
  expect(() => parseRecipe(text, "p.json")).toThrow(message);
});

test("a recipe of version 1 is lifted: its rules tell how columns are read", () => {
  const one = {
    ratebookRecipe: 1,
    name: "Invoices",
    about: "",
    header: ["Inv", "Cust", "Billed", "Amt", "Paid"],
    dates: "M/D/YYYY",
    tables: {
      charges: {
        columns: {
          charge_id: "{Inv}",
          account_id: "{Cust}",
          service: "water",
          kind: "other",
          bill_date: "{Billed}",
          amount: "{Amt}",
        },
      },
      payments: {
        onlyWhereFilled: "Paid",
        columns: { payment_id: "P-{Inv}", account_id: "{Cust}", date: "{Paid}", amount: "{Amt}" },
      },
    },
  };
  const recipe = parseRecipe(JSON.stringify(one), "one.json");
  expect(recipe).toMatchObject({ ratebookRecipe: 2, kind: "invoice_list" });
  expect(recipe.columns.map(({ as }) => as)).toEqual(["id", "id", "date", "money", "date"]);
  expect(recipe.tables[1]?.onlyWhere).toEqual([{ column: "Paid", is: "filled" }]);
});

test("the built-in recipe survives being written and read", () => {
  for (const recipe of BUILT_IN_RECIPES) expect(parseRecipe(recipeText(recipe), "b.json")).toEqual(recipe);
});

test("the text is readable and ends with a line end, whatever the order of the keys", () => {
  const text = recipeText(RECIPE);
  expect(text).toContain('    { "name": "Rcpt", "as": "id" },\n');
  expect(text.endsWith("}\n")).toBe(true);
  expect(recipeText({ ...Object.fromEntries(Object.entries(RECIPE).reverse()), ...RECIPE })).toBe(text);
});

/** Keys that the validation of outside data never takes, lest they reach an object's own machinery. */
const NEVER_CODES = new Set(["__proto__", "prototype", "constructor"]);

test("a recipe with any names and codes comes back as it was", () => {
  const name = fc.string({ minLength: 1 }).filter((text) => !/[{}|]/.test(text) && !text.startsWith("@"));
  const codes = fc
    .array(fc.tuple(fc.string(), fc.string()))
    .map((pairs) => Object.fromEntries(pairs.filter(([code]) => !NEVER_CODES.has(code))));
  fc.assert(
    fc.property(name, name, codes, (amount, other, service) => {
      fc.pre(!["Rcpt", "Acct", "Day"].includes(amount) && other !== amount && !["Rcpt", "Acct", "Day"].includes(other));
      const columns = [
        ...RECIPE.columns.slice(0, 3),
        { name: amount, as: "money" as const },
        { name: other, as: "text" as const },
      ];
      const tables = [
        {
          table: "payments",
          columns: { payment_id: "{Rcpt}", account_id: "{Acct}", date: "{Day}", amount: `-{${amount}}` },
        },
      ];
      const recipe: Recipe = { ...RECIPE, columns, tables, codes: { service } };
      expect(parseRecipe(recipeText(recipe), "p.json")).toEqual(recipe);
    }),
    { numRuns: 100 },
  );
});

test("a template has text, columns, the line and the report's date less days", () => {
  expect(textParts("P-{A|B}-{@line}{@as_of-31}")).toEqual([
    { kind: "text", text: "P-" },
    { kind: "column", columns: ["A", "B"] },
    { kind: "text", text: "-" },
    { kind: "line" },
    { kind: "as-of", lessDays: 31 },
  ]);
});

test.each([
  [
    "{Credit}-{Debit}",
    [
      { sign: 1, columns: ["Credit"] },
      { sign: -1, columns: ["Debit"] },
    ],
  ],
  ["-{1-30}", [{ sign: -1, columns: ["1-30"] }]],
  [
    "{A|B} + {C}",
    [
      { sign: 1, columns: ["A", "B"] },
      { sign: 1, columns: ["C"] },
    ],
  ],
  ["{A}{B}", null],
  ["{A}*2", null],
  ["12.50", null],
  ["", null],
])("the signed sum %j", (template, terms) => expect(signedTerms(template)).toEqual(terms));
