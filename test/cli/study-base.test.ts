import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { generateSampleCity } from "../../src/sample/sample-city";
import { joined } from "../sample/read-city";
import { folderWith, ratebook } from "../support/command-line";

const CITY = joined(generateSampleCity({ accounts: 25, months: 4 }));
const NAMES = ["accounts.csv", "charges.csv", "services.csv", "payments.csv", "rates.json", "study.json"];
const FILES = Object.fromEntries(NAMES.map((name) => [name, CITY.get(name) ?? ""]));

interface Answer {
  readonly months: number;
  readonly notes: readonly string[];
  readonly services: readonly {
    readonly service: string;
    readonly tie_out: number;
    readonly rates: readonly { readonly price: number }[];
  }[];
}

test("a study is filled from the exports, told what is missing, written, and can be projected", async () => {
  const folder = await folderWith(FILES);
  const out = join(folder, "filled.json");
  const study = join(folder, "study.json");
  const { exit, out: text } = await ratebook("study-base", "--data", folder, "--study", study, "--out", out, "--json");
  const answer = JSON.parse(text) as Answer;
  expect(exit).toBe(0);
  expect(answer.months).toBe(4);
  expect(answer.notes[0]).toContain("Bills of 4 of 12 months are at hand");
  // The rates of 2026 that the sample bills by.
  expect(answer.services.find(({ service }) => service === "water")?.rates[0]?.price).toBe(51.19);
  const written = JSON.parse(await readFile(out, "utf8")) as {
    readonly funds: readonly { readonly rates: readonly { readonly source: string }[] }[];
  };
  expect(written.funds[0]?.rates[0]?.source).toContain(
    "proof of revenue 2025-11-01 to 2026-10-31, 4 months carried to 12",
  );
  expect((await ratebook("project", "--study", out)).out).toContain("Water, dollars by fiscal year");
});
