import fc from "fast-check";
import { CannotDesign } from "../../../src/domain/rate-design/cannot-design";
import { serviceCosts } from "../../../src/domain/cost-of-service/service-costs";
import type { DesignMethod } from "../../../src/domain/rate-design/design-request";
import { readSchedule } from "../../../src/domain/rates/read-schedule";
import { blockVolumes } from "../../../src/domain/rates/bill-frequency";
import { useDistribution } from "../../../src/domain/rates/use-distribution";
import { designWater, EIGHT_USES, townBill, townSchedule, WATER_USE } from "../../support/design-town";

const ACROSS: DesignMethod = { kind: "across" };

function tiers(breaks: readonly number[], ratios: readonly number[], fixedShare: number | null = null): DesignMethod {
  return { kind: "tiers", breaks, ratios, fixedShare };
}

test("tiers at 5 and 15 in proportion 4 : 3.5 : 3 bring in 345.00 at $4.00, $3.50 and $3.00, as the tabulation says", () => {
  const { water, charges } = designWater(tiers([5, 15], [4, 3.5, 3]), 345);
  expect(charges).toEqual([
    expect.objectContaining({ blocks: [{ to: 5, rate: 4 }, { to: 15, rate: 3.5 }, { rate: 3 }] }),
  ]);
  expect(water.lines.map(({ units, rate }) => [units, rate])).toEqual([
    [30, 4],
    [30, 3.5],
    [40, 3],
  ]);
  expect(water.revenueCents).toBe(34_500);
  expect(water.proof).toBe(1);
});

test("with the first 5 units free, the other 70 pay: $210 are $3 each", () => {
  const { water, charges } = designWater(tiers([5], [0, 1]), 210);
  expect(charges).toEqual([expect.objectContaining({ blocks: [{ to: 5, rate: 0 }, { rate: 3 }] })]);
  expect(water.revenueCents).toBe(21_000);
});

