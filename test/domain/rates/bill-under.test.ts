import type { Taken } from "../../../src/domain/rates/account-in-period";
import { type Bill, billed, billUnder } from "../../../src/domain/rates/bill-under";
import { CannotBill } from "../../../src/domain/rates/cannot-bill";
import { exactDollars } from "../../../src/domain/rates/exact";
import type { AccountFacts, Facts } from "../../../src/domain/rates/facts";
import type { RateSchedule } from "../../../src/domain/rates/schedule-schema";
import { readable, scheduleOf } from "../../support/test-schedule";

const use = (more: object = {}) => ({ charge: "usage", id: "use", service: "water", ...more });
const fixed = (more: object = {}) => ({ charge: "fixed", id: "base", service: "water", amount: 10, ...more });

function totalOf(schedule: RateSchedule, facts: Facts, taken: Taken = {}): string {
  return exactDollars(billUnder(schedule, { facts }, taken).total);
}

function amounts({ lines }: Bill): Readonly<Record<string, string>> {
  return Object.fromEntries(lines.map(({ charge, amount }) => [charge.id, exactDollars(amount)]));
}

describe("prices of use", () => {
  test.each([
    // RATES.md 2: blocks 5 / 15 / above at 4.00 / 3.50 / 3.00.
    [0, "0.00"],
    [5, "20.00"],
    [12, "44.50"],
    [20, "70.00"],
    [50, "160.00"],
  ])("declining blocks: %d ccf cost %s", (usage, total) => {
    const schedule = scheduleOf([use({ blocks: [{ to: 5, rate: 4 }, { to: 15, rate: 3.5 }, { rate: 3 }] })]);
    expect(totalOf(schedule, {}, { usage })).toBe(total);
  });

  test.each([
    [10, "20.00"],
    [11, "33.00"],
  ])("a slab: all of %d ccf at the price of the block reached, %s", (usage, total) => {
    const schedule = scheduleOf([use({ method: "slab", blocks: [{ to: 10, rate: 2 }, { rate: 3 }] })]);
    expect(totalOf(schedule, {}, { usage })).toBe(total);
  });

  test("a price per 1,000 gallons with limits in gallons, use in ccf", () => {
    const blocks = [{ to: 3000, rate: 5 }, { rate: 6 }];
    const schedule = scheduleOf([use({ unit: "gal", each: 1000, blocks })], { gallonsPerCubicFoot: 7.48 });
    // 8 ccf are 5,984 gallons: 3 x 5 + 2.984 x 6 = 32.904.
    expect(totalOf(schedule, {}, { usage: 8 })).toBe("32.90");
  });

  test("use is rounded down to whole thousands of gallons first", () => {
    const schedule = scheduleOf([use({ unit: "kgal", rate: 5, roundUsage: { to: 1, mode: "down" } })]);
    // 8 ccf are 5.984416 thousand gallons.
    expect(totalOf(schedule, {}, { usage: 8 })).toBe("25.00");
  });

  test("limits for a month count twice in a bill of two months, and once where they are for the bill", () => {
    const blocks = [{ to: 10, rate: 1 }, { rate: 2 }];
    expect(totalOf(scheduleOf([use({ limitsPer: "month", blocks })], { monthsPerBill: 2 }), {}, { usage: 25 })).toBe(
      "30.00",
    );
    expect(totalOf(scheduleOf([use({ blocks })], { monthsPerBill: 2 }), {}, { usage: 25 })).toBe("40.00");
  });

  test("a limit that grows with the dwelling units", () => {
    const schedule = scheduleOf([use({ blocks: [{ to: "5 * dwelling_units", rate: 2 }, { rate: 4 }] })]);
    expect(totalOf(schedule, { dwelling_units: 3 }, { usage: 20 })).toBe("50.00");
  });

  test("each block is rounded of itself where the schedule says so", () => {
    const blocks = [{ to: 1, rate: 0.005 }, { to: 2, rate: 0.005 }, { rate: 1 }];
    // 0.005 + 0.005 is one cent; rounded apart they are two.
    expect(totalOf(scheduleOf([use({ blocks })]), {}, { usage: 2 })).toBe("0.01");
    expect(totalOf(scheduleOf([use({ blocks })], { rounding: { blocks: true } }), {}, { usage: 2 })).toBe("0.02");
  });
});

