import { usualRange } from "../../src/domain/unusual-month";

const months = (values: readonly number[]) =>
  values.map((value, at) => ({ month: `2026-${String(at + 1).padStart(2, "0")}-01`, value }));

test("a month far from the others stands out", () => {
  // Sorted 80 80 81 81 82 95: median 81. Deviations 1 1 0 0 1 14: their median 1; reach 3 x 1.4826 x 1 = 4.45.
  expect(usualRange(months([80, 81, 82, 81, 80, 95]))).toEqual({ median: 81, unusual: ["2026-06-01"] });
});

test("the limit is a little under four and a half deviations", () => {
  expect(usualRange(months([80, 81, 82, 81, 80, 85.44])).unusual).toEqual([]);
  expect(usualRange(months([80, 81, 82, 81, 80, 85.45])).unusual).toEqual(["2026-06-01"]);
});

test("five months or fewer have no usual range, and none has no median", () => {
  expect(usualRange(months([80, 80, 80, 80, 10])).unusual).toEqual([]);
  expect(usualRange([])).toEqual({ median: null, unusual: [] });
});
