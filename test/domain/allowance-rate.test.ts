import { agingBuckets } from "../../src/domain/aging-bucket";
import { defaultAllowanceRate } from "../../src/domain/allowance-rate";

test("the placeholder allowance never falls with age", () => {
  const rates = agingBuckets([30, 60, 90, 120]).map(defaultAllowanceRate);
  expect(rates).toEqual([0.005, 0.02, 0.05, 0.1, 0.2, 0.4]);
  expect(rates).toEqual(rates.toSorted((a, b) => a - b));
});

test("a bucket of the city's own takes the rate of the age it begins at", () => {
  expect(agingBuckets([45]).map(defaultAllowanceRate)).toEqual([0.005, 0.02, 0.05]);
});
