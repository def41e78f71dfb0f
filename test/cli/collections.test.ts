import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { ratebook } from "../support/command-line";

const IBM = resolve(__dirname, "../../../shared/data");
const onRealExport = existsSync(resolve(IBM, "ibm-accounts-receivable.csv")) ? test : test.skip;
if (onRealExport === test.skip) {
  process.stderr.write(
    "skipped: collections of the IBM export, which may not be redistributed and is not on this machine\n",
  );
}

interface Measure {
  readonly value: number;
  readonly convention: string;
}

onRealExport("the IBM export's second quarter of 2013 gives the published DSO and both CEI", async () => {
  const { exit, out } = await ratebook(
    "collections",
    "--data",
    IBM,
    "--from",
    "2013-04-01",
    "--to",
    "2013-06-30",
    "--json",
  );
  expect(exit).toBe(0);
  const document = JSON.parse(out) as Readonly<Record<"dso" | "cei_total_sales" | "cei_sales_per_month", Measure>>;
  expect(document.dso.value).toBeCloseTo(23.18, 2);
  expect(document.cei_total_sales.value).toBeCloseTo(96.15, 2);
  expect(document.cei_sales_per_month.value).toBeCloseTo(89.96, 2);
  expect(document.dso.convention).toMatch(/ending receivables/);
});

test.each([
  [["collections", "--data", "x"], /--from is missing/],
  [["collections", "--data", "x", "--from", "2026-01-01"], /--to is missing/],
])("%j is refused in a sentence", async (words, message) => {
  const { exit, err } = await ratebook(...words);
  expect(exit).toBe(2);
  expect(err).toMatch(message);
});
