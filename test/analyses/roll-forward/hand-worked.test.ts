import { type RollForwardArgs, rollForwardArgs } from "../../../src/analyses/roll-forward/roll-forward-args";
import type { RollForwardResult, RollLine } from "../../../src/analyses/roll-forward/roll-forward-result";
import { runRollForward } from "../../../src/analyses/roll-forward/run-roll-forward";
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

const accounts = [
  { account_id: "A", customer_class: "residential" },
  { account_id: "B", customer_class: "commercial" },
];

function bill(charge_id: string, bill_date: string, due_date: string, amount_cents: number): ChargeRow {
  return { charge_id, account_id: "A", service: "water", bill_date, due_date, amount_cents };
}

function paid(payment_id: string, date: string, amount_cents: number): PaymentRow {
  return { payment_id, account_id: "A", service: "water", date, amount_cents };
}

function adjusted(adjustment_id: string, date: string, amount_cents: number, kind: string): AdjustmentRow {
  return { adjustment_id, account_id: "A", service: "water", date, amount_cents, kind };
}

/** Rolls forward, and holds every check to the cent. */
async function roll(
  rows: LedgerRows,
  args: Pick<RollForwardArgs, "from" | "to"> & Partial<RollForwardArgs>,
): Promise<RollForwardResult> {
  await loadLedgerRows(database, { accounts, ...rows });
  const result = await runRollForward(database, rollForwardArgs(args));
  for (const check of result.checks) expect([check.name, check.leftCents]).toEqual([check.name, check.rightCents]);
  return result;
}

/** What stands in a line besides zeros: opening, movements by name, closing, and the aging by bucket. */
function told({ adjustmentKinds, buckets }: RollForwardResult, line: RollLine): Readonly<Record<string, number>> {
  const named = {
    opening: line.openingCents,
    billed: line.billedCents,
    penalties: line.penaltyCents,
    other: line.otherChargeCents,
    collected: line.collectedCents,
    returned: line.returnedCents,
    refunded: line.refundedCents,
    ...Object.fromEntries(adjustmentKinds.map((kind, index) => [kind, line.adjustedCents[index] ?? 0])),
    written_off: line.writtenOffCents,
    recovered: line.recoveredCents,
    across: line.appliedAcrossCents,
    closing: line.closingCents,
    ...Object.fromEntries(buckets.map(({ bucket }, index) => [bucket, line.agingCents[index] ?? 0])),
    unapplied: line.unappliedCents,
  };
  return Object.fromEntries(Object.entries(named).filter(([, cents]) => cents !== 0));
}

function months(result: RollForwardResult): readonly Readonly<Record<string, number>>[] {
  return result.months.map((month) => told(result, month));
}

function group(
  result: RollForwardResult,
  kind: "services" | "classes",
  key: string,
): readonly Readonly<Record<string, number>>[] {
  return (result[kind].find((each) => each.key === key)?.months ?? []).map((month) => told(result, month));
}

test("a payment returned in the next month opens the bill again at its own age", async () => {
  const result = await roll(
    {
      charges: [bill("X", "2026-01-05", "2026-01-26", 10_000)],
      payments: [paid("P", "2026-01-20", 10_000), { ...paid("R", "2026-02-03", -10_000), reverses_payment_id: "P" }],
    },
    { from: "2026-01-01", to: "2026-02-28" },
  );
  // February 28 is 33 days after January 26.
  expect(months(result)).toEqual([
    { billed: 10_000, collected: -10_000 },
    { returned: 10_000, closing: 10_000, "31-60": 10_000 },
  ]);
});

test("a written-off bill that is paid in part comes back as recovered, and its cash is collected", async () => {
  const result = await roll(
    {
      charges: [bill("B", "2025-11-20", "2025-12-10", 21_266)],
      adjustments: [
        adjusted("WO", "2026-06-30", -21_266, "write_off"),
        { ...adjusted("REI", "2026-10-12", 5000, "reinstatement"), due_date: "2025-12-10" },
      ],
      payments: [paid("P", "2026-10-12", 5000)],
      applications: [
        { from_id: "WO", to_id: "B", amount_cents: 21_266, date: "2026-06-30" },
        { from_id: "P", to_id: "REI", amount_cents: 5000, date: "2026-10-12" },
      ],
    },
    { from: "2026-05-01", to: "2026-10-31", credits: "own" },
  );
  // May 31 is 172 days after December 10.
  expect(months(result)).toEqual([
    { opening: 21_266, closing: 21_266, "121+": 21_266 },
    { opening: 21_266, written_off: -21_266 },
    {},
    {},
    {},
    { collected: -5000, recovered: 5000 },
  ]);
  expect(told(result, result.period)).toEqual({
    opening: 21_266,
    collected: -5000,
    written_off: -21_266,
    recovered: 5000,
  });
});

