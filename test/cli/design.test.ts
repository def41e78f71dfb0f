import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readSchedule } from "../../src/domain/rates/read-schedule";
import { generateSampleCity } from "../../src/sample/sample-city";
import { joined } from "../sample/read-city";
import { folderWith, ratebook } from "../support/command-line";

const CITY = joined(generateSampleCity({ accounts: 60, months: 13 }));
const NAMES = ["accounts.csv", "charges.csv", "services.csv", "rates.json"];
const FILES = Object.fromEntries(NAMES.map((name) => [name, CITY.get(name) ?? ""]));

test("tiers as one JSON document, and a schedule with one edition more that can be used", async () => {
  const folder = await folderWith(FILES);
  const written = join(folder, "proposed.json");
  const words = ["--data", folder, "--method", "tiers", "--breaks", "0.5,1", "--ratios", "1,1.5,2", "--json"];
  const asked = ["--requirement", "water=50000", "--effective", "2027-01-01", "--out-schedule", written];
  const { exit, out } = await ratebook("design", ...words, ...asked);
  const document = JSON.parse(out) as {
    readonly services: readonly {
      readonly revenue: string;
      readonly proof: number;
      readonly units: readonly { readonly revenue: string }[];
    }[];
  };
  expect(exit).toBe(0);
  const [water] = document.services;
  expect(water?.proof).toBeCloseTo(1, 3);
  const cents = (water?.units ?? []).reduce((sum, { revenue }) => sum + Math.round(100 * Number(revenue)), 0);
  expect(cents).toBe(Math.round(100 * Number(water?.revenue)));
  const { schedule } = readSchedule(JSON.parse(await readFile(written, "utf8")));
  expect(schedule?.editions.map(({ effective }) => effective).slice(-2)).toEqual(["2026-01-01", "2027-01-01"]);
});

test("a requirement that is no service and dollars, and a method without its figures, are refused", async () => {
  const refusal = async (...words: readonly string[]) => {
    const { exit, err } = await ratebook("design", "--data", "nowhere", "--effective", "2027-01-01", ...words);
    return `${exit} ${err}`;
  };
  expect(await refusal("--method", "across", "--requirement", "water")).toBe(
    '2 --requirement takes a service and dollars a year, such as water=1250000, not "water".',
  );
  expect(await refusal("--method", "fixed-share", "--requirement", "water=10")).toBe(
    "2 --fixed-share is missing. Give a share from 0 to 1, as in: --fixed-share 0.35",
  );
  expect(await refusal("--method", "cost-of-service")).toBe(
    "2 The method cost-of-service needs the study of costs. Give it with --cos COS.json.",
  );
});
