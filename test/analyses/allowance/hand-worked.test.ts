import { type AllowanceArgs, allowanceArgs } from "../../../src/analyses/allowance/allowance-args";
import type { AllowanceResult } from "../../../src/analyses/allowance/allowance-result";
import { runAllowance } from "../../../src/analyses/allowance/run-allowance";
import type { RollMatrix } from "../../../src/domain/roll-rate";
import type { Database } from "../../../src/ports/database";
import {
  type AdjustmentRow,
  type ChargeRow,
  type LedgerRows,
  loadLedgerRows,
  type PaymentRow,
} from "../../support/ledger-rows";
import { openTestDatabase } from "../../support/open-database";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

function bill(charge_id: string, due_date: string, more: Partial<ChargeRow> = {}): ChargeRow {
  return { charge_id, account_id: "A", bill_date: "2026-01-01", due_date, amount_cents: 100_00, ...more };
}

function paid(payment_id: string, date: string, amount_cents: number, reverses: string | null = null): PaymentRow {
  return { payment_id, account_id: "A", date, amount_cents, reverses_payment_id: reverses };
}

function adjusted(adjustment_id: string, date: string, more: Partial<AdjustmentRow>): AdjustmentRow {
  return { adjustment_id, account_id: "A", date, amount_cents: -100_00, ...more };
}

async function ask(rows: LedgerRows, args: Partial<AllowanceArgs> = {}): Promise<AllowanceResult> {
  await loadLedgerRows(database, rows);
  const result = await runAllowance(
    database,
    allowanceArgs({ asOf: "2026-02-28", historyFrom: "2026-01-31", ...args }),
  );
  for (const check of result.checks) expect(check).toMatchObject({ leftCents: check.rightCents });
  return result;
}

const BUCKETS = ["not due", "1-30", "31-60", "61-90", "91-120", "121+"];

/** A matrix as what is in it, in dollars: `1-30: 100 = 31-60 50, paid 50`. */
function said(matrix: RollMatrix | undefined): readonly string[] {
  return (matrix ?? []).flatMap((row, bucket) => {
    const ways = [
      ...row.stayCents.map((cents, to) => [BUCKETS[to], cents] as const),
      ["paid", row.paidCents] as const,
      ["credited", row.creditedCents] as const,
      ["written off", row.writtenOffCents] as const,
      ["other", row.otherCents] as const,
    ].filter(([, cents]) => cents !== 0);
    if (row.openCents === 0 && ways.length === 0) return [];
    const ends = ways.map(([way, cents]) => `${String(way)} ${cents / 100}`).join(", ");
    return [`${String(BUCKETS[bucket])}: ${row.openCents / 100} = ${ends}`];
  });
}

function month(result: AllowanceResult, name: string): readonly string[] {
  return said(result.rollRates.byMonth.find((each) => each.name === name)?.matrix);
}

/** A bill of 100.00 due January 20: 11 days late on January 31, 39 days late on February 28. */
const BILL = bill("C", "2026-01-20");

