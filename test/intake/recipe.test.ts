import { loadFile } from "../../src/intake/load-file";
import { parseRecipe, templateParts } from "../../src/intake/recipe";
import { openEmptyLedger, tempFile } from "../support/load-text";

const RECIPE = {
  ratebookRecipe: 1,
  name: "One row an invoice",
  about: "An invented layout.",
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

const recipe = (change: object) => JSON.stringify({ ...RECIPE, ...change });

test("a template is text with columns in braces", () => {
  expect(templateParts("P-{Inv}/{Cust}")).toEqual([
    { kind: "text", text: "P-" },
    { kind: "column", column: "Inv" },
    { kind: "text", text: "/" },
    { kind: "column", column: "Cust" },
  ]);
});

test.each([
  ["not JSON", "{", /r.json cannot be used as a recipe: it is not JSON/],
  ["another version", recipe({ ratebookRecipe: 2 }), /ratebookRecipe/],
  [
    "an unknown ledger column",
    recipe({ tables: { charges: { columns: { ...RECIPE.tables.charges.columns, colour: "x" } } } }),
    /has no column colour/,
  ],
  [
    "a required column left out",
    recipe({ tables: { charges: { columns: { charge_id: "{Inv}" } } } }),
    /tables.charges must say what account_id is/,
  ],
  ["an unknown table", recipe({ tables: { invoices: { columns: {} } } }), /tables/],
])("a recipe is refused for %s", (_, text, message) => {
  expect(() => parseRecipe(text, "r.json")).toThrow(message);
});

test("one file feeds charges and payments; a record bad for one table feeds neither", async () => {
  const database = await openEmptyLedger();
  const lines = [
    "Inv,Cust,Billed,Amt,Paid",
    '1,A,1/2/2026,"$1,234.50",2/3/2026',
    "2,A,1/2/2026,5.00,",
    "3,A,1/2/2026,7.00,13/1/2026",
  ];
  const file = await tempFile("invoices.csv", lines.join("\n"));
  const result = await loadFile(database, file, { recipes: [parseRecipe(recipe({}), "r.json")], fileNumber: 1 });
  expect(result).toMatchObject({
    recipe: "One row an invoice",
    tables: ["charges", "payments"],
    read: 4,
    loaded: 2,
    rejected: 1,
    notData: 1,
  });
  expect(result.rejects).toMatchObject([
    { line: 4, column: "Paid", reason: "Paid is not a date in the form M/D/YYYY. Write it in that form." },
  ]);
  const charges = await database.select("SELECT charge_id, bill_date, amount_cents FROM charges ORDER BY 1", []);
  expect(charges.rows).toEqual([
    ["1", "2026-01-02", 123450],
    ["2", "2026-01-02", 500],
  ]);
  const payments = await database.select("SELECT payment_id, date, amount_cents FROM payments", []);
  expect(payments.rows).toEqual([["P-1", "2026-02-03", 123450]]);
  await database.close();
});
