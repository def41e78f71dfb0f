import { normalQuantile, twoSidedProbability } from "../../../src/domain/trend/normal";

/** From any table of the normal distribution. */
test.each([
  [0.975, 1.959964],
  [0.95, 1.644854],
  [0.5, 0],
  [0.005, -2.575829],
])("below z of %d lies its share", (share, z) => {
  expect(normalQuantile(share)).toBeCloseTo(z, 3);
});

test.each([
  [1.959964, 0.05],
  [-1.959964, 0.05],
  [0, 1],
  [2.575829, 0.01],
])("z = %d comes by chance in its share of cases", (z, share) => {
  expect(twoSidedProbability(z)).toBeCloseTo(share, 5);
});
