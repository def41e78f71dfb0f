import { billImpact } from "../../src/analyses/bill-impact/bill-impact";
import { DEFAULT_RULES } from "../../src/analyses/receivables/receivable-rules";
import { rateVerification } from "../../src/analyses/rate-verification/rate-verification";
import { revenueProof } from "../../src/analyses/revenue-proof/revenue-proof";
import { askedBillImpact } from "../../src/app/asked-bill-impact";
import { billImpactAnswer } from "../../src/app/bill-impact-answer";
import { rateVerificationAnswer } from "../../src/app/rate-verification-answer";
import { revenueProofAnswer } from "../../src/app/revenue-proof-answer";
import { defaultSetup } from "../../src/app/run-setup";
import type { Database } from "../../src/ports/database";
import { kentSchedule } from "../support/kent-schedule";
import { loadLedgerRows } from "../support/ledger-rows";
import { openTestDatabase } from "../support/open-database";

const CONTEXT = { stamp: "2026-11-22T14:03:00Z", sources: [], tieOut: [], findings: [], tie: null };
const ASKED = { schedule: kentSchedule(), from: "2023-03-01", to: "2023-03-31" };

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
  const charge = {
    account_id: "1",
    period_start: "2023-02-01",
    period_end: "2023-02-28",
    bill_date: "2023-03-04",
    usage: 8,
    usage_unit: "ccf",
  };
  // 8 hundred cubic feet at 46.84 a thousand are 37.47 inside; the account lies outside: 56.21.
  await loadLedgerRows(database, {
    accounts: [{ account_id: "1", customer_class: "residential", inside_city: false }],
    services: [{ account_id: "1", service: "water", meter_size: "5/8" }],
    charges: [{ ...charge, charge_id: "C1", bill_id: "B1", amount_cents: 3747 }],
    payments: [{ payment_id: "P1", account_id: "1", date: "2023-03-20", amount_cents: 2000 }],
  });
});
afterAll(() => database.close());

test("bills against rates: parity, money each way, a bar and the charges of each pattern", async () => {
  const result = await rateVerification.run(database, { ...ASKED, samples: 3 });
  const answer = rateVerificationAnswer(result, rateVerification.report(result, CONTEXT));
  expect(answer.figures.map(({ label, value }) => [label, value])).toEqual([
    ["Parity", "66.660 %"],
    ["Billed", "$37.47"],
    ["By the rates", "$56.21"],
    ["Charges that differ", "1"],
    ["Billed too little", "$18.74"],
    ["Billed too much", "$0.00"],
  ]);
  const [bars] = answer.charts;
  expect(bars?.kind === "bars" && bars.bars).toEqual([
    { label: "Inside and outside rates mixed up", amountCents: 1874, count: 1 },
  ]);
  expect(answer.tables[2]?.rows).toEqual([
    ["1", "2023-03-04", "water", "$37.47", "$56.21", "billed as inside the city"],
  ]);
  expect(answer.checks.every(({ passes }) => passes)).toBe(true);
});

test("the proof of revenue: the check of parity fails, and the warning is said first", async () => {
  const result = await revenueProof.run(database, { ...DEFAULT_RULES, ...ASKED, asOf: "2023-03-31" });
  const answer = revenueProofAnswer(result, revenueProof.report(result, CONTEXT));
  expect(answer.figures.map(({ label, value }) => [label, value])).toEqual([
    ["Parity", "66.660 %"],
    ["Units × rates", "$56.21"],
    ["Billed", "$37.47"],
    ["Received", "$20.00"],
  ]);
  expect(answer.conventions[0]).toContain("Nothing should be recommended on these rates before");
  expect(answer.checks.map(({ passes }) => passes)).toEqual([false, true]);
});

describe("bill impact", () => {
  const setup = defaultSetup({ first: "2023-03-01", last: "2023-03-31" }, "2023-04-01");
  const asked = (percent: number) =>
    askedBillImpact({ ...setup, schedule: ASKED.schedule, billImpact: { ...setup.billImpact, percent } });

  test("every rate raised by 20 percent: 70.26 a thousand outside become 84.31", async () => {
    const result = await billImpact.run(database, asked(20));
    const answer = billImpactAnswer(result, billImpact.report(result, CONTEXT));
    // 46.84 x 1.2 = 56.21; half as much again outside, 84.32 (46.84 x 1.5 = 70.26 before): 0.8 thousand cubic feet of each.
    expect(answer.figures.map(({ label, value }) => [label, value])).toEqual([
      ["Change", "$11.25"],
      ["Existing bills", "$56.21"],
      ["Proposed bills", "$67.46"],
      ["Accounts compared", "1"],
      ["Accounts above the limits", "1"],
    ]);
    expect(answer.checks.every(({ passes }) => passes)).toBe(true);
    expect(answer.tables[2]?.rows.find(([reason]) => reason === "Tier (volume) rates")).toEqual([
      "Tier (volume) rates",
      "$11.25",
      "1",
    ]);
  });

  test("the newest rates of a schedule that has none after the period are refused, with what to do", () => {
    const { editions } = ASKED.schedule;
    const only = { ...ASKED.schedule, editions: editions.filter(({ effective }) => effective <= "2023-03-31") };
    const newest = { ...setup.billImpact, proposed: "newest" as const };
    expect(() => askedBillImpact({ ...setup, schedule: only, billImpact: newest })).toThrow("raise every rate");
    expect(askedBillImpact({ ...setup, schedule: ASKED.schedule, billImpact: newest }).proposed.on).toBe("2026-01-01");
  });
});
