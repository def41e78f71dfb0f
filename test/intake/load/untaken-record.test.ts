import { loadFile } from "../../../src/intake/load-file";
import type { Recipe } from "../../../src/intake/recipe/recipe-schema";
import { NO_SPREADSHEETS } from "../../../src/ports/spreadsheet-reader";
import { openEmptyLedger, tempFile } from "../../support/load-text";

/** Bills feed charges, and every line tells its account's name; nothing is said of other types. */
const RECIPE: Recipe = {
  ratebookRecipe: 2,
  name: "history",
  about: "",
  kind: "transaction_list",
  file: { form: "delimited", delimiter: "," },
  headerLines: 1,
  linesPerRecord: 1,
  columns: [
    { name: "Account", as: "id" },
    { name: "Name", as: "text" },
    { name: "Type", as: "text" },
    { name: "Day", as: "date", order: "M/D/Y" },
    { name: "Amount", as: "money" },
  ],
  tables: [
    { table: "accounts", oncePerId: true, columns: { account_id: "{Account}", customer_name: "{Name}" } },
    {
      table: "charges",
      onlyWhere: [{ column: "Type", is: "one of", values: ["BILL"] }],
      columns: {
        charge_id: "{@line}",
        account_id: "{Account}",
        service: "water",
        kind: "other",
        bill_date: "{Day}",
        amount: "{Amount}",
      },
    },
  ],
};

test("a type that no rule knows rejects the record, though its account is known", async () => {
  const database = await openEmptyLedger("native");
  const text = 'Account,Name,Type,Day,Amount\n01,"SMITH, A",BILL,10/1/2026,45.10\n01,"SMITH, A",ZZQ,10/2/2026,300.00\n';
  const load = await loadFile(database, await tempFile("history.csv", text), {
    recipes: [],
    recipe: RECIPE,
    spreadsheets: NO_SPREADSHEETS,
    fileNumber: 1,
  });
  expect(load).toMatchObject({ loaded: 1, rejected: 1 });
  expect(load.rejects).toMatchObject([{ line: 3, text: '01,"SMITH, A",ZZQ,10/2/2026,300.00' }]);
  await database.close();
});
