import type {
  RateVariance,
  RateVerificationResult,
} from "../../../src/analyses/rate-verification/rate-verification-result";
import { runRateVerification } from "../../../src/analyses/rate-verification/run-rate-verification";
import type { Database } from "../../../src/ports/database";
import { scheduleOf } from "../../support/kent-schedule";
import { type ChargeRow, type LedgerRows, loadLedgerRows, type ServiceRow } from "../../support/ledger-rows";
import { openTestDatabase } from "../../support/open-database";

/**
 * A tariff small enough to reckon with. Water: 5.00 by the month (8.00 with a 1 inch meter, 4.00 for commercial accounts with a
 * 5/8 inch one) and 3.333 a hundred cubic feet, together at least 10.00. Storm: 2.00 a unit, prorated below 25 days.
 * A tenth less in 2025: 4.50, 7.20, 3.50, 3.00.
 */
const TARIFF = scheduleOf({
  ratebookRates: 1,
  utility: "Testville",
  usageUnit: "ccf",
  proration: { normalDays: 30, shorterThan: 25 },
  classes: ["residential", "commercial"],
  zones: ["inside", "outside"],
  meters: ["5/8", "1"],
  codes: {
    "W-IN": { service: "water", zone: "inside" },
    "W-OUT": { service: "water", zone: "outside" },
    "W-COM": { service: "water", class: "commercial" },
    STORM: { service: "storm" },
  },
  editions: [
    { effective: "2025-01-01", charges: chargesAt(4.5, 7.2, 3) },
    { effective: "2026-01-01", charges: chargesAt(5, 8, 3.333) },
  ],
});

function chargesAt(small: number, large: number, rate: number) {
  const values = { residential: { "5/8": small, "1": large }, commercial: { "5/8": small - 1, "1": large } };
  return [
    {
      charge: "fixed",
      id: "water-fixed",
      service: "water",
      amount: { by: ["class", "meter"], values },
      prorate: false,
    },
    { charge: "usage", id: "water-use", service: "water", rate },
    { charge: "minimum", id: "water-min", service: "water", amount: 10, of: ["service:water"] },
    { charge: "fixed", id: "storm", service: "storm", amount: 2, times: "eru" },
  ];
}

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const MARCH = { period_start: "2026-03-01", period_end: "2026-03-31", bill_date: "2026-04-05" } as const;
/** 10 hundred cubic feet inside with a 5/8 inch meter: 5.00 + 33.33. */
const RIGHT = 3833;

interface Town {
  readonly account?: Partial<NonNullable<LedgerRows["accounts"]>[number]>;
  readonly services?: readonly Omit<ServiceRow, "account_id">[];
  readonly charges: readonly (Partial<ChargeRow> & { readonly amount_cents: number })[];
  readonly reads?: LedgerRows["reads"];
}

const WATER = { service: "water", meter_size: "5/8", start_date: "2020-01-01" } as const;
const STORM = { service: "storm", units: 1, start_date: "2020-01-01" } as const;

async function verify({ account, services, charges, reads }: Town): Promise<RateVerificationResult> {
  await loadLedgerRows(database, {
    accounts: [{ account_id: "17", customer_class: "residential", inside_city: true, ...account }],
    services: (services ?? [WATER]).map((each) => ({ account_id: "17", ...each })),
    charges: charges.map((each, place) => ({
      charge_id: `C${place}`,
      account_id: "17",
      bill_id: "B1",
      usage: each.service === "storm" ? null : 10,
      usage_unit: "ccf",
      ...MARCH,
      ...each,
    })),
    ...(reads === undefined ? {} : { reads }),
  });
  return runRateVerification(database, { schedule: TARIFF, from: "2026-01-01", to: "2026-12-31", samples: 3 });
}

async function variancesOf(town: Town): Promise<readonly RateVariance[]> {
  const result = await verify(town);
  for (const { leftCents, rightCents } of result.checks) expect(leftCents).toBe(rightCents);
  return result.variances;
}