test("a transfer between accounts and services keeps its age, and each side shows in its own group", async () => {
  const result = await roll(
    {
      charges: [bill("X", "2026-01-10", "2026-01-31", 10_000)],
      adjustments: [
        adjusted("OUT", "2026-03-10", -4000, "transfer_out"),
        {
          ...adjusted("IN", "2026-03-10", 4000, "transfer_in"),
          account_id: "B",
          service: "sewer",
          due_date: "2026-01-31",
        },
      ],
    },
    { from: "2026-03-01", to: "2026-03-31" },
  );
  // March 31 is 59 days after January 31; what is moved is as old as what stays.
  expect(months(result)).toEqual([
    { opening: 10_000, transfer_in: 4000, transfer_out: -4000, closing: 10_000, "31-60": 10_000 },
  ]);
  const left = { opening: 10_000, transfer_out: -4000, closing: 6000, "31-60": 6000 };
  const right = { transfer_in: 4000, closing: 4000, "31-60": 4000 };
  expect([group(result, "services", "water"), group(result, "services", "sewer")]).toEqual([[left], [right]]);
  expect([group(result, "classes", "residential"), group(result, "classes", "commercial")]).toEqual([[left], [right]]);
});

test("a bill due on the leap day is not late at that month's end", async () => {
  const result = await roll(
    { charges: [bill("X", "2024-02-10", "2024-02-29", 5000)] },
    { from: "2024-02-01", to: "2024-03-31" },
  );
  expect(result.months.map(({ to }) => to)).toEqual(["2024-02-29", "2024-03-31"]);
  // March 31 is 31 days after February 29.
  expect(months(result)).toEqual([
    { billed: 5000, closing: 5000, not_due: 5000 },
    { opening: 5000, closing: 5000, "31-60": 5000 },
  ]);
});

test("an overpayment stands as unapplied credit until the next bill absorbs it", async () => {
  const result = await roll(
    {
      charges: [bill("X", "2026-01-05", "2026-01-26", 10_000), bill("Y", "2026-02-05", "2026-02-26", 8000)],
      payments: [paid("P", "2026-01-20", 15_000)],
    },
    { from: "2026-01-01", to: "2026-02-28" },
  );
  // 150 paid on 100 leaves 50; of February's 80 it pays 50, and 30 are two days late.
  expect(months(result)).toEqual([
    { billed: 10_000, collected: -15_000, closing: -5000, unapplied: -5000 },
    { opening: -5000, billed: 8000, closing: 3000, "1-30": 3000 },
  ]);
});

test("an application dated later moves nothing of the balance, only what is open", async () => {
  const result = await roll(
    {
      charges: [bill("X", "2026-01-05", "2026-01-26", 10_000)],
      payments: [paid("P", "2026-01-20", 10_000)],
      applications: [{ from_id: "P", to_id: "X", amount_cents: 10_000, date: "2026-02-10" }],
    },
    { from: "2026-01-01", to: "2026-02-28", credits: "separate" },
  );
  expect(months(result)).toEqual([{ billed: 10_000, collected: -10_000, "1-30": 10_000, unapplied: -10_000 }, {}]);
});

test("a month without a movement carries its balance on", async () => {
  const result = await roll(
    { charges: [bill("X", "2026-01-05", "2026-01-26", 700)], payments: [paid("P", "2026-03-02", 700)] },
    { from: "2026-01-01", to: "2026-03-31" },
  );
  expect(months(result)).toEqual([
    { billed: 700, closing: 700, "1-30": 700 },
    { opening: 700, closing: 700, "31-60": 700 },
    { opening: 700, collected: -700 },
  ]);
});

test("the first and the last month are cut at the ends of the period", async () => {
  const result = await roll(
    {
      charges: [bill("X", "2026-01-14", "2026-02-10", 100), bill("Y", "2026-01-15", "2026-02-10", 200)],
      payments: [paid("P", "2026-02-10", 40), paid("Q", "2026-02-11", 50)],
    },
    { from: "2026-01-15", to: "2026-02-10" },
  );
  expect(result.months.map(({ from, to }) => [from, to])).toEqual([
    ["2026-01-15", "2026-01-31"],
    ["2026-02-01", "2026-02-10"],
  ]);
  expect(months(result)).toEqual([
    { opening: 100, billed: 200, closing: 300, not_due: 300 },
    { opening: 300, collected: -40, closing: 260, not_due: 260 },
  ]);
});

