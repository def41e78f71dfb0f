import { canonicalFiles, folderWith, ratebook } from "../support/command-line";
import { caseLedger, receivableCases } from "../support/receivable-case";

interface Month {
  readonly month: string;
  readonly opening: string;
  readonly collected: string;
  readonly written_off: string;
  readonly recovered: string;
  readonly closing: string;
  readonly difference: string;
  readonly adjusted: Readonly<Record<string, string>>;
  readonly aging: Readonly<Record<string, string>>;
}

interface RollForwardDocument {
  readonly months: readonly Month[];
  readonly services?: readonly { readonly service: string; readonly months: readonly Month[] }[];
  readonly classes?: readonly unknown[];
  readonly checks: readonly { readonly passes: boolean }[];
}

const PERIOD = ["--from", "2026-05-01", "--to", "2026-10-31"];

async function roll(...words: readonly string[]): Promise<RollForwardDocument> {
  const published = receivableCases().find(({ id }) => id === "23-write-off-and-recovery");
  if (published === undefined) throw new Error("the case of the write-off is gone");
  const folder = await folderWith(canonicalFiles(caseLedger(published)));
  const { exit, out } = await ratebook("roll-forward", "--data", folder, ...PERIOD, "--json", ...words);
  expect(exit).toBe(0);
  return JSON.parse(out) as RollForwardDocument;
}

test("the published write-off leaves the books in June and is recovered in October", async () => {
  const { months, checks } = await roll("--credits", "own");
  expect(months.map((each) => [each.month, each.opening, each.written_off, each.recovered, each.closing])).toEqual([
    ["2026-05", "212.66", "0.00", "0.00", "212.66"],
    ["2026-06", "212.66", "-212.66", "0.00", "0.00"],
    ["2026-07", "0.00", "0.00", "0.00", "0.00"],
    ["2026-08", "0.00", "0.00", "0.00", "0.00"],
    ["2026-09", "0.00", "0.00", "0.00", "0.00"],
    ["2026-10", "0.00", "0.00", "50.00", "0.00"],
  ]);
  expect(months[5]?.collected).toBe("-50.00");
  expect(months.map(({ difference }) => difference)).toEqual(new Array(6).fill("0.00"));
  expect(months[0]?.aging).toMatchObject({ "121+": "212.66", unapplied_credit: "0.00" });
  expect(Object.keys(months[0]?.adjusted ?? {})).toContain("penalty_waiver");
  expect(checks.every(({ passes }) => passes)).toBe(true);
});

test("--by names the breakdowns that are given; both are unless told otherwise", async () => {
  expect(Object.keys(await roll())).toEqual(expect.arrayContaining(["services", "classes"]));
  const { services, classes } = await roll("--by", "service");
  expect([services?.map(({ service }) => service), classes]).toEqual([["none", "water"], undefined]);
});

test("--buckets are the ages of the month ends", async () => {
  const { months } = await roll("--buckets", "45", "--credits", "own");
  expect(months[0]?.aging).toEqual({ not_due: "0.00", "1-45": "0.00", "46+": "212.66", unapplied_credit: "0.00" });
});

test.each([
  [["--data", "x"], /--from is missing/],
  [["--data", "x", "--from", "2026-01-01"], /--to is missing/],
  [["--data", "x", "--from", "2026-02-01", "--to", "2026-01-01"], /first day first/],
  [["--data", "x", ...PERIOD, "--by", "cycle"], /service, class/],
  [["--data", "x", ...PERIOD, "--buckets", "a"], /--buckets takes days/],
])("%j is refused in a sentence", async (words, message) => {
  const { exit, err } = await ratebook("roll-forward", ...words);
  expect(exit).toBe(2);
  expect(err).toMatch(message);
});
