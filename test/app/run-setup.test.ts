import { defaultSetup, lastMonthEnd, setupProblems } from "../../src/app/run-setup";

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

describe("the parameters", () => {
  const setup = defaultSetup({ first: "2020-01-01", last: "2026-10-31" }, "2030-01-01");

  test("are ready to run as they are", () => {
    expect(setupProblems(setup)).toEqual([]);
    expect(setupProblems({ ...setup, question: "collections" })).toEqual([]);
  });

  test("of aging lack an as-of date", () => {
    expect(setupProblems({ ...setup, aging: { ...setup.aging, asOf: "" } })).toHaveLength(1);
  });

  test.each([[[30, 20]], [[0, 30]], [[]], [[Number.NaN]]])("of aging have edges that do not increase: %j", (edges) => {
    expect(setupProblems({ ...setup, aging: { ...setup.aging, edges } })).toHaveLength(1);
  });

  test("of collections end before they begin", () => {
    const collections = { ...setup.collections, from: "2026-02-01", to: "2026-01-31" };
    expect(setupProblems({ ...setup, question: "collections", collections })).toHaveLength(1);
  });
});
