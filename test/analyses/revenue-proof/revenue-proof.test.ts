import type { RevenueProofResult } from "../../../src/analyses/revenue-proof/revenue-proof-result";
import { parityOfProof, runRevenueProof } from "../../../src/analyses/revenue-proof/run-revenue-proof";
import { proofWarning } from "../../../src/analyses/revenue-proof/proof-sentence";
import { DEFAULT_RULES } from "../../../src/analyses/receivables/receivable-rules";
import type { Database } from "../../../src/ports/database";
import { scheduleOf } from "../../support/kent-schedule";
import { type ChargeRow, loadLedgerRows } from "../../support/ledger-rows";
import { openTestDatabase } from "../../support/open-database";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/**
 * Water: 4.005 a unit to 10 units, 3.00 above, at least 2 units; sewer: 5.00 a bill and a minimum of 12.00, 1.00 a unit of use;
 * a tax of 10 percent on sewer; storm: 2.00 an ERU, prorated by days below 25 of 30.
 */
const TARIFF = scheduleOf({
  ratebookRates: 1,
  utility: "Testville",
  usageUnit: "ccf",
  proration: { normalDays: 30, shorterThan: 25 },
  editions: [
    {
      effective: "2026-01-01",
      charges: [
        {
          charge: "usage",
          id: "water",
          label: "Water",
          service: "water",
          atLeast: 2,
          blocks: [{ to: 10, rate: 4.005 }, { rate: 3 }],
        },
        { charge: "fixed", id: "sewer-base", label: "Sewer base", service: "sewer", amount: 5, prorate: false },
        { charge: "usage", id: "sewer-use", label: "Sewer use", service: "sewer", rate: 1 },
        {
          charge: "minimum",
          id: "sewer-min",
          label: "Sewer",
          service: "sewer",
          amount: 12,
          of: ["sewer-base", "sewer-use"],
        },
        {
          charge: "percent",
          id: "tax",
          label: "Sewer tax",
          service: "sewer",
          kind: "tax",
          rate: 0.1,
          of: ["service:sewer"],
        },
        { charge: "fixed", id: "storm", label: "Storm", service: "storm", amount: 2, times: "eru" },
      ],
    },
  ],
});

const bill = (account: string, charge: Partial<ChargeRow> & { readonly amount_cents: number }): ChargeRow => ({
  charge_id: `${account}-${charge.service ?? "water"}`,
  account_id: account,
  bill_id: `B${account}`,
  period_start: "2026-03-01",
  period_end: "2026-03-31",
  bill_date: "2026-04-05",
  usage_unit: "ccf",
  ...charge,
});

/** Three accounts: 12 units, 1 unit (brought up to 2), and 15 days of storm water with 3 ERU. */
async function proof(): Promise<RevenueProofResult> {
  await loadLedgerRows(database, {
    accounts: [
      { account_id: "1", customer_class: "home" },
      { account_id: "2", customer_class: "home" },
      { account_id: "3", customer_class: "shop" },
    ],
    services: [{ account_id: "3", service: "storm", units: 3 }],
    charges: [
      // 10 x 4.005 = 40.05, 2 x 3 = 6.00.
      bill("1", { usage: 12, amount_cents: 4605 }),
      // 2 x 4.005 = 8.01; billed a cent less.
      bill("2", { usage: 1, amount_cents: 800 }),
      // 5.00 + 4.00, brought up to 12.00, and 1.20 tax.
      bill("1", { service: "sewer", usage: 4, amount_cents: 1320 }),
      // 3 x 2.00 x 15/30.
      bill("3", { service: "storm", usage: null, period_start: "2026-03-17", amount_cents: 300 }),
      bill("3", { service: "penalty", kind: "penalty", usage: null, amount_cents: 100 }),
    ],
    payments: [{ payment_id: "P1", account_id: "1", date: "2026-04-20", amount_cents: 5000 }],
    adjustments: [{ adjustment_id: "A1", account_id: "2", date: "2026-04-21", amount_cents: -300, kind: "leak" }],
  });
  const days = { from: "2026-04-01", to: "2026-04-30", asOf: "2026-04-30" };
  return runRevenueProof(database, { ...DEFAULT_RULES, ...days, schedule: TARIFF });
}

describe("three accounts", () => {
  let result: RevenueProofResult;
  beforeAll(async () => {
    result = await proof();
  });

  test("units of each charge and block, the use brought up to a minimum apart, dollars where no unit measures", () => {
    expect(
      result.units.map(({ service, label, unit, units, rate, revenueCents }) => [
        service,
        label,
        unit,
        units,
        rate,
        revenueCents,
      ]),
    ).toEqual([
      ["sewer", "Sewer base", "bills", 1, 5, 500],
      ["sewer", "Sewer tax", "$ of other lines", 12, 0.1, 120],
      ["sewer", "Sewer use", "ccf", 4, 1, 400],
      ["sewer", "Sewer, brought up to the minimum", "$", 3, 1, 300],
      ["storm", "Storm", "ERU", 1.5, 2, 300],
      ["water", "Water, above 10 ccf", "ccf", 2, 3, 600],
      ["water", "Water, brought up to the minimum", "ccf", 1, 4.005, 401],
      ["water", "Water, up to 10 ccf", "ccf", 11, 4.005, 4406],
    ]);
  });

  test("by service and class: rounding is what the bills come to beside the units, receipts what was paid on them", () => {
    expect(result.lines).toEqual([
      expect.objectContaining({ service: "sewer", unitsRevenueCents: 1320, roundingCents: 0, billedCents: 1320 }),
      expect.objectContaining({ service: "storm", customerClass: "shop", unitsRevenueCents: 300, billedCents: 300 }),
      // The bills come to 46.05 + 8.01 = 54.06; the rows above to 54.07.
      expect.objectContaining({
        service: "water",
        unitsRevenueCents: 5407,
        roundingCents: -1,
        billedCents: 5405,
        creditedCents: 300,
      }),
    ]);
    // 50.00 were paid on the 59.25 of the first account.
    expect([result.paidCents, result.creditedCents]).toEqual([5000, 300]);
  });

  test("parity: billed 70.25 over 70.26", () => {
    expect([result.billedCents, result.unitsRevenueCents + result.roundingCents]).toEqual([7025, 7026]);
    expect(result.parity).toBeCloseTo(7025 / 7026, 12);
    expect([result.warning, result.checks.every(({ leftCents, rightCents }) => leftCents === rightCents)]).toEqual([
      null,
      true,
    ]);
  });
});

const sums = (billedCents: number, notPricedCents = 0) => {
  const known = { billedCents, notPricedCents, unitsRevenueCents: 100_000, roundingCents: 0 };
  return { ...known, parity: parityOfProof(known) };
};

test.each([
  ["99.5 percent is enough", 99_500, 0, null],
  ["99.499 percent is not", 99_499, 0, "Nothing should be recommended on these rates before"],
  ["100.5 percent is enough", 100_500, 0, null],
  ["100.501 percent is too much", 100_501, 0, "exceed the rates"],
  ["what cannot be priced must not be more than half a percent", 100_600, 600, "cannot be priced"],
])("the warning: %s", (_, billed, notPriced, words) => {
  const warning = proofWarning(sums(billed, notPriced));
  if (words === null) expect(warning).toBeNull();
  else expect(warning).toContain(words);
});
