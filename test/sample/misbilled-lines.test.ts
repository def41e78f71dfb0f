import type { BilledService } from "../../src/sample/bill-lines";
import type { MisbillingKind } from "../../src/sample/irregularity";
import { misbilledLines, type RightBill } from "../../src/sample/misbilled-lines";
import { ratesOf } from "../../src/sample/sample-rates";

/** A household of 2026: water 51.19 and sewer 71.86 per 1,000 cf, storm 4.70, solid waste 20.22. */
const home: BilledService = {
  customerClass: "residential",
  meterSize: "5/8",
  insideCity: true,
  sewer: true,
  stormTenths: 10,
  containers: 1,
};
const shop: BilledService = { ...home, customerClass: "commercial", containers: 2 };
const bill = (usageCcf: number, { service = home, flatDays = 30 } = {}): RightBill => ({
  service,
  period: { usageCcf, flatDays },
  rates: ratesOf(2026),
});
const linesOf = (kind: MisbillingKind | null, right: RightBill, bills = 0) =>
  misbilledLines(kind === null ? null : { kind, month: 0, bills }, right).map(({ rateCode, cents }) => [
    rateCode,
    cents,
  ]);
const amountsOf = (kind: MisbillingKind | null, right: RightBill) => linesOf(kind, right).map(([, cents]) => cents);

test("a bill made rightly has the minimum of 300 cubic feet and the flat charges", () => {
  // 0.3 x 51.19 = 15.357; 0.3 x 71.86 = 21.558
  expect(linesOf(null, bill(2))).toEqual([
    ["W-R-IN", 1536],
    ["S-R-IN", 2156],
    ["ST-ERU", 470],
    ["SW-R", 2022],
  ]);
});

describe("the class mistaken", () => {
  test("a household passes for a shop and pays the district fee of 0.75 a container", () => {
    expect(linesOf("wrong-class", bill(2))).toEqual([
      ["W-COM-IN", 1536],
      ["S-COM-IN", 2156],
      ["ST-ERU", 470],
      ["SW-C", 2022],
      ["SW-DIST", 75],
    ]);
  });

  test("a shop passes for a household and is spared the fee", () => {
    expect(linesOf(null, bill(2, { service: shop })).slice(3)).toEqual([
      ["SW-C", 4044],
      ["SW-DIST", 150],
    ]);
    expect(linesOf("wrong-class", bill(2, { service: shop }))).toEqual([
      ["W-R-IN", 1536],
      ["S-R-IN", 2156],
      ["ST-ERU", 470],
      ["SW-R", 4044],
    ]);
  });
});

test("the meter taken for a 1 inch one has a minimum of 750 cubic feet, which use of 800 passes", () => {
  // 0.75 x 51.19 = 38.3925; 0.75 x 71.86 = 53.895; 0.8 x 51.19 = 40.952; 0.8 x 71.86 = 57.488
  expect(amountsOf("wrong-meter-size", bill(7)).slice(0, 2)).toEqual([3839, 5390]);
  expect(amountsOf("wrong-meter-size", bill(8)).slice(0, 2)).toEqual([4095, 5749]);
});

describe("the minimum left out", () => {
  test("bills use below it as metered", () => {
    // 0.2 x 51.19 = 10.238; 0.2 x 71.86 = 14.372
    expect(amountsOf("minimum-not-applied", bill(2)).slice(0, 2)).toEqual([1024, 1437]);
    const [water] = misbilledLines({ kind: "minimum-not-applied", month: 0, bills: 0 }, bill(2));
    expect(water?.kind).toBe("volumetric");
  });

  test.each([0, 3, 4])("changes nothing at %d ccf: no line comes to nothing, and the minimum is reached", (usage) => {
    expect(misbilledLines({ kind: "minimum-not-applied", month: 0, bills: 0 }, bill(usage))).toEqual(
      misbilledLines(null, bill(usage)),
    );
  });
});

test("lines cut off at the cent lose one where half a cent or more is cut", () => {
  // 8 ccf: 40.952 and 57.488; the minimum: 15.357 and 21.558; 10 of 30 days: 1.5667 and 6.74
  expect(amountsOf("rounding-down", bill(8))).toEqual([4095, 5748, 470, 2022]);
  expect(amountsOf("rounding-down", bill(0))).toEqual([1535, 2155, 470, 2022]);
  expect(amountsOf("rounding-down", bill(8, { flatDays: 10 })).slice(2)).toEqual([156, 674]);
  expect(amountsOf(null, bill(8, { flatDays: 10 })).slice(2)).toEqual([157, 674]);
});

test("ten days billed as a month pay the flat charges in full", () => {
  expect(amountsOf("proration-missed", bill(8, { flatDays: 10 }))).toEqual([4095, 5749, 470, 2022]);
});

describe("a charge without a service", () => {
  test("is sewer for an address that has none, at 107.79 per 1,000 cf outside", () => {
    const outside = { ...home, insideCity: false, sewer: false, stormTenths: 0, containers: 0 };
    expect(linesOf("charge-without-service", bill(10, { service: outside })).slice(1)).toEqual([["S-R-OUT", 10_779]]);
  });

  test("is a container for a household that has sewer and no container", () => {
    const service = { ...home, containers: 0 };
    expect(linesOf("charge-without-service", bill(2, { service })).slice(3)).toEqual([["SW-R", 2022]]);
  });
});

test("storm water never charged is missing, all else is right", () => {
  expect(linesOf("service-never-charged", bill(2)).map(([code]) => code)).toEqual(["W-R-IN", "S-R-IN", "SW-R"]);
});

test("a code that is unknown or spelled another way stands on the water alone and leaves the amounts right", () => {
  const right = linesOf(null, bill(8));
  expect(linesOf("unknown-rate-code", bill(8))).toEqual([["W-SENIOR", 4095], ...right.slice(1)]);
  expect(linesOf("rate-code-twin", bill(8), 0)).toEqual([["W-R-1N", 4095], ...right.slice(1)]);
  expect(linesOf("rate-code-twin", bill(8), 1)).toEqual([["WR-IN", 4095], ...right.slice(1)]);
});
