import { generateSampleCity } from "../../src/sample/sample-city";
import { joined } from "../sample/read-city";
import { folderWith, ratebook } from "../support/command-line";

const CITY = joined(generateSampleCity({ accounts: 40, months: 5 }));
const NAMES = ["accounts.csv", "charges.csv", "services.csv", "reads.csv"];

function exportsWith(others: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return { ...Object.fromEntries(NAMES.map((name) => [name, CITY.get(name) ?? ""])), ...others };
}

test("the schedule that lies beside the exports is taken, and everything is said as one JSON document", async () => {
  const folder = await folderWith(exportsWith({ "rates.json": CITY.get("rates.json") ?? "" }));
  const { exit, out } = await ratebook("verify-rates", "--data", folder, "--json");
  const document = JSON.parse(out) as Readonly<Record<string, unknown>>;
  expect(exit).toBe(0);
  expect(Object.keys(document).slice(4, 10)).toEqual([
    "billed",
    "not_priced",
    "recomputed",
    "parity",
    "headline",
    "variances",
  ]);
  expect(document["billed"]).toMatch(/^\d+\.\d\d$/);
  expect(document["checks"]).toEqual([expect.objectContaining({ passes: true, difference: "0.00" })]);
  expect(document["variances"]).toContainEqual(
    expect.objectContaining({ pattern: "wrong-class", likely_cause: expect.any(String) as string }),
  );
});

test("without a schedule a sentence says what to do", async () => {
  const folder = await folderWith(exportsWith({}));
  const { exit, err } = await ratebook("verify-rates", "--data", folder);
  expect([exit, err]).toEqual([
    2,
    "There is no rate schedule to hold the bills against. Give one with --schedule FILE, or put it into the data folder as rates.json.",
  ]);
});