test("a right bill is no variance: parity is 1", async () => {
  const result = await verify({ charges: [{ amount_cents: RIGHT }] });
  expect([result.billedCents, result.recomputedCents, result.parity, result.variances]).toEqual([RIGHT, RIGHT, 1, []]);
});

describe("a charge whose amount one change explains", () => {
  test.each<[string, Town, Partial<RateVariance>]>([
    [
      "as commercial, 4.00 + 33.33",
      { charges: [{ amount_cents: 3733 }] },
      { pattern: "wrong-class", dueCents: RIGHT, differenceCents: -100, detail: "billed as commercial" },
    ],
    [
      "for a 1 inch meter, 8.00 + 33.33",
      { charges: [{ amount_cents: 4133 }] },
      { pattern: "wrong-meter-size", differenceCents: 300, detail: "billed for a 1 inch meter" },
    ],
    [
      "at the rates of 2025, 4.50 + 30.00",
      { charges: [{ amount_cents: 3450 }] },
      { pattern: "old-rate", differenceCents: -383, detail: "billed at the rates of 2025-01-01" },
    ],
    [
      "without the minimum: 5.00 + 3.33 where 10.00 are due",
      { charges: [{ usage: 1, amount_cents: 833 }] },
      { pattern: "minimum", dueCents: 1000, differenceCents: -167 },
    ],
    [
      "cut off: 5 x 3.333 = 16.665 is 16.67, billed 16.66",
      { charges: [{ usage: 5, amount_cents: 2166 }] },
      { pattern: "rounding", dueCents: 2167, differenceCents: -1, detail: "billed cut off at the cent" },
    ],
    [
      "twice",
      { charges: [{ amount_cents: RIGHT }, { amount_cents: RIGHT }] },
      { pattern: "twice-the-amount", differenceCents: RIGHT },
    ],
    [
      "a storm charge of 12 days in full: 2.00 where 0.80 are due",
      {
        services: [STORM],
        charges: [{ service: "storm", kind: "fixed", period_start: "2026-03-20", amount_cents: 200 }],
      },
      { pattern: "proration", dueCents: 80, differenceCents: 120, detail: "billed without proration" },
    ],
    [
      "two storm units where one is on file",
      { services: [STORM], charges: [{ service: "storm", kind: "fixed", amount_cents: 400 }] },
      { pattern: "wrong-units", differenceCents: 200, also: ["charged twice"] },
    ],
    [
      "10 thousand gallons read as 10 hundred cubic feet: 13.368 x 3.333 = 44.56 are due",
      { charges: [{ usage_unit: "kgal", amount_cents: RIGHT }] },
      { pattern: "wrong-usage-unit", dueCents: 4956, differenceCents: -1123 },
    ],
    ["by nobody's rule", { charges: [{ amount_cents: 1234 }] }, { pattern: "unexplained", differenceCents: -2599 }],
  ])("%s", async (_, town, expected) => {
    expect(await variancesOf(town)).toEqual([expect.objectContaining(expected)]);
  });
});

