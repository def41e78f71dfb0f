import { type BilledService, billLines, meteredRateCode, minimumCcf } from "../../src/sample/bill-lines";
import { ratesOf } from "../../src/sample/sample-rates";

const home: BilledService = {
  customerClass: "residential",
  meterSize: "5/8",
  insideCity: true,
  sewer: true,
  stormTenths: 10,
  containers: 1,
};
const amounts = (service: BilledService, usageCcf: number, flatDays = 30) =>
  billLines(service, { usageCcf, flatDays }, ratesOf(2023)).map(({ service: name, kind, cents }) => [
    name,
    kind,
    cents,
  ]);

test("use up to 300 cubic feet pays the published minimum of 14.05 water and 19.73 sewer", () => {
  const minimum = [
    ["water", "minimum", 1405],
    ["sewer", "minimum", 1973],
    ["storm", "fixed", 430],
    ["solid_waste", "fixed", 1850],
  ];
  expect(amounts(home, 0)).toEqual(minimum);
  expect(amounts(home, 3)).toEqual(minimum);
});

test("use beyond the minimum pays the rate from the first cubic foot", () => {
  // 0.7 x 46.84 = 32.788; 0.7 x 65.77 = 46.039
  expect(amounts(home, 7).slice(0, 2)).toEqual([
    ["water", "volumetric", 3279],
    ["sewer", "volumetric", 4604],
  ]);
});

test("large use falls through the declining water blocks, sewer does not", () => {
  // 3,500 ccf: 100 x 46.84 + 200 x 44.65 + 50 x 42.16 = 4,684 + 8,930 + 2,108; 350 x 65.77
  expect(amounts({ ...home, meterSize: "3" }, 3500).slice(0, 2)).toEqual([
    ["water", "volumetric", 1_572_200],
    ["sewer", "volumetric", 2_301_950],
  ]);
});

test("a larger meter has a larger minimum, by its capacity", () => {
  // 2 inch: 8 x 300 cf = 2.4 x 46.84 = 112.416
  expect(amounts({ ...home, meterSize: "2" }, 0)[0]).toEqual(["water", "minimum", 11_242]);
});

test("outside the city the rates are half as much again before they are used", () => {
  // 1 x 70.26; 1 x 98.66
  expect(amounts({ ...home, insideCity: false, stormTenths: 0, containers: 0 }, 10)).toEqual([
    ["water", "volumetric", 7026],
    ["sewer", "volumetric", 9866],
  ]);
});

test("a short period pays flat charges pro rata and metered ones in full", () => {
  // 10 of 30 days: 4.30 / 3 = 1.43; 18.50 / 3 = 6.17
  expect(amounts(home, 0, 10)).toEqual([
    ["water", "minimum", 1405],
    ["sewer", "minimum", 1973],
    ["storm", "fixed", 143],
    ["solid_waste", "fixed", 617],
  ]);
});

test("commercial containers also pay the district's fee, as a tax", () => {
  const shop: BilledService = { ...home, customerClass: "commercial", sewer: false, stormTenths: 25, containers: 2 };
  expect(amounts(shop, 0).slice(1)).toEqual([
    ["storm", "fixed", 1075],
    ["solid_waste", "fixed", 3700],
    ["solid_waste", "tax", 150],
  ]);
});

test.each([
  ["W", "residential", true, "W-R-IN"],
  ["S", "multi_family", false, "S-MF-OUT"],
] as const)("%s of %s, inside %s, is coded %s", (prefix, customerClass, insideCity, code) => {
  expect(meteredRateCode(prefix, { customerClass, insideCity })).toBe(code);
});

test.each([
  ["5/8", 3],
  ["3/4", 4.5],
  ["1", 7.5],
  ["6", 150],
])("the minimum of a %s inch meter covers %d ccf a month", (meterSize, ccf) => {
  expect(minimumCcf(meterSize)).toBe(ccf);
});
