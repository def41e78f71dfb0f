import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { blobFile } from "../../src/adapters/file/blob-file";
import { billFrequencyArgs } from "../../src/analyses/bill-frequency/bill-frequency-args";
import { runBillFrequency } from "../../src/analyses/bill-frequency/run-bill-frequency";
import { billableUnitsArgs } from "../../src/analyses/billable-units/billable-units-args";
import { runBillableUnits } from "../../src/analyses/billable-units/run-billable-units";
import { loadExports } from "../../src/app/load-exports";
import type { Database } from "../../src/ports/database";
import { openTestDatabase } from "../support/open-database";

/** A real export that nobody here wrote: reads by customer and month of a city of California, 2014 to 2016. */
const FILE = resolve(__dirname, "../../../shared/data/santa-monica-water-usage.csv.gz");
const isThere = existsSync(FILE);
if (!isThere) process.stderr.write(`skipped: ${FILE} is not here\n`);
const describeWhereThere = isThere ? describe : describe.skip;

const PERIOD = { from: "2014-01-01", to: "2016-09-30" };
const BREAKS = [10, 20, 40];

interface Line {
  readonly customer: string;
  readonly use: number;
  readonly month: string;
  /** The class of the customer's first line, which is the one that an account keeps. */
  readonly customerClass: string;
}

/** The file read with nothing but a split: it quotes nothing. */
function readLines(text: string): readonly Line[] {
  const classes = new Map<string, string>();
  return text
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [customer = "", use = "", , , ownClass = "", month = ""] = line.split(",");
      const customerClass = classes.get(customer) ?? ownClass;
      classes.set(customer, customerClass);
      return { customer, use: Number(use), month, customerClass };
    });
}

function sum(lines: readonly Line[]): number {
  return lines.reduce((total, { use }) => total + use, 0);
}

describeWhereThere("218,067 reads of Santa Monica", () => {
  let database: Database;
  let lines: readonly Line[];
  beforeAll(async () => {
    const bytes = gunzipSync(readFileSync(FILE));
    lines = readLines(bytes.toString("utf8"));
    database = await openTestDatabase();
    const { refused } = await loadExports(database, [blobFile("santa-monica-water-usage.csv", new Blob([bytes]))]);
    expect(refused).toEqual([]);
  });
  afterAll(() => database.close());

  test("billable units: every class, month and count equals a plain reading of the file", async () => {
    const { services, cells, unit, checks } = await runBillableUnits(database, billableUnitsArgs(PERIOD));
    const [water] = services;
    expect([unit, services.length, water?.service, water?.byReads]).toEqual(["ccf", 1, "water", true]);
    expect([water?.bills, water?.use]).toEqual([218_067, 11_075_293]);
    const classes = [...new Set(lines.map(({ customerClass }) => customerClass))].sort();
    expect(classes.length).toBe(6);
    expect(
      water?.classes.map((each) => [each.customerClass, each.accounts, each.bills, each.zeroBills, each.use]),
    ).toEqual(
      classes.map((customerClass) => {
        const own = lines.filter((each) => each.customerClass === customerClass);
        const accounts = new Set(own.map(({ customer }) => customer)).size;
        return [customerClass, accounts, own.length, own.filter(({ use }) => use === 0).length, sum(own)];
      }),
    );
    for (const cell of cells) {
      const own = lines.filter((each) => each.month === cell.month && each.customerClass === cell.customerClass);
      expect([cell.bills, cell.use, cell.meteredUse, cell.accountMonths]).toEqual([
        own.length,
        sum(own),
        sum(own),
        new Set(own.map(({ customer }) => customer)).size,
      ]);
    }
    expect(checks.map(({ left, right }) => left === right)).toEqual([true]);
  });

  test("the bill frequency: every block of every class equals the bills cut one by one", async () => {
    const { services } = await runBillFrequency(database, billFrequencyArgs({ ...PERIOD, breaks: BREAKS }));
    const groups = services[0]?.groups ?? [];
    expect(groups.length).toBe(7);
    for (const { customerClass, blocks, bills, zeroBills } of groups) {
      const own = lines.filter((each) => customerClass === null || each.customerClass === customerClass);
      expect([bills, zeroBills]).toEqual([own.length, own.filter(({ use }) => use === 0).length]);
      expect(blocks.map(({ volume }) => volume)).toEqual(
        blocks.map(({ from, to }) =>
          own.reduce((total, { use }) => total + Math.max(0, Math.min(use, to ?? Infinity) - from), 0),
        ),
      );
      expect(blocks.map(({ stopping }) => stopping)).toEqual(
        blocks.map(
          ({ from, to }) => own.filter(({ use }) => use <= (to ?? Infinity) && (use > from || from === 0)).length,
        ),
      );
    }
  });

  test("its oddities are named by pattern", async () => {
    const { oddities } = await runBillableUnits(database, billableUnitsArgs(PERIOD));
    const messages = oddities.map(({ code, message }) => `${code}: ${message}`);
    expect(messages).toEqual(
      expect.arrayContaining([
        // 8,367 / 14,745
        expect.stringMatching(/^class-mostly-without-use: water, INSTITUTIONAL: 8,367 of 14,745 bills \(56\.7 %\)/),
        // One read of 421,817 ccf in May 2015, more than a twentieth of all use since 2014.
        expect.stringMatching(/^use-far-above-class: water, RESIDENTIAL_MULTI: .* the highest 421,817 ccf/),
        expect.stringMatching(/^thin-month: water: .* July 2015 \(96 bills\)/),
        expect.stringMatching(/^zero-use-in-a-row: water, INSTITUTIONAL: /),
      ]),
    );
  });
});
