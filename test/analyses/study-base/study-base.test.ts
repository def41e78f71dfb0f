import { studyBase, studyBaseArgs } from "../../../src/analyses/study-base/study-base";
import type { StudyBase } from "../../../src/analyses/study-base/study-base-result";
import { blobFile } from "../../../src/adapters/file/blob-file";
import { fillStudy, skeletonStudy } from "../../../src/app/base-study";
import { loadExports } from "../../../src/app/load-exports";
import { readStudy } from "../../../src/domain/study/read-study";
import type { RateLine } from "../../../src/domain/study/revenue-schema";
import type { Database } from "../../../src/ports/database";
import { generateSampleCity } from "../../../src/sample/sample-city";
import { readSchedule } from "../../../src/domain/rates/read-schedule";
import { joined } from "../../sample/read-city";
import { scheduleOf } from "../../support/kent-schedule";
import { loadLedgerRows } from "../../support/ledger-rows";
import { openTestDatabase } from "../../support/open-database";

let database: Database;
let smallBase: StudyBase;
beforeAll(async () => {
  database = await openTestDatabase();
  smallBase = await small();
});
afterAll(() => database.close());

/** Water 4.00 a unit and at least 2 units, from July 5.00; outside half as much again. A meter fee by bill, 3.00, then 3.50. */
const TARIFF = scheduleOf({
  ratebookRates: 1,
  utility: "Testville",
  usageUnit: "ccf",
  rounding: { rate: { to: 0.01, mode: "half-up" } },
  editions: [
    {
      effective: "2025-01-01",
      charges: [
        { charge: "usage", id: "use", label: "Water", service: "water", atLeast: 2, rate: 4 },
        { charge: "fixed", id: "meter", label: "Meter", service: "water", amount: 3 },
        { charge: "fixed", id: "county", label: "County fee", service: "water", kind: "tax", amount: 1 },
      ],
      multipliers: [{ for: { zone: "outside" }, by: 1.5, on: ["rates"] }],
    },
    {
      effective: "2026-07-01",
      charges: [
        { charge: "usage", id: "use", label: "Water", service: "water", atLeast: 2, rate: 5 },
        { charge: "fixed", id: "meter", label: "Meter", service: "water", amount: 3.5 },
        { charge: "fixed", id: "county", label: "County fee", service: "water", kind: "tax", amount: 1 },
      ],
      multipliers: [{ for: { zone: "outside" }, by: 1.5, on: ["rates"] }],
    },
  ],
});

