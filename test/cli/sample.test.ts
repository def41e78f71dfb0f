import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readSchedule } from "../../src/domain/rates/read-schedule";
import { folderWith, ratebook } from "../support/command-line";

const SMALL = ["--accounts", "3", "--months", "1"];

test("the rate schedule and the answers are written beside the tables and have no rows to count", async () => {
  const folder = await folderWith({});
  const { exit, out } = await ratebook("sample", "--out", folder, ...SMALL, "--json");
  const { files } = JSON.parse(out) as { readonly files: readonly { readonly file: string; readonly rows: unknown }[] };
  expect(exit).toBe(0);
  expect(files.filter(({ rows }) => rows === null).map(({ file }) => file)).toEqual([
    "rates.json",
    "planted-irregularities.json",
    "study.json",
  ]);
  const { problems } = readSchedule(JSON.parse(await readFile(join(folder, "rates.json"), "utf8")));
  expect(problems).toEqual([]);
});

test("the summary names them without a count", async () => {
  const { out } = await ratebook("sample", "--out", await folderWith({}), ...SMALL);
  expect(out).toContain("accounts.csv (3 rows)");
  expect(out).toContain("rows), rates.json, planted-irregularities.json, study.json.");
});

test("a folder with the schedule and the answers is loaded as if they were not there", async () => {
  const folder = await folderWith({});
  await ratebook("sample", "--out", folder, ...SMALL);
  const { exit, out } = await ratebook("check", "--data", folder, "--json");
  expect(exit).toBe(0);
  expect(out).not.toContain("rates.json");
});
