import { comparePeers } from "../../../src/analyses/peers/peers-result";
import { peersReport } from "../../../src/analyses/peers/peers-report";
import { classAt } from "../../../src/domain/rates/peer-bill";
import { scheduleOf } from "../../support/kent-schedule";
import { placeReport } from "../../../src/report/place";

const utility = (name: string, rates: object) =>
  scheduleOf({ ratebookRates: 1, utility: name, usageUnit: "ccf", ...rates });

/** 4.00 a unit and at least 10.00 a month. */
const OWN = utility("Ourtown", {
  editions: [
    {
      effective: "2026-01-01",
      charges: [
        { charge: "usage", id: "use", service: "water", rate: 4 },
        { charge: "minimum", id: "min", service: "water", amount: 10, of: ["use"] },
        { charge: "fixed", id: "trash", service: "solid_waste", amount: 20 },
      ],
    },
  ],
});

/** Every three months: 6.00 a unit and at least 59.19, which nine units reach; sold as RESIDENTIAL_SINGLE. */
const QUARTERLY = utility("Quarterville", {
  monthsPerBill: 3,
  classes: ["RESIDENTIAL_SINGLE", "COMMERCIAL"],
  editions: [
    {
      effective: "2025-07-01",
      source: "Ordinance 12",
      charges: [
        { charge: "usage", id: "use", service: "water", for: { class: "RESIDENTIAL_SINGLE" }, rate: 6 },
        {
          charge: "minimum",
          id: "min",
          service: "water",
          for: { class: "RESIDENTIAL_SINGLE" },
          amount: 59.19,
          of: ["use"],
        },
      ],
    },
  ],
});

/** By the thousand gallons, 7.48 gallons to the cubic foot: 5.00 each. */
const GALLONS = utility("Gallonburg", {
  usageUnit: "kgal",
  gallonsPerCubicFoot: 7.48,
  editions: [{ effective: "2024-01-01", charges: [{ charge: "usage", id: "use", service: "water", rate: 5 }] }],
});

/** Asks for a fact that nobody gave. */
const STRANGE = utility("Elsewhere", {
  facts: { lot: {} },
  editions: [
    { effective: "2024-01-01", charges: [{ charge: "fixed", id: "lot", service: "water", amount: 1, times: "lot" }] },
  ],
});

const asked = (monthlyUse: string) => ({
  ...{ own: OWN, peers: [QUARTERLY, GALLONS, STRANGE], facts: { class: "residential" }, services: [], on: null },
  ...{ monthlyUse, unit: "ccf" as const },
});

test("a quarterly peer is billed for a quarter's use, its minimum is a quarter's, and a month is a third of that", () => {
  const { ranked } = comparePeers(asked("3"));
  expect(ranked.map(({ name, months, use, cents }) => [name, months, use, cents])).toEqual([
    // 9 x 6.00 = 54.00, brought up to 59.19: 19.73 a month.
    ["Quarterville", 3, 9, 5919],
    // 3 x 4.00 = 12.00.
    ["Ourtown", 1, 3, 1200],
    // 3 ccf are 2.244 thousand gallons: 11.22.
    ["Gallonburg", 1, 3, 1122],
  ]);
});

test("above the minimum the quarter's use counts: 4 ccf a month are 72.00 a quarter, 24.00 a month", () => {
  expect(comparePeers(asked("4")).ranked[0]?.cents).toBe(7200);
});

test("services that not every schedule charges are left out and said; so is a peer that has no such bill", () => {
  const result = comparePeers(asked("3"));
  expect([result.services, result.leftOut]).toEqual([["water"], ["solid_waste"]]);
  expect(result.notBilled).toEqual([
    { kind: "not billed", utility: "Elsewhere", sentence: expect.stringContaining("lot") as string },
  ]);
  expect(result.headline).toBe("Ourtown is number 2 of 3, the dearest first, at $12.00 a month.");
});

test("the sheet says date, class, use and source of each, and its figures place without a fault", () => {
  const report = peersReport(comparePeers(asked("3")), "2026-11-22T14:03:00Z");
  const [sheet] = placeReport(report).sheets;
  expect(JSON.stringify(sheet)).toContain("Quarterville: rates of 2025-07-01; Ordinance 12.");
});

test.each([
  ["residential", ["RESIDENTIAL_SINGLE", "COMMERCIAL"], "RESIDENTIAL_SINGLE"],
  ["residential", ["RESIDENTIAL_SINGLE", "RESIDENTIAL_MULTI"], "residential"],
  ["Residential", ["residential", "residential_multi"], "residential"],
])("%s among %p is %s", (word, classes, found) => {
  expect(classAt({ classes }, word)).toBe(found);
});
