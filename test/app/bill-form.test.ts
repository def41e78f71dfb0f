import { billAnswer } from "../../src/app/bill-answer";
import { billByUse, chartMost } from "../../src/app/bill-by-use";
import { type BillAsk, billFields, startBill } from "../../src/app/bill-form";
import { compareBills } from "../../src/app/compare-bills";
import { editionsOfView } from "../../src/app/editions-of-view";
import { rateChanges } from "../../src/app/rate-rows";
import { billOfForm } from "../../src/app/read-bill-form";
import type { BillForm } from "../../src/app/rates-page";
import { sampleSchedule } from "../../src/app/sample-schedule";
import type { Bill } from "../../src/domain/rates/bill-under";
import { readSchedule } from "../../src/domain/rates/read-schedule";

const kent = sampleSchedule();

function edition(effective: string) {
  return editionsOfView(kent, { edition: effective, compareWith: null }).shown;
}

function ask(change: Partial<BillForm> = {}): BillAsk {
  return { schedule: kent, edition: edition("2023-01-01"), form: { ...startBill(kent), usage: "8", ...change } };
}

function bill(asked: BillAsk, effective?: string): Bill {
  const made = billOfForm(asked, effective === undefined ? undefined : edition(effective));
  if (made.kind !== "bill") throw new Error(JSON.stringify(made));
  return made.bill;
}

describe("the fields of the calculator", () => {
  test("are what the schedule asks for, and begin with a household's 6 ccf", () => {
    expect(billFields({ ...ask(), form: startBill(kent) }).map(({ label, value }) => [label, value])).toEqual([
      ["Customer class", "residential"],
      ["Zone", "inside"],
      ["Meter size in inches", "5/8"],
      ["Use in the period", "6"],
      ["Equivalent residential units", "1"],
      ["Containers", "1"],
    ]);
  });

  test("leave out what only other services ask for", () => {
    const names = billFields(ask({ without: ["storm", "solid_waste"] })).map(({ name }) => name);
    expect(names).toEqual(["zone", "meter", "usage"]);
  });

  test.each([
    [{ usage: "" }, { usage: "Enter the use: a number such as 8 or 7.5." }],
    [{ usage: "eight" }, { usage: '"eight" is no number. Enter one such as 8 or 7.5.' }],
    [{ usage: "-1" }, { usage: "Enter a number that is not below zero." }],
    [{ facts: { eru: "" } }, { eru: "Enter equivalent residential units: a number such as 8 or 7.5." }],
    [{ from: "2023-02-01", to: "2023-01-31" }, { to: "The period ends before it begins. Correct one of the days." }],
    [{ without: ["water", "sewer", "storm", "solid_waste"] }, { services: "Choose at least one service." }],
  ] as const)("say in plain words what is wrong with %j", (change, fields) => {
    expect(billOfForm(ask(change))).toEqual({ kind: "unfinished", fields });
  });

  test("a day before the first rates is refused in words", () => {
    expect(billOfForm(ask({ billDate: "2021-12-31" }))).toMatchObject({
      kind: "refused",
      sentence: expect.stringContaining("The schedule begins on 2022-01-01"),
    });
  });
});

