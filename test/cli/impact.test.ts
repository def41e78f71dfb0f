import { join } from "node:path";
import { generateSampleCity } from "../../src/sample/sample-city";
import { joined } from "../sample/read-city";
import { folderWith, ratebook } from "../support/command-line";

const CITY = joined(generateSampleCity({ accounts: 120, months: 4 }));
const NAMES = ["accounts.csv", "charges.csv", "services.csv", "rates.json"];
const FILES = Object.fromEntries(NAMES.map((name) => [name, CITY.get(name) ?? ""]));

/** The newest rates, all of them a tenth higher from the next year on. */
function dearer(): string {
  const schedule = JSON.parse(FILES["rates.json"] ?? "") as { readonly editions: readonly object[] };
  const next = { effective: "2027-01-01", source: "proposed", increase: { percent: 10 } };
  return JSON.stringify({ ...schedule, editions: [...schedule.editions, next] });
}

type Change = Readonly<Record<"existing" | "proposed" | "change", string>>;
interface Document extends Change {
  readonly accounts: number;
  readonly by_class: readonly (Change & { readonly accounts: number })[];
  readonly by_service_and_class: readonly Change[];
  readonly reasons: Readonly<Record<string, string>>;
  readonly worst_accounts: readonly { readonly account: string }[];
  readonly checks: readonly { readonly passes: boolean }[];
}

test("the bill impact of a city as one JSON document: accounts, classes, services and reasons add up to the same change", async () => {
  const folder = await folderWith({ ...FILES, "new.json": dearer() });
  const book = join(folder, "impact.xlsx");
  const words = ["impact", "--data", folder, "--schedule", join(folder, "rates.json")];
  const { exit, out } = await ratebook(...words, "--proposed", join(folder, "new.json"), "--out", book, "--json");
  const document = JSON.parse(out) as Document;
  const cents = (text: string | undefined) => Math.round(100 * Number(text));
  const sum = (texts: readonly string[]) => texts.reduce((total, text) => total + cents(text), 0);
  expect(exit).toBe(0);
  expect(document.checks.every(({ passes }) => passes)).toBe(true);
  expect(cents(document.proposed) / cents(document.existing)).toBeCloseTo(1.1, 2);
  expect(sum(document.by_class.map(({ change }) => change))).toBe(cents(document.change));
  expect(sum(document.by_service_and_class.map(({ change }) => change))).toBe(cents(document.change));
  expect(sum(Object.values(document.reasons))).toBe(cents(document.change));
  expect(document.by_class.reduce((total, { accounts }) => total + accounts, 0)).toBe(document.accounts);
  expect(document.worst_accounts.every(({ account }) => account.startsWith("•••"))).toBe(true);
});

test("the same rates on both sides are refused with what to do", async () => {
  const { exit, err } = await ratebook("impact", "--data", await folderWith(FILES));
  expect(exit).toBe(2);
  expect(err).toContain("--proposed NEW.json");
});

test("peers: a schedule of gallons beside one of cubic feet, and a place in the ranking", async () => {
  const folder = await folderWith({ "own.json": FILES["rates.json"] ?? "" });
  const own = join(folder, "own.json");
  const village = "test/fixtures/rates/three-kinds.json";
  const { exit, out } = await ratebook(
    "peers",
    "--schedule",
    own,
    "--peer",
    village,
    "--usage",
    "6",
    "--service",
    "water",
    "--json",
  );
  const document = JSON.parse(out) as {
    readonly ranked: readonly { readonly a_month: string; readonly own: boolean }[];
  };
  expect(exit).toBe(0);
  // 0.6 x 51.19 = 30.71; 11.39 and 4.488312 thousand gallons, 3 at 4.10 and the rest at 3.65: 17.73.
  expect(document.ranked.map((peer) => [peer.own, peer.a_month])).toEqual([
    [true, "30.71"],
    [false, "29.12"],
  ]);
});

test("affordability: a figure without its source is refused, and a missing one is asked for", async () => {
  const bills = [{ name: "Existing rates", annual_bill: { value: 1000, source: "our schedule" } }];
  const households = { median_income: { value: 50_000, source: "census" } };
  const folder = await folderWith({
    "good.json": JSON.stringify({ utility: "Testville", households, bills }),
    "bad.json": JSON.stringify({
      utility: "Testville",
      households: { median_income: { value: 1, source: " " } },
      bills,
    }),
  });
  const good = await ratebook("affordability", "--inputs", join(folder, "good.json"), "--json");
  expect(JSON.parse(good.out)).toMatchObject({
    bills: [
      {
        share_of_median_income: { value: 0.02 },
        hours_of_work: {
          value: null,
          not_worked_out: "not worked out: enter the essential monthly bill, minimum wage",
        },
      },
    ],
  });
  const bad = await ratebook("affordability", "--inputs", join(folder, "bad.json"));
  expect([bad.exit, bad.err]).toEqual([2, expect.stringContaining("households.median_income.source")]);
});
