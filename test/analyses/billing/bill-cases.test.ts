import type { BillCase } from "../../../src/analyses/billing/bill-case";
import { priceBillCases } from "../../../src/analyses/billing/price-bill-cases";
import { caseBills } from "../../../src/analyses/billing/queries";
import { takeBillCases } from "../../../src/analyses/billing/take-bill-cases";
import type { Database } from "../../../src/ports/database";
import { runQuery } from "../../../src/ports/query";
import { kentSchedule, scheduleOf } from "../../support/kent-schedule";
import { type ChargeRow, type LedgerRows, loadLedgerRows } from "../../support/ledger-rows";
import { openTestDatabase } from "../../support/open-database";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const PERIOD = { period_start: "2023-02-01", period_end: "2023-02-28", bill_date: "2023-03-04" } as const;

function water(account: string, bill: string, changes: Partial<ChargeRow> = {}): ChargeRow {
  return {
    charge_id: `${bill}-${changes.kind ?? "use"}`,
    account_id: account,
    bill_id: bill,
    ...PERIOD,
    usage: 8,
    usage_unit: "ccf",
    amount_cents: 3747,
    ...changes,
  };
}

/** Two neighbours with the same bill, one of them twice as much; the first changed its meter before the period's last day. */
const ROWS: LedgerRows = {
  accounts: [
    { account_id: "1", customer_class: "residential", inside_city: true, cycle: "1", occupancy: "owner" },
    { account_id: "2", customer_class: "residential", inside_city: true, cycle: "2", occupancy: "tenant" },
    { account_id: "3", customer_class: "residential", inside_city: true },
  ],
  services: [
    { account_id: "1", service: "Water", meter_size: "2", start_date: null, end_date: "2023-02-20" },
    { account_id: "1", service: "water", meter_size: "5/8", start_date: "2023-02-21" },
    { account_id: "2", service: "water", meter_size: "5/8", start_date: "2020-01-01", end_date: "2023-02-28" },
    { account_id: "3", service: "water", meter_size: "5/8", start_date: "2020-01-01" },
  ],
  charges: [
    water("1", "B1"),
    water("2", "B2"),
    water("3", "B3", { amount_cents: 3000 }),
    water("3", "B3", { kind: "fee", amount_cents: 4494 }),
    water("3", "B3", { kind: "penalty", amount_cents: 700 }),
    water("3", "B3", { kind: "fee", service: "turn_on", amount_cents: 5000 }),
  ],
};

describe("bills of three accounts", () => {
  let cases: readonly BillCase[];
  beforeAll(async () => {
    await loadLedgerRows(database, ROWS);
    cases = await takeBillCases(database, { schedule: kentSchedule(), from: "2023-03-01", to: "2023-03-31" });
  });

  test("alike bills are one case; cycle and occupancy make none, since no rate asks for them", () => {
    expect(cases.map(({ count }) => count)).toEqual([2, 1]);
  });

  test("charges of a service are added, a use that two lines repeat counts once, penalties and other services are left out", () => {
    const [, both] = cases;
    expect(both?.services).toEqual([
      expect.objectContaining({
        service: "water",
        chargedCents: 7494,
        usage: 8,
        meter: "5/8",
      }),
    ]);
    expect([both?.days, both?.period]).toEqual([28, { billDate: "2023-03-04", from: "2023-02-01", to: "2023-02-28" }]);
  });

  test("8 hundred cubic feet at $46.84 a thousand are $37.47", () => {
    expect(priceBillCases(kentSchedule(), cases).map(({ due }) => due)).toEqual([[{ cents: 3747 }], [{ cents: 3747 }]]);
  });

  test("the bills of a case can be looked up again", async () => {
    const bills = await runQuery(database, caseBills, { case_ids: "0" });
    expect(bills.map(({ account_id, bill_key }) => [account_id, bill_key])).toEqual([
      ["1", "B1"],
      ["2", "B2"],
    ]);
  });
});

