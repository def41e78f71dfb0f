import { priceChange } from "../../../src/analyses/bill-impact/price-change";
import { billUnder } from "../../../src/domain/rates/bill-under";
import type { ServiceLines } from "../../../src/domain/rates/line-reason";
import { pinnedSchedule } from "../../../src/domain/rates/pinned-schedule";
import { kentSchedule, scheduleOf } from "../../support/kent-schedule";

/** So much a unit, and a minimum bill in dollars. */
function billed(usage: number, [rate, minimum]: readonly [rate: number, minimum: number]): ServiceLines {
  const schedule = scheduleOf({
    ratebookRates: 1,
    utility: "Testville",
    usageUnit: "ccf",
    editions: [
      {
        effective: "2026-01-01",
        charges: [
          { charge: "usage", id: "use", service: "water", rate },
          { charge: "minimum", id: "min", service: "water", amount: minimum, of: ["use"] },
        ],
      },
    ],
  });
  return { lines: billUnder(schedule, { facts: {} }, { usage }).lines, facts: { usage } };
}

const NONE = { fixed: 0, units: 0, surcharge: 0 };

test("where the minimum bill holds under both sets of rates, all of the change is its doing", () => {
  // 12.00 before, 13.00 after, whatever the price of the two units.
  expect(priceChange(billed(2, [1, 12]), billed(2, [3, 13]))).toEqual({
    ...{ kind: "priced", oldCents: 1200, newCents: 1300 },
    reasons: { ...NONE, minimum: 100, volume: 0 },
  });
});

test("where it holds before only, what it added falls away and the tiers rise", () => {
  // 5.00 and 7.00 up to the minimum before; 15.00 after.
  expect(priceChange(billed(5, [1, 12]), billed(5, [3, 12]))).toEqual({
    ...{ kind: "priced", oldCents: 1200, newCents: 1500 },
    reasons: { ...NONE, minimum: -700, volume: 1000 },
  });
});

test("a service that the proposed rates no longer charge costs nothing after", () => {
  expect(priceChange(billed(20, [1, 12]))).toMatchObject({ oldCents: 2000, newCents: 0, reasons: { volume: -2000 } });
});

test("rates of a day hold for every bill, before and after it; before the first edition there are none", () => {
  const pinned = pinnedSchedule(kentSchedule(), "2023-06-30");
  const account = { facts: { class: "residential", zone: "inside", meter: "5/8" }, takes: ["water"] };
  const totals = ["2020-01-01", "2026-01-01"].map((billDate) => {
    const bill = pinned === null ? null : billUnder(pinned, account, { usage: 8, period: { billDate } });
    return bill?.total.valueOf();
  });
  // 0.8 thousand cubic feet at 46.84.
  expect(totals).toEqual([37.47, 37.47]);
  expect(pinnedSchedule(kentSchedule(), "2021-12-31")).toBeNull();
});