test.each<readonly [string, LedgerRows, readonly string[]]>([
  ["left alone rolls on by a bucket", { charges: [BILL] }, ["1-30: 100 = 31-60 100"]],
  [
    "1 day late, stays in its bucket over February's 28 days (29 days late)",
    { charges: [bill("C", "2026-01-30")] },
    ["1-30: 100 = 1-30 100"],
  ],
  [
    "due on the month end is not late; a month later it is 28 days late",
    { charges: [bill("C", "2026-01-31")] },
    ["not due: 100 = 1-30 100"],
  ],
  [
    "half paid: one half rolls on, the other is paid",
    { charges: [BILL], payments: [paid("P", "2026-02-10", 50_00)] },
    ["1-30: 100 = 31-60 50, paid 50"],
  ],
  [
    "paid on the month end itself is paid within the month",
    { charges: [BILL], payments: [paid("P", "2026-02-28", 100_00)] },
    ["1-30: 100 = paid 100"],
  ],
  [
    "paid on the first month end was not open at its close",
    { charges: [BILL], payments: [paid("P", "2026-01-31", 100_00)] },
    [],
  ],
  [
    "credited in part by a correction",
    { charges: [BILL], adjustments: [adjusted("J", "2026-02-03", { amount_cents: -30_00 })] },
    ["1-30: 100 = 31-60 70, credited 30"],
  ],
  [
    "credited by a negative charge line of the next bill",
    { charges: [BILL, bill("N", "2026-02-20", { bill_date: "2026-02-01", amount_cents: -25_00 })] },
    ["1-30: 100 = 31-60 75, credited 25"],
  ],
  [
    "written off",
    { charges: [BILL], adjustments: [adjusted("J", "2026-02-03", { kind: "write_off" })] },
    ["1-30: 100 = written off 100"],
  ],
  [
    "paid in part, credited in part, the rest written off",
    {
      charges: [BILL],
      payments: [paid("P", "2026-02-02", 40_00)],
      adjustments: [
        adjusted("J1", "2026-02-10", { amount_cents: -10_00, kind: "penalty_waiver" }),
        adjusted("J2", "2026-02-20", { amount_cents: -50_00, kind: "write_off" }),
      ],
    },
    ["1-30: 100 = paid 40, credited 10, written off 50"],
  ],
  [
    "paid and returned within the month stays open",
    { charges: [BILL], payments: [paid("P", "2026-02-02", 100_00), paid("R", "2026-02-20", -100_00, "P")] },
    ["1-30: 100 = 31-60 100"],
  ],
  [
    "paid beyond its amount by an application: only what stood open is paid",
    {
      charges: [BILL],
      payments: [paid("P", "2026-02-10", 120_00)],
      applications: [{ from_id: "P", to_id: "C", amount_cents: 120_00, date: "2026-02-10" }],
    },
    ["1-30: 100 = paid 100"],
  ],
  [
    "credit that nothing could use stands in no bucket",
    { charges: [BILL], payments: [paid("P", "2026-01-10", 130_00)] },
    [],
  ],
  [
    "credit taken off one bill pays an older one: neither paid nor credited in that month",
    // P pays D (due January 25) by application; on February 12 the application is undone, and the credit goes to C, the oldest
    // due, though no money came. D is open again, which is no part of January's row.
    {
      charges: [BILL, bill("D", "2026-01-25")],
      payments: [paid("P", "2026-01-10", 100_00)],
      applications: [
        { from_id: "P", to_id: "D", amount_cents: 100_00, date: "2026-01-10" },
        { from_id: "P", to_id: "D", amount_cents: -100_00, date: "2026-02-12" },
      ],
    },
    ["1-30: 100 = other 100"],
  ],
])("a bill %s", async (_, rows, expected) => {
  const { rollRates } = await ask(rows);
  expect(said(rollRates.all)).toEqual(expected);
});

test("a month of 31 days carries a bill over a whole bucket", async () => {
  // Due July 1: 30 days late on July 31 (1-30), 61 days late on August 31 (61-90).
  const rows = { charges: [bill("C", "2026-07-01")] };
  const { rollRates } = await ask(rows, { historyFrom: "2026-07-31", asOf: "2026-08-31" });
  expect(said(rollRates.all)).toEqual(["1-30: 100 = 61-90 100"]);
});

test("a payment returned later was paid when it came, and the bill counts again at its own age from the return on", async () => {
  const result = await ask(
    { charges: [BILL], payments: [paid("P", "2026-02-10", 100_00), paid("R", "2026-03-05", -100_00, "P")] },
    { asOf: "2026-04-30" },
  );
  expect(month(result, "2026-02-28")).toEqual(["1-30: 100 = paid 100"]);
  expect(month(result, "2026-03-31")).toEqual([]);
  // Due January 20: 70 days late on March 31, 100 days late on April 30.
  expect(month(result, "2026-04-30")).toEqual(["61-90: 100 = 91-120 100"]);
  // Today no link tells of the payment, which was returned.
  expect(result.rollRates.assumedCents).toBe(100_00);
});

test("a write-off whose link has moved to an older bill is still a write-off", async () => {
  // B is paid on January 25 by P, C is written off in February. P is returned in March: oldest first, the write-off now counts
  // for B. January's C left by a write-off all the same, for nothing else came in February.
  const rows = {
    charges: [bill("B", "2026-01-10"), BILL],
    payments: [paid("P", "2026-01-25", 100_00), paid("R", "2026-03-05", -100_00, "P")],
    adjustments: [adjusted("J", "2026-02-03", { kind: "write_off" })],
  };
  const result = await ask(rows, { asOf: "2026-03-31" });
  expect(month(result, "2026-02-28")).toEqual(["1-30: 100 = written off 100"]);
  expect(result.rollRates.assumedCents).toBe(100_00);
});

