import { BASE_TABLE, baseColumns } from "../../src/intake/load/base-table";
import { type Feed, feedInParts } from "../../src/intake/load/feed-tables";
import type { Recipe } from "../../src/intake/recipe/recipe-schema";
import type { Database } from "../../src/ports/database";
import { openEmptyLedger } from "../support/load-text";

const RECIPE: Recipe = {
  ratebookRecipe: 2,
  name: "parts",
  about: "",
  kind: "payment_register",
  file: { form: "delimited", delimiter: "," },
  headerLines: 1,
  linesPerRecord: 1,
  columns: [
    { name: "Account", as: "id" },
    { name: "Amount", as: "money" },
    { name: "Note", as: "text" },
  ],
  tables: [
    { table: "accounts", oncePerId: true, columns: { account_id: "{Account}" } },
    { table: "payments", columns: { payment_id: "{@line}", account_id: "{Account}", amount: "{Amount}" } },
  ],
};

let database: Database;
let feed: Feed;
beforeEach(async () => {
  database = await openEmptyLedger();
  const columns = baseColumns(RECIPE).map((column) => [column.recipe.name, column] as const);
  feed = { recipe: RECIPE, rules: { columns: new Map(columns), codes: {}, asOf: null }, fileNumber: 7 };
  // Seven lines: two accounts, line 4 rejected, lines 20 and 21 far behind the others as after a long note.
  await database.execute(`CREATE TABLE ${BASE_TABLE} AS SELECT * FROM (VALUES
    (1, 'A', 100, 'x', NULL), (2, 'B', 200, 'x', NULL), (3, 'A', 300, NULL, NULL), (4, 'B', 999, NULL, 100),
    (5, 'A', 400, NULL, NULL), (20, 'B', 500, NULL, NULL), (21, 'A', 600, NULL, NULL)) AS t (record, k0, k1, k2, problem)`);
});
afterEach(() => database.close());

test.each([1, 2, 3, 5, 21, 100])("fed %i records at a time, every good record arrives once", async (records) => {
  await feedInParts(database, feed, { records, pack: () => Promise.resolve() });
  expect(
    (await select("SELECT source_record, account_id, amount_cents, x_Note FROM payments ORDER BY 1")).rows,
  ).toEqual([
    [1, "A", 100, "x"],
    [2, "B", 200, "x"],
    [3, "A", 300, null],
    [5, "A", 400, null],
    [20, "B", 500, null],
    [21, "A", 600, null],
  ]);
  expect((await select("SELECT account_id FROM accounts ORDER BY 1")).rows).toEqual([["A"], ["B"]]);
});

test("when feeding ends between two parts, nothing of the file stays, and other files stay", async () => {
  await database.execute(
    "INSERT INTO payments BY NAME SELECT 'P0' AS payment_id, 'Z' AS account_id, 3::SMALLINT AS source_file;",
  );
  let packed = 0;
  const pack = () => (++packed === 2 ? Promise.reject(new Error("cancelled")) : Promise.resolve());
  await expect(feedInParts(database, feed, { records: 2, pack })).rejects.toThrow("cancelled");
  expect((await select("SELECT payment_id FROM payments")).rows).toEqual([["P0"]]);
  expect((await select("SELECT count(*)::BIGINT FROM accounts")).rows).toEqual([[0]]);
});

function select(sql: string) {
  return database.select(sql, []);
}