describe("a charge that should not be there, or is missing", () => {
  test.each<[string, Town, Partial<RateVariance>]>([
    [
      "a service that is on file and left off the bill, charged on another",
      {
        services: [WATER, STORM],
        charges: [
          { amount_cents: RIGHT },
          {
            bill_id: "B0",
            bill_date: "2026-03-05",
            period_start: "2026-02-01",
            period_end: "2026-02-28",
            amount_cents: RIGHT,
          },
          {
            bill_id: "B0",
            service: "storm",
            bill_date: "2026-03-05",
            period_start: "2026-02-01",
            period_end: "2026-02-28",
            amount_cents: 200,
          },
        ],
      },
      { pattern: "missing-service", billId: "B1", service: "storm", chargedCents: 0, dueCents: 200 },
    ],
    [
      "a service that no bill charges",
      { services: [WATER, STORM], charges: [{ amount_cents: RIGHT }] },
      { pattern: "service-never-charged", service: "storm", differenceCents: -200 },
    ],
    [
      "a service that is not on file",
      { charges: [{ amount_cents: RIGHT }, { service: "storm", amount_cents: 200 }] },
      { pattern: "without-service", service: "storm", dueCents: 0, differenceCents: 200 },
    ],
    [
      "a period after the end of the service",
      { services: [{ ...WATER, end_date: "2026-02-28" }], charges: [{ amount_cents: RIGHT }] },
      { pattern: "after-close", differenceCents: RIGHT },
    ],
    [
      "a charge without a period, dated 32 days after the end of the service",
      {
        services: [{ ...WATER, end_date: "2026-03-04" }],
        charges: [{ period_start: null, period_end: null, amount_cents: RIGHT }],
      },
      { pattern: "after-close", differenceCents: RIGHT },
    ],
    [
      "the same period on two bills",
      { charges: [{ amount_cents: RIGHT }, { bill_id: "B2", amount_cents: RIGHT }] },
      { pattern: "billed-twice", billId: "B2", dueCents: 0, differenceCents: RIGHT },
    ],
    [
      "a read in the middle of two bills that no bill covers: 5.00 + 6 x 3.333 = 25.00",
      {
        charges: [
          { amount_cents: RIGHT },
          {
            bill_id: "B3",
            bill_date: "2026-06-05",
            period_start: "2026-05-01",
            period_end: "2026-05-31",
            amount_cents: RIGHT,
          },
        ],
        reads: [{ account_id: "17", meter_id: "M1", read_date: "2026-04-30", usage: 6, usage_unit: "ccf" }],
      },
      { pattern: "missed-bill", date: "2026-04-30", chargedCents: 0, dueCents: 2500, differenceCents: -2500 },
    ],
  ])("%s", async (_, town, expected) => {
    expect(await variancesOf(town)).toEqual([expect.objectContaining(expected)]);
  });
});

describe("rate codes", () => {
  test.each<[string, Town, Partial<RateVariance>]>([
    [
      "one that the schedule does not know, the amount being right",
      { charges: [{ rate_code: "W-SENIOR", amount_cents: RIGHT }] },
      { pattern: "unknown-code", differenceCents: 0, detail: "rate code W-SENIOR is not in the schedule" },
    ],
    [
      "one in another spelling",
      { charges: [{ rate_code: "w-1n", amount_cents: RIGHT }] },
      { pattern: "code-twin", differenceCents: 0, detail: "rate code w-1n stands for W-IN" },
    ],
    [
      "one of another zone, the amount being right all the same",
      { charges: [{ rate_code: "W-OUT", amount_cents: RIGHT }] },
      { pattern: "wrong-zone", differenceCents: 0, detail: "rate code W-OUT is for outside the city accounts" },
    ],
    [
      "one of another class tells which class was billed",
      { charges: [{ rate_code: "W-COM", amount_cents: 3733 }] },
      {
        pattern: "wrong-class",
        differenceCents: -100,
        detail: "billed by the class that its rate code stands for; rate code W-COM is for commercial accounts",
        also: [],
      },
    ],
  ])("%s", async (_, town, expected) => {
    expect(await variancesOf(town)).toEqual([expect.objectContaining(expected)]);
  });
});

test("what cannot be priced is named with its reason and left out of parity", async () => {
  const result = await verify({ services: [{ service: "water" }], charges: [{ amount_cents: RIGHT }] });
  expect(result.variances).toEqual([
    expect.objectContaining({ pattern: "not-priced", dueCents: null, differenceCents: 0 }),
  ]);
  expect(result.variances[0]?.detail).toContain("meter");
  expect([result.billedCents, result.notPricedCents, result.parity]).toEqual([RIGHT, RIGHT, null]);
});

test("a year's money is the period's times 365 over its days: 3.00 in 365 days are 3.00", async () => {
  const { patterns } = await verify({ charges: [{ amount_cents: 4133 }] });
  expect(patterns).toEqual([
    expect.objectContaining({
      pattern: "wrong-meter-size",
      charges: 1,
      accounts: 1,
      differenceCents: 300,
      perYearCents: 300,
      direction: "too much",
    }),
  ]);
});
