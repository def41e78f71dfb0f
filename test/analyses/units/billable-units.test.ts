import { billableUnitsArgs } from "../../../src/analyses/billable-units/billable-units-args";
import type { BillableUnitsResult, UnitSums } from "../../../src/analyses/billable-units/billable-units-result";
import { runBillableUnits } from "../../../src/analyses/billable-units/run-billable-units";
import { billFrequencyArgs } from "../../../src/analyses/bill-frequency/bill-frequency-args";
import { readUseCube } from "../../../src/analyses/bill-frequency/read-cube";
import { runBillFrequency } from "../../../src/analyses/bill-frequency/run-bill-frequency";
import { priceCube } from "../../../src/domain/rates/use-cube";
import type { Database } from "../../../src/ports/database";
import { loadLedgerRows } from "../../support/ledger-rows";
import { meteredTown, readsAlone } from "../../support/metered-town";
import { openTestDatabase } from "../../support/open-database";

const PERIOD = { from: "2026-09-01", to: "2026-10-31" };

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
  await loadLedgerRows(database, meteredTown());
});
afterAll(() => database.close());

function water({ services }: BillableUnitsResult) {
  const found = services.find(({ service }) => service === "water");
  if (found === undefined) throw new Error("no water");
  return found;
}

function counts({ bills, zeroBills, noUseBills, corrections, correctionUse, use }: UnitSums) {
  return [bills, zeroBills, noUseBills, corrections, correctionUse, use];
}

describe("billable units of the metered town", () => {
  let result: BillableUnitsResult;
  beforeAll(async () => {
    result = await runBillableUnits(
      database,
      billableUnitsArgs({ ...PERIOD, production: [{ month: "2026-09-01", volume: 3000, unit: "cf" }] }),
    );
  });

  test("each bill counts once, tiers add up, and what a second kind of line states again does not", () => {
    const [september, october] = water(result).months;
    expect(september === undefined ? null : counts(september)).toEqual([3, 0, 0, 0, 0, 27]);
    expect(october === undefined ? null : counts(october)).toEqual([4, 1, 1, 1, -4, 16]);
    expect([september?.accountMonths, october?.accountMonths]).toEqual([3, 4]);
    expect([september?.usePerAccount, october?.usePerAccount]).toEqual([9, 4]);
  });

  test("meters are those in force at the end of the bill's period: 1 + 1 + 13, then 1 + 1.5 + 13 equivalent meters", () => {
    const months = water(result).months.map((month) => [month.meterMonths, month.equivalentMonths]);
    expect(months).toEqual([
      [4, 15],
      [4, 15.5],
    ]);
    expect(water(result).sizes.map(({ meterSize, averageMeters, ratio }) => [meterSize, averageMeters, ratio])).toEqual(
      [
        ["5/8", 1.5, 1],
        ["3/4", 0.5, 1.5],
        ["1.5", 1, 5],
        ["2", 1, 8],
      ],
    );
  });

  test("classes and their accounts; an account that the list does not name has no class", () => {
    const classes = water(result).classes.map((each) => [each.customerClass, each.accounts, each.bills, each.use]);
    expect(classes).toEqual([
      ["commercial", 1, 2, 28],
      ["no class", 1, 1, 0],
      ["residential", 2, 4, 15],
    ]);
    expect(water(result).accounts).toBe(4);
  });

  test("zones and meter sizes tell the same bills apart", () => {
    const cells = result.cells.filter(({ service, month }) => service === "water" && month === "2026-10-01");
    expect(cells.map(({ zone, meterSize, bills, use }) => [zone, meterSize, bills, use])).toEqual([
      ["inside", "1.5", 0, 0],
      ["inside", "2", 0, 0],
      ["inside", "several", 1, 8],
      ["unknown", "", 1, 0],
      ["inside", "5/8", 1, 8],
      ["outside", "3/4", 1, 0],
    ]);
  });

  test("storm counts ERU, and bills that state no use", () => {
    const storm = result.services.find(({ service }) => service === "storm");
    expect(storm?.unitName).toBe("ERU");
    expect(storm?.months.map(({ unitMonths, bills, noUseBills }) => [unitMonths, bills, noUseBills])).toEqual([
      [4.5, 2, 2],
      [1, 1, 1],
    ]);
  });

  test("reads are metered use by their own month, one of three estimated", () => {
    const months = water(result).months.map(({ reads, estimatedReads, meteredUse }) => [
      reads,
      estimatedReads,
      meteredUse,
    ]);
    expect(months).toEqual([
      [2, 0, 25],
      [1, 1, 8],
    ]);
  });

  test("what was produced in September, 3,000 cubic feet, is 30 ccf: 3 of them not billed", () => {
    expect(result.loss).toEqual({ produced: 30, billed: 27, nonRevenue: 3, share: 0.1 });
    expect(result.lossMonths.map(({ produced }) => produced)).toEqual([30, null]);
  });

  test("September is the peak of 21.5 a month; too few months for seasons and a forecast", () => {
    expect(water(result).peak).toEqual({ month: "2026-09-01", use: 27, averageUse: 21.5, factor: 27 / 21.5 });
    expect([water(result).season.winterUse, water(result).useForecast]).toEqual([null, null]);
  });

  test("sums equal the ledger's own rows, told without the preparation", () => {
    expect(result.checks.map(({ left, right }) => [left, right])).toEqual([
      [43, 43],
      [33, 33],
    ]);
  });

  test("patterns and units are said in words", () => {
    // 28 billed and 20 metered, 15 and 13: A2 was not read.
    const codes = ["billed-off-metered", "billed-off-metered", "no-class", "many-estimates", "correction"];
    expect(result.oddities.map(({ code }) => code)).toEqual(codes);
    expect(result.oddities[0]?.message).toMatch(/^water, commercial: 28 billed and 20 metered, 40\.0 % more\./);
    expect(result.conventions).toContain("Use in gal (1 times) is converted at 7.48052 gallons per cubic foot.");
  });
});

