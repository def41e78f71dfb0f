import { allowanceCents, roundedRate } from "../../src/domain/allowance-estimate";

test.each([
  [12_350, 0.05, 618, "617.5 cents: half a cent goes up"],
  [8_005, 0.1, 801, "800.5 cents"],
  [1_001, 0.4, 400, "400.4 cents"],
  [100_005, 0.0123, 1_230, "1230.0615 cents"],
  [3, 0.5, 2, "1.5 cents"],
  [0, 0.5, 0, "nothing open"],
  [-5_000, 0.5, 0, "a credit balance needs no allowance"],
  [5_000, 0, 0, "a rate of 0"],
  [5_000, 1, 5_000, "a rate of all"],
])("%i cents at %f set aside %i cents (%s)", (open, rate, expected) => {
  expect(allowanceCents(open, rate)).toBe(expected);
});

test.each([
  [0.012345, 0.0123],
  [0.01235, 0.0124],
  [0.00004, 0],
  [1, 1],
])("a share of %f is set down as %f", (share, rate) => {
  expect(roundedRate(share)).toBe(rate);
});
