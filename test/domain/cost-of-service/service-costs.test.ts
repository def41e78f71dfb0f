import fc from "fast-check";
import { allocateCosts } from "../../../src/domain/cost-of-service/allocate-costs";
import { costComponents } from "../../../src/domain/cost-of-service/cost-component";
import type { CostService } from "../../../src/domain/cost-of-service/cost-of-service-schema";
import { plantShares } from "../../../src/domain/cost-of-service/function-shares";
import { serviceCosts } from "../../../src/domain/cost-of-service/service-costs";
import { FULL_STUDY, WORKED_WATER } from "../../support/cost-study";

const SOURCE = "hand case";
const costOf = (name: string, cost: number, by: string) => ({ name, cost, allocation: { by }, source: SOURCE });

function unitCosts(service: CostService) {
  return Object.fromEntries(serviceCosts(service).components.map(({ id, unitCost }) => [id, unitCost]));
}

function centsByClass(service: CostService) {
  return Object.fromEntries(serviceCosts(service).classes.map(({ customerClass, cents }) => [customerClass, cents]));
}

test("base-extra capacity gives the worked example: $1.50 a kgal, $262.80 and $151.0345 a kgal a day", () => {
  const costs = unitCosts(WORKED_WATER);
  expect(costs["base"]).toBeCloseTo(1.5, 10);
  expect(costs["max_day"]).toBeCloseTo(262.8, 10);
  expect(costs["max_hour"]).toBeCloseTo(151.0345, 4);
});

test("its classes cost $870,579, $452,607 and $176,814, together the $1,500,000", () => {
  const cents = centsByClass(WORKED_WATER);
  const dollars = Object.values(cents).map((each) => Math.round(each / 100));
  expect(dollars).toEqual([870_579, 452_607, 176_814]);
  expect(Object.values(cents).reduce((sum, each) => sum + each, 0)).toBe(150_000_000);
});

test("plant for the maximum day of 1.6 is base with 1 / 1.6 = 62.5 percent", () => {
  expect(plantShares("max-day-plant", { maxDay: 1.6, maxHour: 2.4 })).toEqual({
    base: 0.625,
    max_day: 0.375,
    max_hour: 0,
  });
});

test("plant for the maximum hour of 2.5, with a maximum day of 1.5, is 40, 20 and 40 percent", () => {
  const shares = plantShares("max-hour-plant", { maxDay: 1.5, maxHour: 2.5 });
  expect(shares["base"]).toBeCloseTo(0.4, 12);
  expect(shares["max_day"]).toBeCloseTo(0.2, 12);
  expect(shares["max_hour"]).toBeCloseTo(0.4, 12);
});

test("commodity-demand shares whole peaks, not what exceeds the average", () => {
  const service: CostService = {
    method: "commodity-demand",
    service: "water",
    usageUnit: "kgal",
    requirement: { dollars: 2095, source: SOURCE },
    functions: [costOf("Energy", 1095, "commodity"), costOf("Plant", 400, "max_day"), costOf("Mains", 600, "max_hour")],
    classes: [
      { class: "homes", use: 365, maxDay: 2, maxHour: 4, source: SOURCE },
      { class: "factory", use: 730, maxDay: 1, maxHour: 1, source: SOURCE },
    ],
  };
  // Homes: 365 × $1; 2 of 4 kgal a day of $400; 4 of 6 of $600. Factory: 730 × $1, the rest of the others.
  expect(centsByClass(service)).toEqual({ homes: 96_500, factory: 113_000 });
});

test("fire takes 3,500 gpm for 3 hours: 630 kgal of the maximum day, and 5,040 less 630 kgal a day at the maximum hour", () => {
  const [water] = FULL_STUDY.services;
  const fire = water === undefined ? undefined : serviceCosts(water).units.at(-1)?.units;
  expect(fire?.["base"]).toBe(0);
  expect(fire?.["max_day"]).toBeCloseTo(630, 9);
  expect(fire?.["max_hour"]).toBeCloseTo(4410, 9);
  expect(fire?.["fire"]).toBeCloseTo(5040, 9);
});

