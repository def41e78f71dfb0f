import { bulkBiller } from "../../../src/domain/rates/bulk-biller";
import { readable, scheduleOf } from "../../support/test-schedule";

const fixed = { charge: "fixed", id: "base", service: "water", amount: 10 };
const use = { charge: "usage", id: "use", service: "water", rate: 1.5 };
const proration = { normalDays: 30, longerThan: 40 };

/** Cents of bills of one account, by their uses and days. */
function centsOf(charges: readonly object[], rest: object, bills: readonly (readonly [usage: number, days: number])[]) {
  const biller = bulkBiller(scheduleOf(charges, rest));
  const plan = biller.planOf({ facts: {} }, {});
  const { total, exactBills } = biller.price({
    plan: Int32Array.from(bills, () => plan),
    usage: { water: Float64Array.from(bills, ([usage]) => usage) },
    days: Int32Array.from(bills, ([, days]) => days),
  });
  return { total: [...total], exactBills };
}

test("a period of years is prorated too, one by one", () => {
  // 10 x 41 / 30 = 13.67, 10 x 1,200 / 30 = 400.
  const bills = [
    [0, 40],
    [0, 41],
    [0, 1200],
  ] as const;
  expect(centsOf([fixed], { proration }, bills)).toEqual({ total: [1000, 1367, 40_000], exactBills: 1 });
});

test("use that is not known, or below zero, makes no bill; use finer than a thousandth is billed one by one", () => {
  const bills = [
    [2, 30],
    [NaN, 30],
    [-1, 30],
    [2.0004, 30],
  ] as const;
  // 1.5 x 2.0004 = 3.0006.
  expect(centsOf([fixed, use], {}, bills)).toEqual({ total: [1300, NaN, NaN, 1300], exactBills: 3 });
});

test("a bill must have a plan", () => {
  const biller = bulkBiller(scheduleOf([fixed]));
  expect(() => biller.price({ plan: Int32Array.of(0), usage: {}, days: Int32Array.of(30) })).toThrow(
    "bill 0 has no plan",
  );
});

test.each([
  ["an amount for each unit", {}, {}, ["water"]],
  ["units in a formula", { times: "max(1, units)" }, {}, []],
  ["units that decide a multiplier", {}, { multipliers: [{ for: { units: ">2" }, by: 2, on: ["fixed"] }] }, []],
])("%s: services whose units may stand in a column", (_, more, edition, services) => {
  const editions = [{ effective: "2024-01-01", charges: [{ ...fixed, times: "units", ...more }], ...edition }];
  expect([...bulkBiller(readable({ editions })).unitColumns]).toEqual(services);
});