test("each kind of document moves receivables under its own name, an unknown kind of adjustment too", async () => {
  const day = "2026-01-10";
  const charge = (id: string, kind: string, cents: number) => ({ ...bill(id, day, "2026-02-10", cents), kind });
  const result = await roll(
    {
      charges: [
        charge("C1", "volumetric", 10_000),
        charge("C2", "tax", 500),
        charge("C3", "fixed", -200),
        charge("C4", "penalty", 1000),
        charge("C5", "installment", 700),
        charge("C6", "refund", 300),
      ],
      payments: [paid("P1", day, 4000), paid("P2", "2026-01-12", -150)],
      adjustments: [
        adjusted("J1", day, -90, "leak"),
        adjusted("J2", day, -80, "penalty_waiver"),
        adjusted("J3", day, 70, "correction"),
        adjusted("J4", day, -60, "write_off"),
        adjusted("J5", day, -50, "courtesy"),
        adjusted("J6", day, -40, "arbitration"),
      ],
    },
    { from: "2026-01-01", to: "2026-01-31" },
  );
  // Billed 100.00 + 5.00 - 2.00; closing 103.00 + 10.00 + 10.00 - 40.00 + 1.50 - .90 - .80 + .70 - .60 - .50 - .40 = 82.00.
  expect(months(result)[0]).toMatchObject({
    billed: 10_300,
    penalties: 1000,
    other: 1000,
    collected: -4000,
    refunded: 150,
    leak: -90,
    penalty_waiver: -80,
    correction: 70,
    written_off: -60,
    courtesy: -50,
    arbitration: -40,
    closing: 8200,
  });
  expect(result.adjustmentKinds.slice(-2)).toEqual(["arbitration", "courtesy"]);
});

test("a payment that names no service is collected under none and applied across to what it pays", async () => {
  const sewer = { ...bill("S", "2026-01-05", "2026-01-26", 4000), service: "sewer" };
  const result = await roll(
    {
      charges: [bill("W", "2026-01-05", "2026-01-20", 6000), sewer],
      payments: [{ ...paid("P", "2026-01-25", 7000), service: null }],
    },
    { from: "2026-01-01", to: "2026-01-31" },
  );
  // Oldest due first: 60 to water, 10 to sewer.
  expect(group(result, "services", "none")).toEqual([{ collected: -7000, across: 7000 }]);
  expect(group(result, "services", "water")).toEqual([{ billed: 6000, across: -6000 }]);
  expect(group(result, "services", "sewer")).toEqual([{ billed: 4000, across: -1000, closing: 3000, "1-30": 3000 }]);
  expect(group(result, "classes", "residential")).toEqual([
    { billed: 10_000, collected: -7000, closing: 3000, "1-30": 3000 },
  ]);
});

test("money applied to an account of another class moves between the classes", async () => {
  const result = await roll(
    {
      charges: [{ ...bill("X", "2026-01-05", "2026-02-05", 900), account_id: "B" }],
      payments: [paid("P", "2026-01-20", 900)],
      applications: [{ from_id: "P", to_id: "X", amount_cents: 900, date: "2026-01-20" }],
    },
    { from: "2026-01-01", to: "2026-01-31" },
  );
  expect(group(result, "classes", "residential")).toEqual([{ collected: -900, across: 900 }]);
  expect(group(result, "classes", "commercial")).toEqual([{ billed: 900, across: -900 }]);
});

test("two payments of one amount on one day are two payments", async () => {
  const result = await roll(
    {
      charges: [bill("X", "2026-01-05", "2026-01-26", 1000)],
      payments: [paid("P1", "2026-01-31", 300), paid("P2", "2026-01-31", 300)],
    },
    { from: "2026-01-01", to: "2026-01-31" },
  );
  expect(months(result)).toEqual([{ billed: 1000, collected: -600, closing: 400, "1-30": 400 }]);
});

test("an empty ledger rolls forward from nothing to nothing", async () => {
  const result = await roll({}, { from: "2026-01-01", to: "2026-02-28" });
  expect([months(result), result.services, result.classes]).toEqual([[{}, {}], [], []]);
});

test.each([
  [{ from: "2026-02-01", to: "2026-01-31" }, /swap the two dates/],
  [{ from: "2026-01-01", to: "2026-01-31", edges: [30, 30] }, /increase/],
])("%j is refused in a sentence", async (args, message) => {
  await expect(roll({}, args)).rejects.toThrow(message);
});
