import { affordability, essentialUse, indicatorBand } from "../../../src/domain/affordability/affordability";
import { type Households, withUsualCutOffs } from "../../../src/domain/affordability/affordability-inputs";
import { BURDENS, burdenOf, LEVELS, levelOf } from "../../../src/domain/affordability/burden";

const figure = (value: number) => ({ value, source: "worked example" });

/** 50,000 in the middle, 24,000 (2,000 a month) at the upper limit of the lowest fifth, of which 1,600 are spent otherwise. */
const HOUSEHOLDS: Households = {
  median_income: figure(50_000),
  lowest_fifth_income: figure(24_000),
  poverty_share: figure(0.38),
  taxes: figure(150),
  housing: figure(800),
  food: figure(350),
  health: figure(200),
  energy: figure(100),
  minimum_wage: figure(10.7),
  household_size: figure(4),
  days: figure(31),
};
const BILLS = {
  name: "Existing rates",
  annual_bill: figure(1200),
  wastewater_cost: figure(750),
  essential_bill: figure(85.6),
};
const { households } = withUsualCutOffs({ utility: "Testville", households: HOUSEHOLDS, bills: [BILLS] });

test("the measures of a household's bills, worked by hand", () => {
  const found = affordability(households, BILLS);
  const worked = (value: number | string) => ({ kind: "worked out", value });
  // 1,200 of 50,000; 750 of 50,000; 1,200 of 24,000.
  expect(found.shareOfMedian).toEqual(worked(0.024));
  expect([found.residentialIndicator, found.indicatorBand]).toEqual([worked(0.015), worked("mid-range")]);
  expect(found.householdBurden).toEqual(worked(0.05));
  // 5 percent is moderate (from 4.6), 38 percent in poverty high (from 35): one step below the worst.
  expect(found.burden).toEqual(worked("high"));
  // 85.60 of the 400 that are left; 85.60 at 10.70 an hour.
  expect(found.affordabilityRatio).toEqual(worked(0.214));
  expect(found.hoursOfWork).toEqual(worked(8));
});

test("essential use: 50 gallons a person and day, four people, 31 days are 6,200 gallons", () => {
  expect(essentialUse(households)).toEqual({ kind: "worked out", value: 6200 });
});

test("what is not entered is asked for, and nothing is made up in its place", () => {
  const without = { ...households, median_income: undefined };
  const found = affordability(without, { name: "Proposed", annual_bill: figure(1200) });
  const not = (sentence: string) => ({ kind: "not worked out", sentence });
  expect(found.shareOfMedian).toEqual(not("not worked out: enter median household income"));
  expect(found.hoursOfWork).toEqual(not("not worked out: enter the essential monthly bill"));
  expect(found.householdBurden).toEqual({ kind: "worked out", value: 0.05 });
});

test("a household that has nothing left has no ratio", () => {
  const spent = { ...households, housing: figure(1300) };
  expect(affordability(spent, BILLS).affordabilityRatio).toEqual({
    kind: "not worked out",
    sentence: "not worked out: nothing is left of the income",
  });
});

test("cut-offs that were entered come before the published ones", () => {
  const entered = { ...HOUSEHOLDS, burden_moderate: figure(0.07), burden_high: figure(0.1) };
  const own = withUsualCutOffs({ utility: "Testville", households: entered, bills: [BILLS] });
  // 5 percent is now low, poverty high.
  expect(affordability(own.households, BILLS).burden).toEqual({ kind: "worked out", value: "moderate-high" });
});

test.each([
  [0.0099, "low"],
  [0.01, "mid-range"],
  [0.02, "mid-range"],
  [0.0201, "high"],
])("a Residential Indicator of %p is %s", (indicator, band) => {
  expect(indicatorBand(indicator, { mid: 0.01, high: 0.02 })).toBe(band);
});

test("the matrix: each step up in burden or poverty is a step up", () => {
  expect(LEVELS.map((poverty) => LEVELS.map((household) => burdenOf(household, poverty)))).toEqual([
    BURDENS.slice(0, 3),
    BURDENS.slice(1, 4),
    BURDENS.slice(2, 5),
  ]);
  expect([levelOf(0.0459, 0.046, 0.092), levelOf(0.046, 0.046, 0.092), levelOf(0.092, 0.046, 0.092)]).toEqual(LEVELS);
});
