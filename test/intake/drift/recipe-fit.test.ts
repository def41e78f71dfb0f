import { bestFit } from "../../../src/intake/drift/best-recipe";
import { recipeFit } from "../../../src/intake/drift/recipe-fit";
import { proposeMapping } from "../../../src/intake/mapping/propose-mapping";
import { parseRecipe, recipeText } from "../../../src/intake/recipe/recipe-text";
import { foundTableOf, type TableByHand } from "../../support/found-table-of";

const OCTOBER: TableByHand = {
  preamble: ["PAYMENT JOURNAL"],
  headings: "Receipt #|Pmt Date|Acct|Service|Pmt Amt|Clerk",
  rows: ["9001|10/13/2026|0007|WATER|20.00|MT", "9002|10/14/2026|0008|SEWER|30.00|MT"],
};
const recipe = proposeMapping(foundTableOf(OCTOBER)).recipe;
const fitOf = (change: Partial<TableByHand>) => recipeFit(recipe, foundTableOf({ ...OCTOBER, ...change }));

test("more rows and another title are the same layout", () => {
  const fit = fitOf({ preamble: [], rows: [...OCTOBER.rows, "9003|10/31/2026|0009|WATER|1.00|KL"] });
  expect(fit).toMatchObject({ fits: "exactly", changes: [] });
});

test.each<[string, Partial<TableByHand>, object]>([
  [
    "a moved column",
    {
      headings: "Pmt Amt|Receipt #|Pmt Date|Acct|Service|Clerk",
      rows: ["20.00|9001|10/13/2026|0007|WATER|MT", "30.00|9002|10/14/2026|0008|SEWER|MT"],
    },
    { code: "column-moved", severity: "info" },
  ],
  [
    "a heading with the same meaning",
    { headings: "Receipt #|Pmt Date|Acct|Service|Amount Paid|Clerk" },
    { code: "column-renamed", severity: "warning" },
  ],
  [
    "an unknown heading in the same place",
    { headings: "Receipt #|Pmt Date|Acct|Service|Zorg|Clerk" },
    { code: "column-renamed", severity: "warning" },
  ],
  [
    "a missing column that fed nothing needed",
    {
      headings: "Receipt #|Pmt Date|Acct|Service|Pmt Amt",
      rows: ["9001|10/13/2026|0007|WATER|20.00", "9002|10/14/2026|0008|SEWER|30.00"],
    },
    { code: "column-missing", severity: "warning" },
  ],
  [
    "a missing amount",
    {
      headings: "Receipt #|Pmt Date|Acct|Service|Clerk",
      rows: ["9001|10/13/2026|0007|WATER|MT", "9002|10/14/2026|0008|SEWER|MT"],
    },
    { code: "column-missing", severity: "error" },
  ],
  [
    "a new column",
    { headings: `${OCTOBER.headings ?? ""}|Colour`, rows: OCTOBER.rows.map((row) => `${row}|red`) },
    { code: "column-new", severity: "info" },
  ],
  [
    "dates in another form",
    { rows: OCTOBER.rows.map((row) => row.replace(/10\/(\d\d)\/2026/, "2026-10-$1")) },
    { code: "format-changed", severity: "warning" },
  ],
  [
    "implied decimals",
    { rows: ["9001|10/13/2026|0007|WATER|0000002000|MT", "9002|10/14/2026|0008|SEWER|0000003000|MT"] },
    { code: "format-changed", severity: "warning" },
  ],
  [
    "a new code",
    { rows: [...OCTOBER.rows, "9003|10/15/2026|0009|RECYCLE|4.00|MT"] },
    { code: "new-codes", severity: "warning" },
  ],
  [
    "another delimiter",
    { shape: { form: "delimited", delimiter: "\t" } },
    { code: "layout-changed", severity: "info" },
  ],
])("%s is the one change named", (_, change, drift) => {
  const fit = fitOf(change);
  expect(fit.fits).toBe("with changes");
  expect(fit.changes).toMatchObject([drift]);
});

test("the repaired recipe names the new columns, can be saved, and fits exactly", () => {
  const renamed = { headings: "Receipt #|Pmt Date|Acct|Service|Amount Paid|Clerk" };
  const { repaired } = fitOf(renamed);
  expect(repaired.tables[0]?.columns["amount"]).toBe("{Amount Paid}");
  expect(parseRecipe(recipeText(repaired), "r.json")).toEqual(repaired);
  expect(recipeFit(repaired, foundTableOf({ ...OCTOBER, ...renamed })).fits).toBe("exactly");
});

test("a new format is in the repaired recipe", () => {
  const { repaired } = fitOf({ rows: OCTOBER.rows.map((row) => row.replace(/10\/(\d\d)\/2026/, "2026-10-$1")) });
  expect(repaired.columns[1]).toMatchObject({ name: "Pmt Date", as: "date", order: "Y-M-D" });
});

test("another report is no drift", () => {
  const other = foundTableOf({ headings: "Meter|Read Date|Reading", rows: ["M1|10/13/2026|100"] });
  expect(recipeFit(recipe, other).fits).toBe("not");
  expect(bestFit([{ recipe, fit: recipeFit(recipe, other) }])).toBeNull();
});

test("the recipe with the least changes is chosen", () => {
  const renamed = fitOf({ headings: "Receipt #|Pmt Date|Acct|Service|Amount Paid|Clerk" }).repaired;
  const october = foundTableOf(OCTOBER);
  const candidates = [renamed, recipe].map((each) => ({ recipe: each, fit: recipeFit(each, october) }));
  expect(bestFit(candidates)?.recipe).toBe(recipe);
});
