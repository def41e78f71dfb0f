import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { folderWith, ratebook } from "../support/command-line";

const source = "worked by hand";
const STUDY = {
  ratebookRateStudy: 1,
  utility: "Test",
  firstYear: 2027,
  years: 2,
  funds: [
    {
      id: "water",
      name: "Water",
      opening: { balance: 1000, source },
      rates: [{ id: "use", name: "Use", kind: "volume", units: 100, price: 10, source }],
      operating: [{ id: "om", name: "O&M", amount: 900, source }],
    },
  ],
};
const ACTUALS = {
  ratebookActuals: 1,
  year: 2027,
  funds: [
    {
      fund: "water",
      rates: [{ line: "use", units: 90, revenue: 990 }],
      collected: 980,
      operating: [{ line: "om", amount: 950 }],
      interest: 0,
      debtService: 0,
      capital: 0,
      endingBalance: 1030,
      source: "audit of 2027",
    },
  ],
};

async function trueUp(actuals: object, ...words: readonly string[]) {
  const folder = await folderWith({ "study.json": JSON.stringify(STUDY), "actuals.json": JSON.stringify(actuals) });
  const files = ["--study", join(folder, "study.json"), "--actuals", join(folder, "actuals.json")];
  return {
    folder,
    result: await ratebook("true-up", ...files, ...words.map((word) => word.replace("FOLDER", folder))),
  };
}

test("the year is told by cause, and the study goes on from its actuals", async () => {
  const { folder, result } = await trueUp(ACTUALS, "--increases", "0.1", "--out", "FOLDER/next.json", "--json");
  const [fund] = (
    JSON.parse(result.out) as {
      readonly funds: readonly {
        readonly difference: string;
        readonly effects: readonly { readonly kind: string; readonly effect: string }[];
      }[];
    }
  ).funds;
  // Planned 100 at 11.00 less 900: 1,200. Sold 90 at 11.00, collected 10 less, spent 50 more: 1,030.
  expect(fund?.difference).toBe("-170.00");
  expect(fund?.effects.filter(({ effect }) => effect !== "0.00").map(({ kind, effect }) => [kind, effect])).toEqual([
    ["usage", "-110.00"],
    ["collection", "-10.00"],
    ["operating", "-50.00"],
  ]);
  const next = JSON.parse(await readFile(join(folder, "next.json"), "utf8")) as typeof STUDY;
  expect(next.firstYear).toBe(2028);
  expect(next.funds[0]?.opening).toEqual({ balance: 1030, source: "audit of 2027" });
  expect(next.funds[0]?.rates[0]).toEqual(expect.objectContaining({ units: 90, price: 11 }));
});

test("actuals that do not fit the study are refused with the place", async () => {
  const { result } = await trueUp({ ...ACTUALS, funds: [{ ...ACTUALS.funds[0], operating: [] }] });
  expect(result.exit).toBe(2);
  expect(result.err).toContain("- funds water, operating: om is missing; give its amount, 0 where there was none.");
});
