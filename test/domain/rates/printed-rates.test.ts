import { compareRates } from "../../../src/domain/rates/compare-editions";
import { editionOn } from "../../../src/domain/rates/edition-on";
import { exactDollars } from "../../../src/domain/rates/exact";
import type { PrintedRate } from "../../../src/domain/rates/printed-rate";
import { printedRates } from "../../../src/domain/rates/printed-rates";
import { readSchedule } from "../../../src/domain/rates/read-schedule";
import { newestDay, steppedSchedule, yearAfter } from "../../../src/domain/rates/step-schedule";
import { everyFeature } from "../../fixtures/rates/every-feature";

function ratesOn(day?: string): readonly PrintedRate[] {
  const edition = editionOn(everyFeature, day);
  return edition === null ? [] : printedRates(edition, everyFeature);
}

function rate(place: string): PrintedRate | undefined {
  return ratesOn("2026-01-01").find((each) => each.place === place);
}

test("the schedule with every feature can be used", () => {
  expect(readSchedule(everyFeature).problems).toEqual([]);
});

test.each([
  ["base, amount, meter <=3/4", "11.39", "$ a month"],
  ["use, blocks 1 to", "3000.00", "gallons a month"],
  ["use, blocks 1 rate", "4.10", "$ per 1,000 gallons"],
  ["use, atLeast", "2000.00", "gallons a month"],
  ["capped, atMost", "900.00", "cubic feet"],
  ["capped, share", "90.00", "percent of the use"],
  ["runoff, times per", "2760.00", "square feet of impervious area"],
  ["runoff, amount", "4.30", "$ a year for each unit"],
  ["floor, amount", "19.73", "$ a month, at least"],
  ["discount, rate", "-10.00", "percent"],
  ["discount, atMost", "15.00", "$, at most"],
  ["strength, bod above", "200.00", "mg/L"],
  ["strength, bod rate", "0.5043", "$ per pound"],
  ["dwellings, rate", "7.00", "$ for each dwelling unit"],
  ["multipliers 1", "1.50", "times"],
])("%s prints as %s %s", (place, value, unit) => {
  const found = rate(place);
  expect([found === undefined ? null : exactDollars(found.value), found?.unit]).toEqual([value, unit]);
});

test("a formula of an account's facts has no number to print, a named quantity has its own", () => {
  expect(rate("indoor, blocks 1 to")).toBeUndefined();
  expect(rate("use, atLeast")?.quantity).toBe("least");
});

test("a charge for one class prints no other class of a shared table", () => {
  const places = ratesOn("2026-01-01").filter(({ chargeId }) => chargeId === "capped");
  expect(places.map(({ place }) => place)).toContain("capped, rate, class residential");
  expect(places.map(({ place }) => place)).not.toContain("capped, rate, class commercial");
});

test("figures are compared by place: difference, percent to one decimal, nothing where one has none or the old one is 0", () => {
  const [before, after] = [ratesOn("2026-01-01"), ratesOn("2027-01-01")];
  const rows = compareRates(before, after);
  // 4.10 × 1.05 = 4.305, halves up 4.31: 0.21 of 4.10 is 5.12 percent.
  const block = rows.find(({ place }) => place === "use, blocks 1 rate");
  expect([block?.proposed?.valueOf(), block?.change?.valueOf(), block?.percent?.valueOf()]).toEqual([4.31, 0.21, 5.1]);
  expect(rows.find(({ place }) => place === "free, amount")?.percent).toBeNull();
  const [gone] = compareRates(before, []);
  expect([gone?.proposed, gone?.change, gone?.percent]).toEqual([null, null, null]);
  expect(compareRates([], before).map(({ current }) => current)).toEqual(before.map(() => null));
});

test("a schedule beside itself differs nowhere", () => {
  const rates = ratesOn("2026-01-01");
  expect(compareRates(rates, rates).every(({ change }) => change?.equals(0) === true)).toBe(true);
});

test("a step adds an edition after the newest; a leap day is followed by March 1", () => {
  const stepped = steppedSchedule(everyFeature, { percent: 4, effective: "2028-01-01" });
  expect(newestDay(stepped)).toBe("2028-01-01");
  expect(readSchedule(stepped).problems).toEqual([]);
  expect([yearAfter("2026-07-01"), yearAfter("2024-02-29")]).toEqual(["2027-07-01", "2025-03-01"]);
});