describe("the bill", () => {
  /** 8 ccf are 0.8 thousand cubic feet: 0.8 × 46.84 = 37.47 and 0.8 × 65.77 = 52.62; with 4.30 and 18.50, 112.89. */
  test("of 8 ccf at Kent's rates of 2023 is itemised to 112.89", () => {
    const { total, made, rows } = billAnswer(bill(ask()));
    expect([total, made]).toEqual(["$112.89", "Rates from January 1, 2023 on"]);
    expect(rows.map(({ label, quantity, rate, amount }) => [label, quantity, rate, amount])).toEqual([
      ["Water", "0.8 kcf", "$46.84", "$37.47"],
      ["Sewer", "0.8 kcf", "$65.77", "$52.62"],
      ["Storm water", "1 ERU", "$4.30", "$4.30"],
      ["Solid waste", "1 container", "$18.50", "$18.50"],
    ]);
  });

  test("takes the rates of its day where one is entered", () => {
    expect(billAnswer(bill(ask({ billDate: "2022-06-30" }))).made).toBe("Rates from January 1, 2022 on");
  });

  test("says how many days its period has, first and last included", () => {
    expect(billAnswer(bill(ask({ from: "2023-01-01", to: "2023-01-31" }))).made).toContain("31 days");
  });

  /** 2022: 0.8 × 42.97 = 34.38, 0.8 × 60.34 = 48.27. 3.09 of 34.38 are 9.0 percent, 7.44 of 82.65 too. */
  test("beside the year before has dollars and percent, the older first", () => {
    const asked = ask({ without: ["storm", "solid_waste"] });
    const { columns, rows, total } = compareBills(bill(asked), bill(asked, "2022-01-01"));
    expect(columns).toEqual(["Line", "Rates of Jan 1, 2022", "Rates of Jan 1, 2023", "$", "%"]);
    expect(rows[0]).toEqual(["Water", "$34.38", "$37.47", "$3.09", "9.0 %"]);
    expect(total).toEqual(["Total", "$82.65", "$90.09", "$7.44", "9.0 %"]);
  });
});

describe("the bill by use", () => {
  test.each([
    ["8", 20],
    ["0", 20],
    ["12", 40],
    ["300", 1000],
  ])("of %s ccf is drawn to %d ccf", (usage, most) => {
    expect(chartMost(ask({ usage })).valueOf()).toBe(most);
  });

  /** The minimum of 3 ccf: 0.3 × 46.84 = 14.05 and 0.3 × 65.77 = 19.73. */
  test("begins with the minimum bill and stays there up to 3 ccf", () => {
    const chart = billByUse(ask({ without: ["storm", "solid_waste"] }), null);
    expect(chart?.points.slice(0, 4).map(({ label, cents }) => [label, cents[0]])).toEqual([
      ["0", 3378],
      ["1", 3378],
      ["2", 3378],
      ["3", 3378],
    ]);
    expect(chart?.points[8]?.cents).toEqual([9009]);
  });

  test("is not drawn for services that are not billed by use", () => {
    expect(billByUse(ask({ without: ["water", "sewer"] }), null)).toBeNull();
  });
});

test("the rates of two years stand side by side, limits that stay left out", () => {
  const { rows } = rateChanges(edition("2023-01-01"), edition("2022-01-01"), kent);
  expect(rows).toContainEqual(["Water, block 1", "$42.97", "$46.84", "$3.87", "9.0 %", "$ per 1,000 cubic feet"]);
  expect(rows.filter(([name]) => name?.includes("end of block"))).toEqual([]);
});

/** A schedule with seasons: the season is asked for only while no day tells it. */
test("a season is a field until a day of the bill tells it", () => {
  const { schedule } = readSchedule({
    ratebookRates: 1,
    utility: "Summerville",
    usageUnit: "kgal",
    seasons: [
      { name: "winter", from: "11-01", to: "04-30" },
      { name: "summer", from: "05-01", to: "10-31" },
    ],
    editions: [
      {
        effective: "2026-01-01",
        charges: [
          {
            charge: "usage",
            id: "water",
            service: "water",
            rate: { by: ["season"], values: { winter: 2, summer: 3 } },
          },
        ],
      },
    ],
  });
  if (schedule === null) throw new Error("the schedule is right");
  const { shown } = editionsOfView(schedule, { edition: null, compareWith: null });
  const form = { ...startBill(schedule), usage: "10" };
  expect(billFields({ schedule, edition: shown, form }).map(({ name }) => name)).toEqual(["season", "usage"]);
  expect(bill({ schedule, edition: shown, form: { ...form, facts: { season: "summer" } } }).total.valueOf()).toBe(30);
  const dated = { ...form, billDate: "2026-02-01" };
  expect(billFields({ schedule, edition: shown, form: dated }).map(({ name }) => name)).toEqual(["usage"]);
  expect(bill({ schedule, edition: shown, form: dated }).total.valueOf()).toBe(20);
});
