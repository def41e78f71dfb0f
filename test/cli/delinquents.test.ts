import { canonicalFiles, folderWith, ratebook } from "../support/command-line";
import { smallCity } from "../support/small-city";

interface Listed {
  readonly account: string;
  readonly past_due: string;
}
interface Document {
  readonly limit: string;
  readonly past_due: string;
  readonly patterns: readonly {
    readonly pattern: string;
    readonly accounts: number;
    readonly listed: readonly Listed[];
  }[];
  readonly checks: readonly { readonly passes: boolean }[];
}

async function delinquents(
  ...words: readonly string[]
): Promise<{ readonly document: Document; readonly out: string }> {
  const city = smallCity();
  const accounts = (city.accounts ?? []).map((row) => ({ ...row, customer_name: `Customer ${row.account_id}` }));
  const folder = await folderWith(canonicalFiles({ ...city, accounts }));
  const { exit, out } = await ratebook("delinquents", "--data", folder, "--as-of", "2026-09-30", "--json", ...words);
  expect(exit).toBe(0);
  return { document: JSON.parse(out) as Document, out };
}

test("delinquents --json is masked unless names are asked for", async () => {
  const { document, out } = await delinquents("--limit", "100.50", "--top", "2");
  expect(document.limit).toBe("100.50");
  expect(document.checks.every(({ passes }) => passes)).toBe(true);
  expect(document.patterns.map(({ pattern }) => pattern)).toEqual([
    "repeat_late",
    "newly_late",
    "tenant",
    "final",
    "over_limit",
  ]);
  const over = document.patterns.find(({ pattern }) => pattern === "over_limit");
  expect(over?.listed.length).toBe(2);
  expect(over?.listed.every(({ account }) => account.startsWith("•••"))).toBe(true);
  expect(out).not.toMatch(/customer_name|Customer 00/);
});

test("named, it gives numbers and names", async () => {
  const { document, out } = await delinquents("--names", "named");
  expect(document.patterns.flatMap(({ listed }) => listed)[0]?.account).toMatch(/^00\d\d$/);
  expect(out).toMatch(/"customer_name": "Customer 00\d\d"/);
});

test.each([
  [["delinquents", "--data", "x"], /--as-of is missing/],
  [
    ["delinquents", "--data", "x", "--as-of", "2026-09-30", "--limit", "five"],
    /--limit takes dollars such as 500\.00, not "five"/,
  ],
  [["delinquents", "--data", "x", "--as-of", "2026-09-30", "--names", "some"], /--names must be one of masked, named/],
])("%j is refused in a sentence", async (words, message) => {
  const { exit, err } = await ratebook(...words);
  expect([exit, err]).toEqual([2, expect.stringMatching(message)]);
});
