import fc from "fast-check";
import { Exact } from "../../../src/domain/rates/exact";
import { roundedQuotient } from "../../../src/domain/rates/integer-rounding";
import { ROUNDING_MODES, type Rounding, roundTo } from "../../../src/domain/rates/rounding";

test.each<[string, Rounding["mode"], string, number]>([
  ["14.055", "half-up", "0.01", 14.06],
  ["-14.055", "half-up", "0.01", -14.06],
  ["14.0549", "half-up", "0.01", 14.05],
  ["14.045", "half-even", "0.01", 14.04],
  ["14.055", "half-even", "0.01", 14.06],
  ["14.051", "up", "0.01", 14.06],
  ["14.059", "down", "0.01", 14.05],
  ["331.68", "half-up", "1", 332],
  ["1.53", "half-up", "0.1", 1.5],
  ["7.03", "half-up", "0.05", 7.05],
])("%s rounds %s to %s: %d", (value, mode, to, rounded) => {
  expect(roundTo(new Exact(value), { to: new Exact(to), mode }).valueOf()).toBe(rounded);
});

test("whole-number rounding equals exact rounding", () => {
  const dividend = fc.integer({ min: -(2 ** 50), max: 2 ** 50 });
  const divisor = fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 2 ** 40 }));
  const near = fc.tuple(divisor, fc.integer({ min: 0, max: 1000 }), fc.integer({ min: -1, max: 1 }));
  const either = fc.oneof(
    fc.tuple(dividend, divisor),
    // Just below, at and above whole and half steps.
    near.map(([by, steps, off]) => [Math.floor((by * steps) / 2) + off, by] as const),
  );
  fc.assert(
    fc.property(either, fc.constantFrom(...ROUNDING_MODES), ([above, below], mode) => {
      const exact = roundTo(new Exact(above, below), { to: new Exact(1), mode }).valueOf();
      expect(roundedQuotient(above, below, mode) === exact).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