test("a recovery is no part of the matrix; it lowers the net loss of its year", async () => {
  const result = await ask(
    {
      charges: [BILL],
      payments: [paid("P", "2026-03-10", 60_00)],
      adjustments: [
        adjusted("J1", "2026-02-03", { kind: "write_off" }),
        adjusted("J2", "2026-03-10", { kind: "reinstatement", amount_cents: 60_00, due_date: "2026-01-20" }),
      ],
    },
    { asOf: "2026-03-31" },
  );
  expect(said(result.rollRates.all)).toEqual(["1-30: 100 = written off 100"]);
  // From February 1, the day after the first month end; nothing was billed since.
  expect(result.years).toEqual([
    {
      from: "2026-02-01",
      to: "2026-03-31",
      billedCents: 0,
      writtenOffCents: 100_00,
      recoveredCents: 60_00,
      netRate: null,
    },
  ]);
  expect(result.recoveredShare).toBe(0.6);
});

test("services and classes have matrices of their own, and every month one, also when nothing was open", async () => {
  const result = await ask(
    {
      accounts: [{ account_id: "A", customer_class: "residential" }],
      charges: [BILL, bill("S", "2026-01-20", { service: "sewer", amount_cents: 40_00 })],
      payments: [paid("P", "2026-02-10", 140_00)],
    },
    { asOf: "2026-04-30" },
  );
  const { byService, byClass, byMonth } = result.rollRates;
  expect(byService.map(({ name, matrix }) => [name, said(matrix)])).toEqual([
    ["sewer", ["1-30: 40 = paid 40"]],
    ["water", ["1-30: 100 = paid 100"]],
  ]);
  expect(byClass.map(({ name, matrix }) => [name, said(matrix)])).toEqual([["residential", ["1-30: 140 = paid 140"]]]);
  expect(byMonth.map(({ name, matrix }) => [name, said(matrix).length])).toEqual([
    ["2026-02-28", 1],
    ["2026-03-31", 0],
    ["2026-04-30", 0],
  ]);
});

test("write-off history follows what stood in a bucket for a year, net of what was recovered", async () => {
  // Open at January 31, 2025: W 100.00 (1-30), written off in June; K 300.00 (1-30), paid in March 2026.
  // At February 28: both 31-60. Month ends a year before March 31, 2026: January, February and March 2025.
  const rows = {
    charges: [
      bill("W", "2025-01-20", { bill_date: "2025-01-01" }),
      bill("K", "2025-01-20", { bill_date: "2025-01-01", account_id: "B", amount_cents: 300_00 }),
    ],
    payments: [{ ...paid("P", "2026-03-20", 300_00), account_id: "B" }],
    adjustments: [
      adjusted("J1", "2025-06-10", { kind: "write_off" }),
      adjusted("J2", "2025-07-10", { kind: "reinstatement", amount_cents: 20_00, due_date: "2025-01-20" }),
    ],
  };
  const { losses } = await ask(rows, { historyFrom: "2025-01-31", asOf: "2026-03-31" });
  const [all] = losses;
  // 1-30 at January 31: 100 of 400 written off; 20 of 100 recovered: 0.25 × 0.8.
  expect(all?.history[1]).toEqual({ openCents: 400_00, writtenOffCents: 100_00, netRate: 0.2 });
  expect(all?.history[2]).toEqual({ openCents: 400_00, writtenOffCents: 100_00, netRate: 0.2 });
  expect(all?.history[3]).toEqual({ openCents: 400_00, writtenOffCents: 100_00, netRate: 0.2 });
  expect(all?.history[4]).toEqual({ openCents: 0, writtenOffCents: 0, netRate: null });
});

/** As of March 31, 2026. Placeholders: 2 % of 1-30, 5 % of 31-60, 10 % of 61-90, 40 % of 121 and more. */
const OWED: LedgerRows = {
  accounts: [
    { account_id: "O", customer_class: "residential", occupancy: "owner", parcel_id: "17-01" },
    { account_id: "T", customer_class: "residential", occupancy: "tenant", parcel_id: "17-02" },
    { account_id: "N", customer_class: "residential", occupancy: "owner" },
    { account_id: "U", customer_class: "residential" },
  ],
  charges: [
    bill("C1", "2026-01-30", { account_id: "O" }), // 60 days: not lienable yet
    bill("C2", "2026-01-29", { account_id: "O", amount_cents: 123_45 }), // 61 days: lienable
    bill("C3", "2026-01-29", { account_id: "O", amount_cents: 50_00, service: "solid_waste" }), // not a lienable service
    bill("C4", "2026-01-29", { account_id: "T", amount_cents: 80_05 }), // the occupant is a tenant
    bill("C5", "2025-11-01", { account_id: "N", amount_cents: 10_01, bill_date: "2025-10-10" }), // no parcel, 150 days
  ],
  payments: [{ ...paid("P", "2026-03-01", 7_77), account_id: "U" }],
};

