import { Calculation } from "../../src/report/calculate";
import { dollarCheck } from "../../src/report/dollar-check";
import { placeReport } from "../../src/report/place";

// 10.00 against 10.00, against 10.01 (a cent apart) and against 10.00 as a sum of binary fractions leaves it.
test.each([
  [10, "PASS"],
  [10.01, "FAIL"],
  [9.1 + 0.9 + 1e-12, "PASS"],
])("10 dollars beside %d dollars: %s", (right, verdict) => {
  const checks = [dollarCheck({ name: "Check_Same", label: "the same", left: 10, right })];
  const placed = placeReport({
    id: "one",
    title: "One",
    sheets: [{ key: "one", name: "One", orientation: "portrait", blocks: [{ kind: "checks", checks }] }],
  });
  const cell = placed.names.find(({ name }) => name === "Check_Same");
  expect(cell).toBeDefined();
  expect(new Calculation(placed).valueAt("One", cell?.row ?? 0, cell?.column ?? 0)).toBe(verdict);
});
