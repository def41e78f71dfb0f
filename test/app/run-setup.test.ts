import { defaultSetup, lastMonthEnd } from "../../src/app/run-setup";

describe("the default as-of date", () => {
  test.each([
    ["2026-10-31", "2026-10-31", "a month end itself"],
    ["2026-10-30", "2026-10-31", "a Friday before a month end on Saturday"],
    ["2026-10-29", "2026-10-31", "two days before the month end"],
    ["2026-10-28", "2026-09-30", "three days before: the month is not complete"],
    ["2024-02-28", "2024-02-29", "a leap year's February"],
    ["2026-01-05", "2025-12-31", "early January"],
  ])("for exports that end on %s is %s: %s", (last, asOf) => {
    expect(lastMonthEnd(last)).toBe(asOf);
    expect(defaultSetup({ first: "2020-01-01", last }, "2030-01-01").aging.asOf).toBe(asOf);
  });

  test("is the last complete month before today when the ledger holds no dates", () => {
    expect(defaultSetup(null, "2026-11-22").aging.asOf).toBe("2026-10-31");
  });
});

test.each([
  ["2026-10-31", "2025-11-01"],
  ["2025-12-31", "2025-01-01"],
  ["2024-02-29", "2023-03-01"],
])("the default period ends on %s and begins twelve months before, on %s", (to, from) => {
  expect(defaultSetup({ first: "2020-01-01", last: to }, "2030-01-01").collections).toMatchObject({ from, to });
});

describe("the default history", () => {
  test.each([
    ["2020-01-15", "2023-10-31", "2023-11-01", "three years: 36 month ends before the as-of date, 36 billing months"],
    ["2024-11-05", "2024-11-30", "2024-11-01", "from the first month in a ledger that is shorter"],
    ["2026-10-05", "2026-10-31", "2026-10-01", "from the only month of a ledger"],
  ])("of exports from %s to 2026-10-31 begins on %s (month ends) and %s (billing months): %s", (first, end, month) => {
    const { allowance, expected } = defaultSetup({ first, last: "2026-10-31" }, "2030-01-01");
    expect([allowance.historyFrom, expected.historyFrom]).toEqual([end, month]);
  });
});

test("the roll-forward begins with the ledger where that is shorter than twelve months", () => {
  const from = (first: string) => defaultSetup({ first, last: "2026-10-31" }, "2030-01-01").rollForward.from;
  expect(from("2020-01-15")).toBe("2025-11-01");
  expect(from("2026-03-15")).toBe("2026-03-01");
});

test("where the exports hold only part of one month, the period is the twelve months before it", () => {
  const { rollForward } = defaultSetup({ first: "2026-10-05", last: "2026-10-20" }, "2030-01-01");
  expect(rollForward).toMatchObject({ from: "2025-10-01", to: "2026-09-30" });
});