test("sewer by flow, pounds, connections and bills: 200 MG at 200 mg/L are 333,600 lb of BOD", () => {
  const sewer = FULL_STUDY.services.find(({ service }) => service === "sewer") ?? WORKED_WATER;
  expect(serviceCosts(sewer).units[0]?.units["bod"]).toBeCloseTo(333_600, 6);
  // 272,000 flow + 142,857.14 BOD (4/7) + 103,125 solids (11/16) + 159,336.10 infiltration + 99,585.06 bills
  expect(centsByClass(sewer)["residential"]).toBe(77_690_330);
});

test("storm water by ERU and bills", () => {
  const service: CostService = {
    method: "storm",
    service: "storm",
    requirement: { dollars: 100_000, source: SOURCE },
    functions: [costOf("Drains", 80_000, "runoff"), costOf("Billing", 20_000, "customers")],
    classes: [
      { class: "homes", eru: 3000, bills: 900, source: SOURCE },
      { class: "others", eru: 1000, bills: 100, source: SOURCE },
    ],
  };
  expect(centsByClass(service)).toEqual({ homes: 7_800_000, others: 2_200_000 });
});

test("solid waste by size × containers × times a week × 52 / 12: 900 carts are 3,900 pickups a month", () => {
  const waste = FULL_STUDY.services.find(({ service }) => service === "solid_waste") ?? WORKED_WATER;
  const [homes, shops] = serviceCosts(waste).units;
  expect(homes?.units["pickups"]).toBeCloseTo(3900, 9);
  expect(shops?.units["pickups"]).toBeCloseTo((280 * 52) / 12, 9);
});

test("three equal classes of a dollar get 34, 33 and 33 cents: the cent goes to the first of equal rests", () => {
  const classes = ["a", "b", "c"].map((customerClass) => ({ customerClass, units: { base: 1 } }));
  const costs = allocateCosts(["base"], [{ cost: 1, shares: { base: 1 } }], classes);
  expect(costs.classes.map(({ cents }) => cents)).toEqual([34, 33, 33]);
});

test("a component that no class takes costs nothing a unit", () => {
  const costs = allocateCosts(
    ["base", "fire"],
    [{ cost: 5, shares: { base: 1 } }],
    [{ customerClass: "a", units: { base: 1 } }],
  );
  expect(costs.components[1]).toEqual({ id: "fire", cost: 0, units: 0, unitCost: 0 });
});

test("whatever the costs, shares and units, class costs to the cent add up to the total", () => {
  const units = fc.array(fc.double({ min: 0.01, max: 1e6, noNaN: true }), { minLength: 3, maxLength: 3 });
  const functions = fc.array(
    fc.record({ cost: fc.integer({ min: 1, max: 1e9 }), base: fc.double({ min: 0, max: 1, noNaN: true }) }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(functions, fc.array(units, { minLength: 1, maxLength: 8 }), (given, taken) => {
      const shared = given.map(({ cost, base }) => ({
        cost: cost / 100,
        shares: { base, day: (1 - base) / 2, hour: (1 - base) / 2 },
      }));
      const classes = taken.map(([base = 1, day = 1, hour = 1], place) => ({
        customerClass: `c${place}`,
        units: { base, day, hour },
      }));
      const costs = allocateCosts(["base", "day", "hour"], shared, classes);
      const cents = costs.classes.reduce((sum, each) => sum + each.cents, 0);
      expect(cents).toBe(costs.totalCents);
      for (const each of costs.classes) expect(Math.abs(each.cents - each.dollars * 100)).toBeLessThan(1.01);
    }),
  );
});

test("every method names its components once", () => {
  for (const service of [WORKED_WATER, ...FULL_STUDY.services]) {
    const ids = costComponents(service).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});
