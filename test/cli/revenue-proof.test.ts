import { join } from "node:path";
import { generateSampleCity } from "../../src/sample/sample-city";
import { joined } from "../sample/read-city";
import { folderWith, ratebook } from "../support/command-line";

const CITY = joined(generateSampleCity({ accounts: 150, months: 4 }));
const NAMES = ["accounts.csv", "charges.csv", "services.csv", "payments.csv", "rates.json"];
const FILES = Object.fromEntries(NAMES.map((name) => [name, CITY.get(name) ?? ""]));

/** The same city by a schedule whose sewer price is a tenth higher: its bills come to less than the rates. */
function dearerSewer(): string {
  const schedule = JSON.parse(FILES["rates.json"] ?? "") as { editions: Readonly<Record<string, unknown>>[] };
  const last = schedule.editions.at(-1);
  const increase = [
    { percent: 3, except: ["district-fee", "sewer"] },
    { percent: 13.3, only: ["sewer"] },
  ];
  return JSON.stringify({ ...schedule, editions: [...schedule.editions.slice(0, -1), { ...last, increase }] });
}

test("the proof as one JSON document: units times rates and rounding make what the rates come to", async () => {
  const { exit, out } = await ratebook("revenue-proof", "--data", await folderWith(FILES), "--json");
  const document = JSON.parse(out) as Readonly<Record<string, unknown>>;
  const dollars = (name: string) => Math.round(100 * Number(document[name]));
  expect(exit).toBe(0);
  expect(dollars("units_times_rates") + dollars("rounding")).toBe(dollars("by_the_rates"));
  expect(document["parity"]).toBeGreaterThan(0.995);
  expect(document["warning"]).toBeNull();
  expect(document["checks"]).toEqual([expect.objectContaining({ passes: true })]);
});

test("a study whose rates do not give what was billed says so first, and its first sheet is the proof", async () => {
  const folder = await folderWith({ ...FILES, "rates.json": dearerSewer() });
  const study = await ratebook("study", "--data", folder, "--out", join(folder, "study.xlsx"), "--json");
  const document = JSON.parse(study.out) as {
    readonly parity: number;
    readonly warning: string;
    readonly sheets: readonly { readonly name: string }[];
  };
  expect(document.parity).toBeLessThan(0.995);
  expect(document.warning).toContain("Nothing should be recommended on these rates before");
  expect(document.sheets[0]?.name).toBe("Proof of revenue");
});