test("what cannot be priced says why, and the other services of the bill are priced all the same", async () => {
  await loadLedgerRows(database, {
    accounts: [{ account_id: "1", customer_class: "residential", inside_city: true }],
    services: [{ account_id: "1", service: "water", meter_size: "5/8" }],
    charges: [water("1", "B1"), water("1", "B1", { service: "storm", kind: "fixed", usage: null, amount_cents: 430 })],
  });
  const schedule = kentSchedule();
  const cases = await takeBillCases(database, { schedule, from: "2023-03-01", to: "2023-03-31" });
  const [priced] = priceBillCases(schedule, cases);
  expect(priced?.due).toEqual([{ reason: expect.stringContaining("eru") as string }, { cents: 3747 }]);
});

test("what the account does not say is taken from what its rate code stands for", async () => {
  await loadLedgerRows(database, {
    accounts: [{ account_id: "1" }],
    services: [{ account_id: "1", service: "water", meter_size: "5/8", rate_code: "W-R-OUT" }],
    charges: [water("1", "B1")],
  });
  const schedule = kentSchedule();
  const cases = await takeBillCases(database, { schedule, from: "2023-03-01", to: "2023-03-31" });
  // 46.84 x 1.5 = 70.26 a thousand; 0.8 of it 56.21.
  expect(priceBillCases(schedule, cases).map(({ due }) => due)).toEqual([[{ cents: 5621 }]]);
});

test("charges that the same bill takes back whole make no case, those of which something stays do", async () => {
  await loadLedgerRows(database, {
    charges: [
      water("1", "B1"),
      { ...water("1", "B1", { usage: -8, amount_cents: -3747 }), charge_id: "B1-back" },
      water("1", "B2", { bill_date: "2023-03-05" }),
      { ...water("1", "B2", { bill_date: "2023-03-05", amount_cents: -47 }), charge_id: "B2-back" },
    ],
  });
  const cases = await takeBillCases(database, { schedule: kentSchedule(), from: "2023-03-01", to: "2023-03-31" });
  expect(cases.map(({ services }) => services.map(({ chargedCents }) => chargedCents))).toEqual([[3700]]);
});

describe("a tariff of seasons whose editions share a bill by its days", () => {
  const charges = (winter: number, summer: number) => [
    { charge: "usage", id: "water", service: "water", rate: { by: ["season"], values: { winter, summer } } },
  ];
  const schedule = scheduleOf({
    ratebookRates: 1,
    utility: "Testville",
    usageUnit: "ccf",
    midPeriod: "by-days",
    seasons: [
      { name: "winter", from: "10-01", to: "04-30" },
      { name: "summer", from: "05-01", to: "09-30" },
    ],
    editions: [
      { effective: "2022-01-01", charges: charges(1, 2) },
      { effective: "2023-02-15", charges: charges(3, 4) },
    ],
  });

  test("bills of one season and edition are one case, a bill that two editions share stands for itself", async () => {
    const bill = (id: string, from: string, to: string) =>
      water("1", id, { usage: 10, period_start: from, period_end: to, bill_date: to, amount_cents: 100 });
    await loadLedgerRows(database, {
      charges: [
        bill("B1", "2022-11-01", "2022-11-30"),
        bill("B2", "2022-09-01", "2022-09-30"),
        bill("B3", "2023-02-01", "2023-02-28"),
        bill("B4", "2023-04-01", "2023-04-30"),
        bill("B5", "2022-04-01", "2022-04-30"),
        bill("B6", "2022-06-01", "2022-06-30"),
      ],
    });
    const cases = await takeBillCases(database, { schedule, from: "2022-01-01", to: "2023-12-31" });
    const priced = priceBillCases(schedule, cases).map(({ billCase, due }) => {
      const [first] = due;
      return [billCase.period.to, billCase.count, first !== undefined && "cents" in first ? first.cents : null];
    });
    // Ten units: winter 1.00 or 3.00, summer 2.00; February has 14 days of each edition, 5.00 + 15.00.
    // Autumn and spring are both winter, told apart by the turn of the year, which costs a case and changes no price.
    expect(priced.toSorted()).toEqual([
      ["2022-04-30", 1, 1000],
      ["2022-06-30", 2, 2000],
      ["2022-11-30", 1, 1000],
      ["2023-02-28", 1, 2000],
      ["2023-04-30", 1, 3000],
    ]);
  });
});
