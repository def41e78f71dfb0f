import { chiSquaredProbability } from "../../../src/domain/trend/chi-squared";

/** Critical values of the printed tables. */
test.each([
  [3.841, 1, 0.05],
  [5.991, 2, 0.05],
  [9.21, 2, 0.01],
  [11.345, 3, 0.01],
  [19.675, 11, 0.05],
  [24.725, 11, 0.01],
  [18.307, 10, 0.05],
  [0, 11, 1],
])("chi-squared %d of %d degrees comes by chance with p = %d", (value, degrees, probability) => {
  expect(chiSquaredProbability(value, degrees)).toBeCloseTo(probability, 4);
});
