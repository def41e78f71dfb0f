import { monthsOf } from "../../src/domain/month-span";

test("a period is cut at its own ends and at month ends, leap day included", () => {
  expect(monthsOf("2024-01-31", "2024-03-01")).toEqual([
    { month: "2024-01-01", from: "2024-01-31", to: "2024-01-31" },
    { month: "2024-02-01", from: "2024-02-01", to: "2024-02-29" },
    { month: "2024-03-01", from: "2024-03-01", to: "2024-03-01" },
  ]);
});

test("one day is one month, and December is followed by January", () => {
  expect(monthsOf("2026-12-31", "2026-12-31")).toHaveLength(1);
  expect(monthsOf("2026-12-31", "2027-01-01").map(({ month }) => month)).toEqual(["2026-12-01", "2027-01-01"]);
});

test("a period that ends before it begins has no months", () => {
  expect(monthsOf("2026-02-01", "2026-01-31")).toEqual([]);
});