describe("minimum bills", () => {
  const included = scheduleOf([fixed({ amount: 8.32 }), use({ includes: 2, rate: 2.81 })]);
  const floor = scheduleOf([
    use({ rate: 2.81 }),
    { charge: "minimum", id: "least", service: "water", amount: 8.32, of: ["use"] },
  ]);
  const least = scheduleOf([use({ rate: 2.81, atLeast: 3 })]);

  test.each([
    // Paris TX, residential to 3/4 inch: 8.32 with 200 cubic feet, 2.81 a ccf over them.
    [0, "8.32", "8.32", "8.43"],
    [2, "8.32", "8.32", "8.43"],
    [3, "11.13", "8.43", "8.43"],
    [4, "13.94", "11.24", "11.24"],
  ])("at %d ccf: %s with units included, %s with a floor, %s with at least 3 ccf billed", (usage, one, two, three) => {
    expect(totalOf(included, {}, { usage })).toBe(one);
    expect(totalOf(floor, {}, { usage })).toBe(two);
    expect(totalOf(least, {}, { usage })).toBe(three);
  });
});

describe("whom it is for", () => {
  test("amounts by class and meter size, with ranges and all others", () => {
    const amount = {
      by: ["class", "meter"],
      values: { residential: { "<=3/4": 8, "*": 16 }, "*": { "5/8, 3/4": 10, "1..2": 40, ">=3": 145.6 } },
    };
    const schedule = scheduleOf([fixed({ amount })]);
    expect(totalOf(schedule, { class: "Residential", meter: '5/8"' })).toBe("8.00");
    expect(totalOf(schedule, { class: "residential", meter: "1" })).toBe("16.00");
    expect(totalOf(schedule, { class: "commercial", meter: '1 1/2"' })).toBe("40.00");
    expect(totalOf(schedule, { class: "commercial", meter: "6" })).toBe("145.60");
  });

  test("other names of a class in the exports", () => {
    const schedule = scheduleOf([fixed({ for: { class: "residential" } })], {
      aliases: { class: { RES: "residential" } },
    });
    expect(totalOf(schedule, { class: "res" })).toBe("10.00");
  });

  test("half as much again outside, on the price, on the minimum, or on the whole line", () => {
    const charges = [
      fixed(),
      use({ rate: 1.05 }),
      { charge: "minimum", id: "least", service: "water", amount: 20, of: ["base", "use"] },
    ];
    const outside = (on: readonly string[], usage: number) =>
      amounts(
        billUnder(
          readable({
            rounding: { rate: { to: 0.01, mode: "half-up" } },
            editions: [{ effective: "2024-01-01", charges, multipliers: [{ for: { zone: "outside" }, by: 1.5, on }] }],
          }),
          { facts: { zone: "outside" } },
          { usage },
        ),
      );
    // 1.05 x 1.5 = 1.575, rounded to 1.58 before it is used.
    expect(outside(["rates"], 10)).toEqual({ base: "10.00", use: "15.80" });
    expect(outside(["fixed"], 10)).toEqual({ base: "15.00", use: "10.50" });
    expect(outside(["minimum"], 1)).toEqual({ base: "10.00", use: "1.05", least: "18.95" });
    expect(outside(["total"], 10)).toEqual({ base: "15.00", use: "15.75" });
  });

  test("a season by the last day of the period, across the turn of the year", () => {
    const seasons = [
      { name: "summer", from: "05-01", to: "10-31" },
      { name: "winter", from: "11-01", to: "04-30" },
    ];
    const rate = { by: ["season"], values: { summer: 4, winter: 2 } };
    const schedule = scheduleOf([use({ rate })], { seasons });
    expect(totalOf(schedule, {}, { usage: 1, period: { from: "2024-04-10", to: "2024-05-09" } })).toBe("4.00");
    expect(totalOf(schedule, {}, { usage: 1, period: { billDate: "2025-01-15" } })).toBe("2.00");
  });

  test("discounts, taxes with a cap, and a late penalty on what stands above them", () => {
    const schedule = scheduleOf([
      fixed({ amount: 40 }),
      { charge: "percent", id: "senior", service: "water", for: { senior: "yes" }, rate: -0.25, of: ["base"] },
      { charge: "percent", id: "tax", service: "tax", kind: "tax", rate: 0.065, of: ["service:water"], atMost: 2 },
      {
        charge: "percent",
        id: "late",
        service: "water",
        kind: "penalty",
        for: { late: "yes" },
        rate: 0.1,
        of: ["all"],
      },
    ]);
    // 40 - 10 = 30; 6.5 percent are 1.95; of 40 they are 2.60, capped at 2.
    expect(totalOf(schedule, { senior: "yes" })).toBe("31.95");
    expect(totalOf(schedule, {})).toBe("42.00");
    expect(totalOf(schedule, { late: "yes" })).toBe("46.20");
  });
});