const MONTHS = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, "0")}`);

/** Two accounts through 2026: inside uses 10 a month, outside none at all, a vacant house. */
async function small(): Promise<StudyBase> {
  const bill = (account: string, month: string, facts: { usage: number; amount_cents: number }) => ({
    charge_id: `${account}-${month}`,
    account_id: account,
    service: "water",
    kind: "volumetric",
    bill_id: `B${account}-${month}`,
    bill_date: `${month}-05`,
    due_date: `${month}-25`,
    usage_unit: "ccf",
    ...facts,
  });
  await loadLedgerRows(database, {
    accounts: [
      { account_id: "1", customer_class: "home", inside_city: true },
      { account_id: "2", customer_class: "home", inside_city: false },
    ],
    charges: [
      ...MONTHS.map((month) => bill("1", month, { usage: 10, amount_cents: month < "2026-07" ? 4400 : 5450 })),
      ...MONTHS.map((month) => bill("2", month, { usage: 0, amount_cents: month < "2026-07" ? 1600 : 1950 })),
      {
        ...bill("1", "2026-03", { usage: 0, amount_cents: 500 }),
        charge_id: "late",
        service: "penalty",
        kind: "penalty",
        usage: null,
      },
    ],
    // All bills of the first account are paid ten days after the bill; the second never pays.
    payments: MONTHS.map((month) => ({
      payment_id: `P${month}`,
      account_id: "1",
      date: `${month}-15`,
      amount_cents: month < "2026-07" ? 4400 : 5450,
    })),
  });
  return studyBase(database, studyBaseArgs({ schedule: TARIFF, to: "2026-12-31" }));
}

function revenueOf({ units = 0, price = 0, revenue }: RateLine): number {
  return revenue ?? units * price;
}

test("units of twelve months stand at the prices in force on the last day; a minimum and an outside price follow their rate", () => {
  const base = smallBase;
  expect([base.months, base.effective]).toEqual([12, "2026-07-01"]);
  const [water] = base.services;
  expect(water?.rates.map(({ name, kind, units, price, follows }) => ({ name, kind, units, price, follows }))).toEqual([
    { name: "Meter", kind: "fixed", units: 24, price: 3.5, follows: undefined },
    { name: "Water", kind: "volume", units: 120, price: 5, follows: undefined },
    {
      name: "Water, brought up to the minimum",
      kind: "fixed",
      units: 24,
      price: 7.5,
      follows: { line: "water", times: 1.5 },
    },
  ]);
  expect(water?.tieOut).toBe(1);
  expect(water?.rates[0]?.source).toBe(
    "proof of revenue 2026-01-01 to 2026-12-31, 12 months, tie-out 100.000 %; prices of 2026-07-01",
  );
  expect(base.notes).toContain("12 bills without use count like all others.");
});

test("fees for others and penalties are other revenue, never rate revenue", () => {
  const [water] = smallBase.services;
  expect(water?.otherRevenue.map(({ name, kind, amount }) => [name, kind, amount])).toEqual([
    ["County fee", "operating", 24],
    ["Penalties", "penalties", 5],
  ]);
});

test("collection is told from the oldest bills, which are nine months old here, and says so", () => {
  const [water] = smallBase.services;
  // January to March: 180.00 billed, 132.00 paid. Ten days, but from April the penalty of March leaves 5.00 of each bill to the
  // next payment, eight times, 244 days in all: 10 + 5 x 244 / 586 of 586.00 paid.
  expect(water?.collection).toEqual(expect.objectContaining({ uncollectible: 0.2667, lagDays: 12.1 }));
  expect(water?.collection?.source).toContain("paid within 9 months; no bills are 24 months old");
  expect(water?.customerGrowth).toEqual({
    rate: 0,
    source: expect.stringContaining("not enough months: 12 of the 24"),
  });
});

test("a sample city's revenue at existing rates is what its ledger charged, within the parity of the proof", async () => {
  const texts = joined(generateSampleCity({ accounts: 60, months: 14, seed: 4, endMonth: "2026-12" }));
  const files = ["accounts", "services", "charges", "payments", "adjustments"].map((name) =>
    blobFile(`${name}.csv`, new Blob([texts.get(`${name}.csv`) ?? ""])),
  );
  await loadExports(database, files);
  const { schedule } = readSchedule(JSON.parse(texts.get("rates.json") ?? ""));
  if (schedule === null) throw new Error("no schedule");
  // The whole year has the rates of 2026, so that the charges are at the prices in force.
  const base = await studyBase(database, studyBaseArgs({ schedule, to: "2026-12-31" }));
  for (const { service, rates, otherRevenue, tieOut, notPriced } of base.services) {
    const made = rates.reduce((sum, line) => sum + revenueOf(line), 0);
    const fees = otherRevenue.filter(({ id }) => id === "county-district-generation-fee");
    const expected = made + fees.reduce((sum, { amount = 0 }) => sum + amount, 0);
    const charged = chargedDollars(texts.get("charges.csv") ?? "", service);
    expect((charged - notPriced) / expected).toBeCloseTo(tieOut ?? 0, 3);
    expect(tieOut).toBeGreaterThan(0.98);
  }
  const { study, problems } = readStudy(JSON.parse(texts.get("study.json") ?? ""));
  expect(problems).toEqual([]);
  if (study === null) return;
  const filled = fillStudy(study, base);
  expect(readStudy(filled.study).problems).toEqual([]);
  expect(filled.study.funds[0]?.rates).toEqual(base.services[0]?.rates);
  expect(filled.study.funds[0]?.operating).toEqual(study.funds[0]?.operating);
  expect(readStudy(skeletonStudy("Sample City", base)).problems).toEqual([]);
});

/** Dollars of a service in 2026, read from the file itself. */
function chargedDollars(csv: string, service: string): number {
  const [header = "", ...rows] = csv.trim().split("\n");
  const at = (name: string) => header.split(",").indexOf(name);
  const [serviceAt, kindAt, dateAt, amountAt] = [at("service"), at("kind"), at("bill_date"), at("amount")];
  return rows
    .map((row) => row.split(","))
    .filter((row) => row[serviceAt] === service && row[kindAt] !== "penalty" && row[dateAt]?.startsWith("2026"))
    .reduce((sum, row) => sum + Number(row[amountAt]), 0);
}