test("the allowance is the open amount times the rate, cell by cell, with the lienable share apart", async () => {
  const result = await ask(OWED, { historyFrom: "2025-12-31", asOf: "2026-03-31", lienRate: 0.1 });
  const { cells, total, yearEnd } = result;
  expect(cells.map(({ service, bucket, now }) => [service, BUCKETS[bucket], now])).toEqual([
    ["solid_waste", "61-90", { openCents: 50_00, lienableCents: 0, lossCents: 5_00, lienCents: 0 }],
    ["water", "31-60", { openCents: 100_00, lienableCents: 0, lossCents: 5_00, lienCents: 0 }],
    // Open 123.45 + 80.05; 10 % of 80.05 is 8.005, of 123.45 is 12.345: half a cent goes up.
    ["water", "61-90", { openCents: 203_50, lienableCents: 123_45, lossCents: 8_01, lienCents: 12_35 }],
    ["water", "121+", { openCents: 10_01, lienableCents: 0, lossCents: 4_00, lienCents: 0 }],
  ]);
  expect(total).toEqual({ openCents: 363_51, lienableCents: 123_45, lossCents: 22_01, lienCents: 12_35 });
  expect(result.unappliedCreditsCents).toBe(-7_77);
  // On December 31 only C5 stood open, 60 days late: 5 % of 10.01.
  expect(yearEnd).toEqual({
    day: "2025-12-31",
    total: { openCents: 10_01, lienableCents: 0, lossCents: 50, lienCents: 0 },
  });
});

test("a history without write-offs gives placeholders that say so, never a rate of 0", async () => {
  const result = await ask(OWED, { asOf: "2026-03-31" });
  expect(result.yearEnd).toBeNull();
  expect(result.rates.map(({ service, rates }) => [service, rates.map(({ rate }) => rate)])).toEqual([
    ["none", [0.005, 0.02, 0.05, 0.1, 0.2, 0.4]],
    ["solid_waste", [0.005, 0.02, 0.05, 0.1, 0.2, 0.4]],
    ["water", [0.005, 0.02, 0.05, 0.1, 0.2, 0.4]],
  ]);
  const sources = new Set(result.rates.flatMap(({ rates }) => rates.map(({ source }) => source)));
  expect([...sources]).toEqual(["placeholder"]);
  expect(result.conventions.join(" ")).toContain("holds no write-off");
});

test("a service without enough documents takes the rate of all services, one with enough its own", async () => {
  // January 31 to February 28, all 1-30: water 100.00 written off and 100.00 paid; sewer 200.00 paid.
  // All services: 100 / 400 = 25 %; water 50 %; sewer 0.
  const rows = {
    charges: [
      BILL,
      bill("D", "2026-01-20", { account_id: "B" }),
      bill("S", "2026-01-20", { account_id: "B", service: "sewer", amount_cents: 200_00 }),
      bill("E", "2026-02-27", { account_id: "B", bill_date: "2026-02-10" }),
      bill("F", "2026-02-27", { account_id: "B", bill_date: "2026-02-10", service: "sewer" }),
    ],
    payments: [{ ...paid("P", "2026-02-10", 300_00), account_id: "B" }],
    adjustments: [adjusted("J", "2026-02-03", { kind: "write_off" })],
  };
  const rateOf = ({ rates }: AllowanceResult, service: string) =>
    rates.find((each) => each.service === service)?.rates[1];
  const enough = await ask(rows, { leastDocuments: 2 });
  expect(rateOf(enough, "water")).toMatchObject({ rate: 0.5, source: "its own roll rates" });
  expect(rateOf(enough, "sewer")).toMatchObject({ rate: 0.25, source: "roll rates of all services" });
  const few = await ask(rows, { leastDocuments: 3 });
  expect(rateOf(few, "water")).toMatchObject({ rate: 0.25, source: "roll rates of all services" });
});

test("a history of one month end has no roll rates and says so", async () => {
  const result = await ask({ charges: [BILL] }, { historyFrom: "2026-02-28" });
  expect(result.rollRates.byMonth).toEqual([]);
  expect(result.total).toMatchObject({ openCents: 100_00, lossCents: 5_00 });
  expect(result.conventions[0]).toMatch(/fewer than two month ends/);
});
