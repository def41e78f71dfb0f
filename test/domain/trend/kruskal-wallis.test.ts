import { kruskalWallis } from "../../../src/domain/trend/kruskal-wallis";

test("mucociliary efficiency by Hollander and Wolfe (1973, p. 116): H = 0.7714, p = 0.68", () => {
  const test = kruskalWallis([
    [2.9, 3.0, 2.5, 2.6, 3.2],
    [3.8, 2.7, 4.0, 2.4],
    [2.8, 3.4, 3.7, 2.2, 2.0],
  ]);
  expect(test.statistic).toBeCloseTo(0.77143, 5);
  expect(test.degrees).toBe(2);
  expect(test.probability).toBeCloseTo(0.68, 3);
});

test("equal values share their ranks", () => {
  // Ranks 1, 2.5 | 2.5, 4: H = 12/20 · (3.5²/2 + 6.5²/2) − 15 = 1.35; one tie of 2: 1 − 6/60 = 0.9; 1.35 / 0.9 = 1.5.
  expect(
    kruskalWallis([
      [1, 2],
      [2, 3],
    ]).statistic,
  ).toBeCloseTo(1.5, 10);
});

test("groups that do not differ at all come by chance always", () => {
  expect(kruskalWallis([[5, 5], [5]])).toEqual({ statistic: 0, degrees: 1, probability: 1 });
});