describe("sewer", () => {
  const winter = (method: string, more: object = {}) =>
    scheduleOf([{ charge: "usage", id: "sewer", service: "sewer", rate: 1, atMost: "winter_average" }], {
      winterAverage: { months: [12, 1, 2], method, otherwise: 6, ...more },
    });
  const history = [
    { from: "2023-12-01", to: "2023-12-31", usage: 6 },
    { from: "2024-01-01", to: "2024-01-31", usage: 8 },
    { from: "2024-02-01", to: "2024-02-29", usage: 7 },
    { from: "2024-03-01", to: "2024-03-31", usage: 20 },
  ];

  test.each([
    // (6 + 8 + 7) / 3; 21 / 91 days x 30.42 = 7.02 (rounded to the cent of a ccf by the bill); the lowest.
    ["per-bill", "7.00"],
    ["per-30.42-days", "7.02"],
    ["lowest-bill", "6.00"],
  ])("the lesser of the use and the winter average %s: %s", (method, total) => {
    expect(totalOf(winter(method), {}, { usage: 15, history })).toBe(total);
    expect(totalOf(winter(method), {}, { usage: 5, history })).toBe("5.00");
  });

  test("a new customer has the average of the class, or whatever the schedule says", () => {
    expect(totalOf(winter("per-bill"), {}, { usage: 15 })).toBe("6.00");
  });

  test("a strength surcharge by pounds above the normal strength", () => {
    // Austin: 1 MG x 8.34 x 0.5043 x (300 - 200) = 420.5862; TSS below 200 earns nothing.
    const parts = [
      { of: "bod", above: 200, rate: 0.5043 },
      { of: "tss", above: 200, rate: 0.1087 },
    ];
    const schedule = scheduleOf([{ charge: "strength", id: "surcharge", service: "sewer", parts }], {
      usageUnit: "kgal",
    });
    const bill = billUnder(schedule, { facts: { bod: 300, tss: 150 } }, { usage: 1000 });
    expect(amounts(bill)).toEqual({ "surcharge-bod": "420.59", "surcharge-tss": "0.00" });
  });

  test("is a share of the water bill, or of the water used", () => {
    const schedule = scheduleOf([
      use({ rate: 3 }),
      { charge: "percent", id: "sewer", service: "sewer", rate: 0.85, of: ["service:water"] },
      { charge: "usage", id: "sewer-use", service: "sewer", rate: 1, share: 0.9 },
    ]);
    const bill = billUnder(schedule, { facts: {} }, { usage: 10 });
    expect(exactDollars(billed(bill, "service:sewer"))).toBe("34.50");
  });
});

describe("counted charges", () => {
  test.each([
    // Lebanon OH: 2,615 square feet, nearest tenth, $3.50.
    [2615, "3.50"],
    [4000, "5.25"],
    [100, "0.00"],
  ])("%d square feet to the nearest tenth of an ERU cost %s", (area, total) => {
    const times = { of: "impervious_sf", per: 2615, round: { to: 0.1, mode: "half-up" } };
    expect(totalOf(scheduleOf([fixed({ amount: 3.5, times })]), { impervious_sf: area })).toBe(total);
  });

  test("at least one unit, a quarter credited, containers times pickups, units after the first", () => {
    const eru = { of: "eru", atLeast: 1, credit: "storm_credit" };
    expect(totalOf(scheduleOf([fixed({ amount: 4, times: eru })]), { eru: 0.3, storm_credit: 0.25 })).toBe("3.00");
    expect(totalOf(scheduleOf([fixed({ times: "containers * pickups" })]), { containers: 2, pickups: 3 })).toBe(
      "60.00",
    );
    expect(totalOf(scheduleOf([fixed({ times: { of: "dwelling_units", free: 1 } })]), { dwelling_units: 4 })).toBe(
      "30.00",
    );
  });

  test("billing units of the service stand in for a count that is not known", () => {
    const account: AccountFacts = { facts: {}, services: { water: { units: 3 } } };
    expect(exactDollars(billUnder(scheduleOf([fixed({ times: "eru" })]), account, {}).total)).toBe("30.00");
  });

  test("yearly amounts pay a month's twelfth", () => {
    expect(totalOf(scheduleOf([fixed({ amount: 36, per: "year" })]), {})).toBe("3.00");
  });
});