test("units of tiers are the consolidated use between the breaks, whatever the breaks", () => {
  const distribution = useDistribution(EIGHT_USES.map((use) => ({ use, bills: 1 })));
  const breaks = fc.uniqueArray(fc.integer({ min: 1, max: 49 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(breaks, (given) => {
      const rising = given.toSorted((a, b) => a - b);
      const ratios = [...rising, 0].map((_, place) => 1 + place / 4);
      const { water } = designWater(tiers(rising, ratios), 500);
      const volumes = blockVolumes(distribution, rising).map(({ volume }) => volume);
      const counted = ratios.map((ratio) => water.lines.find(({ weight }) => weight === ratio)?.units ?? 0);
      expect(counted).toEqual(volumes);
    }),
    { numRuns: 15 },
  );
});

test("the rounding of prices leaves a shortfall, and it is told: 100 units at $3.333 are printed $3.33", () => {
  const { water } = designWater(ACROSS, 333.3);
  expect(water.lines.map(({ rate }) => rate)).toEqual([3.33]);
  expect(water.revenueCents).toBe(33_300);
  expect(water.proof).toBeCloseTo(0.9991, 4);
});

test("a fixed share of 40 percent of $1,000 over 9.5 equivalent meters is $42.11, and use brings in what is left", () => {
  const bills = EIGHT_USES.map((usage) => townBill({ usage, meter: usage === 50 ? "1" : "5/8" }));
  const { water, charges } = designWater({ kind: "fixed-share", fixedShare: 0.4 }, 1000, { bills });
  // 400 / (7 + 2.5) = 42.1053; the 1-inch meter pays 105.26. Printed they bring 7 × 42.11 + 105.26 = 400.03, so use must
  // bring 599.97 over 100 units: $6.00.
  expect(charges[0]).toEqual(
    expect.objectContaining({ amount: { by: ["meter"], values: { "5/8": 42.11, "1": 105.26 } } }),
  );
  expect(charges[1]).toEqual(expect.objectContaining({ rate: 6 }));
  expect(water.revenueCents).toBe(100_003);
});

test("what is never collected is billed on top: $990 of 1 percent are $1,000", () => {
  const { water } = designWater(ACROSS, 990, { rules: { uncollectible: 0.01 } });
  expect(water.toBill).toBeCloseTo(1000, 9);
  expect(water.revenueCents).toBe(100_000);
  expect(water.proof).toBeCloseTo(1, 9);
});

test("use above essential use answers to the price, use below and fixed charges do not", () => {
  // Above 5 units a bill 70 answer; at $2.20 for $2.00 and an elasticity of -0.2, 98 percent of them are left: 30 + 68.6.
  const { water } = designWater(tiers([5], [1, 1]), 98.6 * 2.2, { rules: { elasticity: -0.2, essentialUse: 5 } });
  expect(water.prices[0]?.price).toBeCloseTo(2.2, 10);
  expect(water.prices[0]?.response).toBeCloseTo(0.98, 10);
  expect(water.lines.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(98.6, 9);
  expect(water.revenueCents).toBe(21_692);
});

test("with inflation of 10 percent the price of before counts as $2.20, so that use does not answer", () => {
  const rules = { elasticity: -0.2, essentialUse: 5, inflation: 0.1 };
  const { water } = designWater(tiers([5], [1, 1]), 220, { rules });
  expect(water.prices[0]?.response).toBeCloseTo(1, 10);
});

test("accounts outside pay the printed rate × 1.5, printed as well", () => {
  const bills = [townBill({ usage: 10 }), townBill({ usage: 10, zone: "outside" })];
  const { water } = designWater(ACROSS, 50.25, { bills });
  // 10 × p + 10 × 1.5 p = 50.25: p = 2.01; outside 3.015, printed 3.02.
  expect(water.lines.map(({ rate, whom }) => [whom, rate])).toEqual([
    ["inside", 2.01],
    ["outside", 3.02],
  ]);
  expect(water.revenueCents).toBe(5030);
});

test("a minimum bill that is 3 units at the rate follows the printed rate: $31.29, not $31.30", () => {
  const schedule = townSchedule([
    { ...WATER_USE, rate: 10.1, includes: 3 },
    { charge: "fixed", id: "water-minimum", service: "water", kind: "minimum", amount: 30.3 },
  ]);
  // 7 minimum bills and 7 units above: 282.80 today. × 1.033: 10.4333 is printed 10.43; 3 × 10.43 = 31.29; 30.30 × 1.033 = 31.2999.
  const bills = [townBill({ usage: 10 }), townBill({ usage: 0, count: 6 })];
  const { charges, water } = designWater(ACROSS, 282.8 * 1.033, { bills, schedule });
  expect(charges).toEqual([expect.objectContaining({ rate: 10.43 }), expect.objectContaining({ amount: 31.29 })]);
  expect(water.revenueCents).toBe(7 * 1043 + 7 * 3129);
  expect(water.billsCents).toBe(water.revenueCents);
  expect(water.notes.join(" ")).toContain("follows the printed rate");
});

test("Kent's minimum of 0.3 units follows by itself: at 65.77 a bill of no use is 19.73", () => {
  const schedule = townSchedule([{ ...WATER_USE, rate: 60.34, atLeast: 0.3 }]);
  const { charges, water } = designWater(ACROSS, 60.34 * 0.3 * 1.09 * 100, {
    schedule,
    bills: [townBill({ usage: 0, count: 100 })],
  });
  expect(charges).toEqual([expect.objectContaining({ rate: 65.77 })]);
  expect(water.billsCents).toBe(197_300);
});

test("a price of four decimals keeps four: $0.0512 a cubic foot × 1.1 is $0.0563", () => {
  const schedule = townSchedule([{ ...WATER_USE, rate: 0.0512, unit: "cf" }]);
  const { charges } = designWater(ACROSS, 0.0512 * 1.1 * 10_000, { schedule });
  expect(charges).toEqual([expect.objectContaining({ rate: 0.0563 })]);
});

test("taxes that are passed on stay, and what they bring in counts", () => {
  const tax = { charge: "fixed", id: "tax", service: "water", kind: "tax", amount: 1 } as const;
  const { charges, water } = designWater(ACROSS, 408, { schedule: townSchedule([WATER_USE, tax]) });
  expect(charges).toEqual([expect.objectContaining({ rate: 4 }), tax]);
  expect(water.notes).toContain("Stays as it is, and its revenue counts: tax.");
});

const SOURCE = "hand case";
const COSTS = serviceCosts({
  method: "commodity-demand",
  service: "water",
  usageUnit: "ccf",
  requirement: { dollars: 700, source: SOURCE },
  functions: [
    { name: "Energy", cost: 300, allocation: { by: "commodity" }, source: SOURCE },
    { name: "Plant", cost: 200, allocation: { by: "max_day" }, source: SOURCE },
    { name: "Meters", cost: 100, allocation: { by: "meters" }, source: SOURCE },
    { name: "Billing", cost: 100, allocation: { by: "customers" }, source: SOURCE },
  ],
  classes: [
    { class: "residential", use: 50, maxDay: 3, maxHour: 3, equivalentMeters: 5, bills: 5, source: SOURCE },
    { class: "commercial", use: 50, maxDay: 1, maxHour: 1, equivalentMeters: 5, bills: 5, source: SOURCE },
  ],
});

test("by the cost of service each class is billed what it costs", () => {
  const bills = [townBill({ usage: 10, count: 5 }), townBill({ usage: 10, customerClass: "commercial", count: 5 })];
  const { water, charges } = designWater({ kind: "cost-of-service", costs: COSTS }, 700, { bills });
  // Residential 150 + 150 + 50 + 50 = 400, commercial 150 + 50 + 50 + 50 = 300. Meters and billing are $10 a bill each; use
  // brings in 300 and 200 over 50 units: $6 and $4.
  expect(
    water.classes.map(({ customerClass, newCents, targetCents }) => [customerClass, newCents, targetCents]),
  ).toEqual([
    ["commercial", 30_000, 30_000],
    ["residential", 40_000, 40_000],
  ]);
  expect(charges.map((charge) => ("rate" in charge ? charge.rate : "amount" in charge ? charge.amount : null))).toEqual(
    [
      { by: ["meter"], values: { "5/8": 10, "1": 25 } },
      10,
      { by: ["class"], values: { residential: 6, commercial: 4 } },
    ],
  );
});

test("what cannot be designed is said in a sentence", () => {
  const refusal = (method: DesignMethod, requirement = 100) => {
    try {
      designWater(method, requirement);
      return null;
    } catch (error) {
      return error instanceof CannotDesign ? error.message : error;
    }
  };
  expect(refusal(tiers([5], [1]))).toBe("1 breaks make 2 tiers; 1 price ratios were given. Give one for each tier.");
  expect(refusal(tiers([5], [0, 0]))).toBe(
    "For the price of use, there are no units that a price could be charged for.",
  );
});

test("whatever the bills and the method, printed rates miss the requirement by no more than their rounding", () => {
  const bill = fc.record({
    usage: fc.integer({ min: 0, max: 60 }),
    customerClass: fc.constantFrom("residential" as const, "commercial" as const),
    zone: fc.constantFrom("inside" as const, "outside" as const),
    meter: fc.constantFrom("5/8" as const, "1" as const),
    count: fc.integer({ min: 1, max: 30 }),
  });
  const method = fc.constantFrom<DesignMethod>(
    ACROSS,
    { kind: "fixed-share", fixedShare: 0.3 },
    tiers([4, 12], [1, 1.5, 2]),
  );
  fc.assert(
    fc.property(
      fc.array(bill, { minLength: 1, maxLength: 12 }),
      method,
      fc.integer({ min: 500, max: 90_000 }),
      (given, by, dollars) => {
        const bills = [townBill({ usage: 7 }), ...given.map(townBill)];
        const { water, schedule } = designWater(by, dollars, { bills });
        const units = water.lines
          .filter(({ kind }) => kind !== "fixed")
          .reduce((sum, { units: each, times }) => sum + each * times, 0);
        expect(Math.abs(water.revenueCents / 100 - dollars)).toBeLessThanOrEqual(
          0.01 * units + 0.01 * water.lines.length,
        );
        expect(Math.abs(water.billsCents - water.testYearCents)).toBeLessThanOrEqual(
          water.roundedLines / 2 + water.lines.length,
        );
        expect(water.classes.reduce((sum, { newCents }) => sum + newCents, 0)).toBe(water.revenueCents);
        expect(readSchedule(schedule).problems).toEqual([]);
      },
    ),
    { numRuns: 25 },
  );
});
