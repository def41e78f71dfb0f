import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importedFile } from "../support/imported-file";

const OCTOBER = `CITY OF ELM - PAYMENT REGISTER
Period 10/01/2026 - 10/31/2026

Receipt,Acct No,Pmt Date,Tender,Svc,Amount
R-1001,00071-00,10/2/2026,CK,WA,41.20
R-1002,00072-00,10/14/2026,CC,SW,"1,038.05"
R-1003,00073-00,10/30/2026,CA,WA,(12.50)
,Total,,,,"1,066.75"
`;

const NOVEMBER = OCTOBER.replaceAll("10/", "11/").replaceAll("R-10", "R-11").replace("11/31", "11/30");

async function folder(files: Readonly<Record<string, string>>): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "ratebook-recipe-"));
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(path, name), text)));
  return path;
}

/** The third column before the second. */
function moved(text: string): string {
  return text.replace(/^(R[^,]*),([^,]*),([^,]*),/gm, "$1,$3,$2,");
}

test("a recipe made on October's export loads November's without a question", async () => {
  const path = await folder({ "october.csv": OCTOBER, "november.csv": NOVEMBER });
  const recipe = join(path, "payments.recipe.json");
  await importedFile(join(path, "october.csv"), "--save-recipe", recipe);
  const saved: { readonly name: string } = JSON.parse(await readFile(recipe, "utf8"));
  expect(saved).toMatchObject({ ratebookRecipe: 2, kind: "payment_register" });
  const november = await importedFile(join(path, "november.csv"), "--recipe", recipe);
  expect(november).toMatchObject({ records: 3, recipe: saved.name, control: { amount: "1066.75" }, findings: [] });
});

test.each([
  ["a renamed column", NOVEMBER.replace("Tender", "Tender Type"), /Tender/],
  ["a column that moved", moved(NOVEMBER), /moved|place/],
  ["a new column", NOVEMBER.replace(/^(Receipt.*)$/m, "$1,Clerk").replace(/^(R-.*)$/gm, "$1,JD"), /Clerk/],
  ["a column that is gone", NOVEMBER.replace(/^(R[^,]*),(.*),(.*),(.*),(.*),/gm, "$1,$2,$3,$5,"), /Tender/],
  [
    "dates in another form",
    NOVEMBER.replace(/11\/(\d+)\/2026,/g, (_, day) => `2026-11-${String(day).padStart(2, "0")},`),
    /Pmt Date/,
  ],
])("the drifted layout names its change: %s", async (_, text, named) => {
  const path = await folder({ "october.csv": OCTOBER, "november.csv": text });
  const recipe = join(path, "payments.recipe.json");
  await importedFile(join(path, "october.csv"), "--save-recipe", recipe);
  const november = await importedFile(join(path, "november.csv"), "--recipe", recipe);
  const changes = november.findings.filter(({ code }) => code.startsWith("layout-"));
  expect(changes.map(({ message }) => message).join("\n")).toMatch(named);
  expect(november).toMatchObject({ records: 3, control: { amount: "1066.75" } });
});

test("a bill extract that prints no date feeds charges once its date is given", async () => {
  const extract = "test/fixtures/intake/samples/05-bill-export-headerless.txt";
  const asked = await importedFile(extract);
  expect(asked.findings).toMatchObject([{ code: "please-check" }]);
  const dated = await importedFile(extract, "--as-of", "2026-10-31");
  expect(dated).toMatchObject({ as_of: "2026-10-31", records: 4, findings: [], control: { total_due: "1200.17" } });
});