describe("short periods and new rates", () => {
  const proration = { normalDays: 30, shorterThan: 25 };

  test.each([
    [24, "8.00"],
    [25, "10.00"],
    [40, "10.00"],
  ])("%d days of a normal 30 pay %s where only periods under 25 days are prorated", (days, total) => {
    const to = `2024-03-${String(days - 1 > 31 ? 31 : days).padStart(2, "0")}`;
    const from = days > 31 ? "2024-02-21" : "2024-03-01";
    expect(totalOf(scheduleOf([fixed()], { proration }), {}, { period: { from, to } })).toBe(total);
  });

  test("limits shrink with the period only where the charge says so", () => {
    const period = { from: "2024-03-01", to: "2024-03-15" };
    const blocks = [{ to: 10, rate: 1 }, { rate: 2 }];
    const short = (prorateLimits: boolean) => scheduleOf([use({ blocks, prorateLimits })], { proration });
    expect(totalOf(short(true), {}, { usage: 10, period })).toBe("15.00");
    expect(totalOf(short(false), {}, { usage: 10, period })).toBe("10.00");
  });

  const editions = [
    { effective: "2024-01-01", charges: [use({ rate: 1 })] },
    { effective: "2024-07-01", charges: [use({ rate: 2 })] },
  ];
  const period = { from: "2024-06-21", to: "2024-07-10", billDate: "2024-07-14" };

  test.each([
    ["bill-date", "20.00"],
    ["period-end", "20.00"],
    ["period-start", "10.00"],
    // 10 days of each: half of 10.00 and half of 20.00.
    ["by-days", "15.00"],
  ])("a change inside the period, by %s: %s", (midPeriod, total) => {
    expect(totalOf(readable({ midPeriod, editions }), {}, { usage: 10, period })).toBe(total);
  });

  test("no bill before the first rates", () => {
    expect(() => totalOf(readable({ editions }), {}, { usage: 1, period: { billDate: "2023-12-31" } })).toThrow(
      "The schedule begins on 2024-01-01, after 2023-12-31.",
    );
  });

  test("a year's step raises every price, rounds it, and leaves shares and limits", () => {
    const charges = [
      fixed({ amount: 6.25 }),
      use({ blocks: [{ to: 10, rate: 3.09 }, { rate: "base_price * 2" }] }),
      { charge: "percent", id: "tax", service: "tax", rate: 0.05, of: ["all"] },
    ];
    const schedule = readable({
      quantities: { base_price: 1 },
      editions: [
        { effective: "2013-01-01", charges },
        { effective: "2014-01-01", increase: { percent: 2.9, except: ["tax"] } },
      ],
    });
    const bill = billUnder(schedule, { facts: {} }, { usage: 10 });
    // Lakeville C: 6.25 -> 6.43125 -> 6.43, 3.09 -> 3.17961 -> 3.18.
    expect(amounts(bill)).toEqual({ base: "6.43", use: "31.80", tax: "1.91" });
  });
});

describe("what is refused", () => {
  test.each<[string, Facts, Taken, string]>([
    ["use that is not known", {}, {}, "use is priced by use, and the use of the period is not known. Give it."],
    [
      "use below zero",
      {},
      { usage: -1 },
      "use: the use is below zero (-1). Settle a correction with the bill that it corrects.",
    ],
  ])("%s", (_, facts, taken, sentence) => {
    expect(() => totalOf(scheduleOf([use({ rate: 1 })]), facts, taken)).toThrow(new CannotBill("use", sentence));
  });

  test("an account that no charge is for", () => {
    const schedule = scheduleOf([fixed({ for: { class: "residential" } })]);
    expect(() => totalOf(schedule, { class: "farm" })).toThrow("No charge of the schedule applies to class farm.");
  });
});
