import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { folderWith, ratebook } from "../support/command-line";

/** Uses of 0, 2, 3, 5, 8, 12, 20 and 50: the tabulation worked in the manual way, 100 in all. */
const USES = [0, 2, 3, 5, 8, 12, 20, 50];
const HEAD = "charge_id,account_id,service,kind,bill_date,usage,usage_unit,amount\n";
const FILES = {
  "charges.csv":
    HEAD + USES.map((use, at) => `C${at},A${at},water,volumetric,2026-10-0${at + 1},${use},ccf,10.00\n`).join(""),
  "accounts.csv":
    "account_id,customer_class,inside_city\n" +
    USES.map((use, at) => `A${at},${use < 10 ? "small" : "large"},Y\n`).join(""),
  "services.csv":
    "account_id,service,meter_id,meter_size\n" + USES.map((_, at) => `A${at},water,M${at},5/8\n`).join(""),
};
const PERIOD = ["--from", "2026-10-01", "--to", "2026-10-31"];

test("units and the bill frequency as one JSON document", async () => {
  const folder = await folderWith(FILES);
  const { exit, out } = await ratebook(
    "units",
    "--data",
    folder,
    ...PERIOD,
    "--breaks",
    "5,15",
    "--meters",
    "5/8=1.5",
    "--json",
  );
  const document: unknown = JSON.parse(out);
  expect(exit).toBe(0);
  expect(document).toMatchObject({
    unit: "ccf",
    gallons_per_cubic_foot: 7.48052,
    services: [
      {
        service: "water",
        by_reads: false,
        accounts: 8,
        bills: 8,
        zero_bills: 1,
        billed_use: 100,
        equivalent_meter_months: 12,
        classes: [
          { customer_class: "large", bills: 3, billed_use: 82 },
          { customer_class: "small", bills: 5, billed_use: 18 },
        ],
        forecast: { use: null, accounts: null },
      },
    ],
    bill_frequency: [
      {
        service: "water",
        customer_class: null,
        bills: 8,
        use: 100,
        breaks: [5, 15],
        breaks_are: "asked",
        blocks: [
          { from: 0, to: 5, use: 30, bills_stopping: 4, bills_reaching: 7 },
          { from: 5, to: 15, use: 30, bills_stopping: 2, bills_reaching: 4 },
          { from: 15, to: null, use: 40, bills_stopping: 2, bills_reaching: 2 },
        ],
        levels: expect.arrayContaining([
          { level: 5, bills_stopping: 4, use_of_stopping: 10, bills_passing: 4, consolidated_use: 30 },
        ]),
      },
      { customer_class: "large", use: 82 },
      { customer_class: "small", use: 18 },
    ],
    water_loss: { total: null },
  });
  expect(document).toMatchObject({ checks: [1, 2, 3, 4].map(() => ({ passes: true })) });
});

test("the text, with production, for one class; and the workbook beside it", async () => {
  const folder = await folderWith(FILES);
  const elsewhere = await folderWith({ "produced.csv": "month,volume,unit\n2026-10,9200,cf\n" });
  const book = join(elsewhere, "units.xlsx");
  const more = [
    "--class",
    "large",
    "--production",
    join(elsewhere, "produced.csv"),
    "--meters",
    "turbine",
    "--out",
    book,
  ];
  const { exit, out } = await ratebook("units", "--data", folder, ...PERIOD, ...more);
  expect(exit).toBe(0);
  expect(out).toMatch(/^Billable units from 2026-10-01 to 2026-10-31, use in ccf/);
  expect(out).toMatch(/large +3 +3 +0 +82/);
  expect(out).not.toMatch(/small/);
  expect(out).toMatch(/Water: 92 ccf produced, 82 billed, non-revenue water 10 \(10\.9 %\)/);
  expect(out).toMatch(/AWWA ratios of turbine meters/);
  expect((await readFile(book)).subarray(0, 2).toString()).toBe("PK");
});

test.each([
  [["units"], /--from is missing/],
  [["units", "--from", "2026-10-31", "--to", "2026-10-01"], /--from is later than --to/],
  [["units", ...PERIOD, "--breaks", "15,5"], /--breaks takes rising uses/],
  [["units", ...PERIOD, "--breaks", "a"], /--breaks takes rising uses/],
  [["units", ...PERIOD, "--meters", "5/8=one"], /--meters takes the name of a table, or sizes and ratios/],
  [["units", ...PERIOD, "--unit", "barrel"], /--unit must be one of cf, ccf/],
  [["units", ...PERIOD, "--gallons", "much"], /--gallons takes gallons per cubic foot/],
  [["units", ...PERIOD, "--production", "/nowhere.csv"], /There is no file \/nowhere\.csv/],
])("%j is refused in a sentence", async (words, message) => {
  const { exit, err } = await ratebook(...words);
  expect([exit, err]).toEqual([2, expect.stringMatching(message)]);
});
