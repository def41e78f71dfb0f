import { Exact } from "../../../src/domain/rates/exact";
import { unitFactor, type UsageUnit, usageUnitOf } from "../../../src/domain/rates/usage-unit";

// 1 cubic foot is 7.48052 gallons; 1 cubic metre is 1 / 0.3048³ = 35.3146667 cubic feet.
test.each<[UsageUnit, UsageUnit, string, number]>([
  ["ccf", "gal", "7.48052", 748.052],
  ["ccf", "kgal", "7.48", 0.748],
  ["kcf", "ccf", "7.48052", 10],
  ["kgal", "gal", "7.5", 1000],
  ["m3", "cf", "7.48052", 35.31466672148859],
  ["kgal", "ccf", "7.5", 1 / 0.75],
])("1 %s in %s at %s gallons a cubic foot is %d", (from, to, gallons, factor) => {
  expect(unitFactor(from, to, new Exact(gallons)).valueOf()).toBeCloseTo(factor, 12);
});

test.each([
  ["HCF", "ccf"],
  ["MCF", "kcf"],
  ["Gallons", "gal"],
  ["acre-feet", null],
])("%s names the unit %s", (text, unit) => {
  expect(usageUnitOf(text)).toBe(unit);
});
