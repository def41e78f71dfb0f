import { CannotDesign } from "../../../src/domain/rate-design/cannot-design";
import { solvePrice, useResponse } from "../../../src/domain/rate-design/solve-price";

test("without an answer of use, the price is dollars over units", () => {
  expect(solvePrice({ dollars: 220, steady: 50, elastic: 50, before: 2, elasticity: 0 })).toBe(2.2);
});

test("10 percent dearer at an elasticity of -0.2 leaves 98 percent of 50 answering units: 99 units × $2.20 are $217.80", () => {
  expect(useResponse(2.2, { before: 2, elasticity: -0.2 })).toBeCloseTo(0.98, 12);
  expect(solvePrice({ dollars: 217.8, steady: 50, elastic: 50, before: 2, elasticity: -0.2 })).toBeCloseTo(2.2, 10);
});

test("a lower price brings use back", () => {
  // $1.80: 10 percent cheaper, 102 percent of 50 units; 101 × 1.80 = 181.80.
  expect(solvePrice({ dollars: 181.8, steady: 50, elastic: 50, before: 2, elasticity: -0.2 })).toBeCloseTo(1.8, 10);
});

test("where no price brings in so much, it is refused", () => {
  const asked = { dollars: 1e6, steady: 0, elastic: 50, before: 2, elasticity: -0.5 };
  expect(() => solvePrice(asked)).toThrow(CannotDesign);
});