test("another unit converts everything exactly: 43 ccf are 4,300 cubic feet", async () => {
  const result = await runBillableUnits(database, billableUnitsArgs({ ...PERIOD, unit: "cf" }));
  expect([water(result).use, result.checks[0]?.right]).toEqual([4300, 4300]);
});

test("a period that begins within a month holds the bills from its first day on, and still ties out", async () => {
  const result = await runBillableUnits(database, billableUnitsArgs({ from: "2026-09-20", to: "2026-10-31" }));
  const [september] = water(result).months;
  // A3's 20 of September 20; the meters are those of the month. The history holds all of September.
  expect([september?.use, september?.meterMonths]).toEqual([20, 4]);
  expect(water(result).history.map(({ use, accountMonths }) => [use, accountMonths])).toEqual([
    [27, 3],
    [16, 4],
  ]);
  expect(result.checks.map(({ left, right }) => left === right)).toEqual([true, true]);
});

test("one class alone", async () => {
  const result = await runBillableUnits(database, billableUnitsArgs({ ...PERIOD, customerClass: "commercial" }));
  expect([water(result).use, water(result).accounts, water(result).bills]).toEqual([28, 1, 2]);
});

describe("the bill frequency of the metered town", () => {
  test("uses 5, 2, 20, 8, 0, 12 in blocks to 5, to 15 and above: 2 + 4×5, 3 + 7 + 10 and 5", async () => {
    const { services, checks } = await runBillFrequency(database, billFrequencyArgs({ ...PERIOD, breaks: [5, 15] }));
    const [all, ...classes] = services[0]?.groups ?? [];
    expect(services.length).toBe(1);
    expect(all).toMatchObject({ bills: 6, zeroBills: 1, noUseBills: 1, corrections: 1, correctionUse: -4, use: 47 });
    expect(all?.blocks.map(({ volume, stopping }) => [volume, stopping])).toEqual([
      [22, 3],
      [20, 2],
      [5, 1],
    ]);
    expect(classes.map(({ customerClass, bills, use }) => [customerClass, bills, use])).toEqual([
      ["commercial", 2, 32],
      ["no class", 0, 0],
      ["residential", 4, 15],
    ]);
    expect(checks.map(({ left, right }) => left === right)).toEqual([true, true]);
  });

  test("without breaks they follow from the bills: half use 5 or less, three quarters 12, nine tenths 20", async () => {
    const { services } = await runBillFrequency(database, billFrequencyArgs(PERIOD));
    expect([services[0]?.breaks, services[0]?.breaksAre]).toEqual([[5, 12, 20], "usual"]);
  });

  test("breaks that fall are refused", async () => {
    await expect(runBillFrequency(database, billFrequencyArgs({ ...PERIOD, breaks: [5, 3] }))).rejects.toThrow(
      /rising/,
    );
  });

  test("the cube prices every bill by its own zone: 45 inside at 2.00, 2 outside at 3.00, 1.00 a bill", async () => {
    const { cube } = await readUseCube(database, billFrequencyArgs(PERIOD));
    const cents = priceCube(
      cube,
      ({ zone }) =>
        (use) =>
          100 + Math.round(use * (zone === "outside" ? 300 : 200)),
    );
    expect(cents).toBe(600 + 9000 + 600);
  });
});

describe("reads alone", () => {
  beforeAll(() => loadLedgerRows(database, readsAlone()));

  test("stand for bills, and the report says so", async () => {
    const result = await runBillableUnits(database, billableUnitsArgs(PERIOD));
    expect(water(result)).toMatchObject({ byReads: true, bills: 3, use: 33, meteredUse: 33, accounts: 2 });
    expect(result.conventions.join(" ")).toMatch(/No charge of water states a use, so meter reads stand for its bills/);
    const { services } = await runBillFrequency(database, billFrequencyArgs({ ...PERIOD, breaks: [6] }));
    expect(services[0]?.groups[0]?.blocks.map(({ volume }) => volume)).toEqual([17, 16]);
  });

  test("a period without anything has no services and no failing check", async () => {
    const before = { from: "2020-01-01", to: "2020-12-31" };
    const result = await runBillableUnits(database, billableUnitsArgs(before));
    expect([result.services, result.loss, result.lossMonths]).toEqual([[], null, []]);
    expect((await runBillFrequency(database, billFrequencyArgs(before))).services).toEqual([]);
  });
});
