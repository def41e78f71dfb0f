import { canonicalFiles, folderWith, ratebook } from "../support/command-line";
import { smallCity } from "../support/small-city";

interface Month {
  readonly month: string;
  readonly from_open: string;
  readonly from_coming: string;
  readonly total: string;
}

test("expected --json gives as many months as asked for, and the errors of the forecasts that are over", async () => {
  const folder = await folderWith(canonicalFiles(smallCity()));
  const { exit, out } = await ratebook(
    "expected",
    "--data",
    folder,
    "--as-of",
    "2026-09-30",
    "--months",
    "3",
    "--json",
  );
  expect(exit).toBe(0);
  const document = JSON.parse(out) as Readonly<{
    months: readonly Month[];
    history: { from: string; months: number };
    curve: readonly { months_since_bill: number; paid_share: number }[];
    services: readonly { service: string; months: readonly Month[] }[];
    backtest: { months: readonly unknown[]; wape: number; mape: number; bias: number };
    checks: readonly { passes: boolean }[];
  }>;
  expect(document.months.map(({ month }) => month)).toEqual(["2026-10", "2026-11", "2026-12"]);
  expect(document.history).toEqual({ from: "2026-01", months: 9 });
  for (const { from_open, from_coming, total } of document.months) {
    expect(Number(total)).toBeCloseTo(Number(from_open) + Number(from_coming), 8);
  }
  expect(document.services.map(({ service }) => service)).toEqual(["sewer", "storm", "water"]);
  // Three months beyond the eight ages that stand alone.
  expect(document.curve.map((point) => point.months_since_bill)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  // With six months of history at least: made after June, July and August.
  expect(document.backtest.months).toHaveLength(3);
  expect(document.checks.every(({ passes }) => passes)).toBe(true);
});

test.each([
  [["expected", "--data", "x"], /--as-of is missing/],
  [
    ["expected", "--data", "x", "--as-of", "2026-09-30", "--months", "0"],
    /--months must be a whole number of at least 1/,
  ],
])("%j is refused in a sentence", async (words, message) => {
  const { exit, err } = await ratebook(...words);
  expect([exit, err]).toEqual([2, expect.stringMatching(message)]);
});

test("a day that ends no month is refused in a sentence", async () => {
  const folder = await folderWith(canonicalFiles(smallCity()));
  const { exit, err } = await ratebook("expected", "--data", folder, "--as-of", "2026-09-29");
  expect([exit, err]).toEqual([2, expect.stringMatching(/2026-09-29 is no month's last day\. Take 2026-09-30/)]);
});
