import fc from "fast-check";
import { roundToSum } from "../../src/domain/round-to-sum";

test.each([
  [[0.4, 0.4, 0.2], 1, [1, 0, 0]],
  [[10.5, 10.6], 21, [10, 11]],
  [[-1.5, 2.5], 1, [-1, 2]],
  [[], 0, []],
] as const)("%j make %i as %j", (amounts, total, rounded) => {
  expect(roundToSum(amounts, total)).toEqual(rounded);
});

test("the parts add up to the rounded whole, each within a cent of itself", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 9 }),
      (amounts) => {
        const total = Math.round(amounts.reduce((sum, each) => sum + each, 0)) + 0;
        const parts = roundToSum(amounts, total);
        expect(parts.reduce((sum, each) => sum + each, 0)).toBe(total);
        parts.forEach((part, index) => expect(Math.abs(part - (amounts[index] ?? 0))).toBeLessThanOrEqual(1));
      },
    ),
  );
});
