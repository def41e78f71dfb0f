import { seededChance, weighted } from "../../src/sample/chance";

const draws = (seed: number, count: number) => {
  const chance = seededChance(seed);
  return Array.from({ length: count }, () => chance.share());
};

test("a seed draws the same shares again, another seed others", () => {
  expect(draws(7, 5)).toEqual(draws(7, 5));
  expect(draws(8, 5)).not.toEqual(draws(7, 5));
});

test("shares lie from 0 up to 1 and are spread evenly", () => {
  const shares = draws(1, 20_000);
  expect(shares.filter((share) => share < 0 || share >= 1)).toEqual([]);
  for (let tenth = 0; tenth < 10; tenth++) {
    const count = shares.filter((share) => Math.floor(share * 10) === tenth).length;
    expect(Math.abs(count - 2000)).toBeLessThan(200);
  }
});

test("whole numbers reach both ends and no further", () => {
  const chance = seededChance(2);
  const drawn = new Set(Array.from({ length: 500 }, () => chance.whole(3, 6)));
  expect([...drawn].sort()).toEqual([3, 4, 5, 6]);
});

test("a draw around 1 stays within its width", () => {
  const chance = seededChance(3);
  const drawn = Array.from({ length: 5000 }, () => chance.around(0.3));
  expect(drawn.filter((each) => each < 0.7 || each > 1.3)).toEqual([]);
  expect(drawn.reduce((sum, each) => sum + each, 0) / drawn.length).toBeCloseTo(1, 1);
});

test("weights decide how often each choice comes; no weight never comes", () => {
  const chance = seededChance(4);
  const drawn = Array.from({ length: 4000 }, () =>
    weighted(chance, [
      ["often", 3],
      ["seldom", 1],
      ["never", 0],
    ] as const),
  );
  const seldom = drawn.filter((each) => each === "seldom").length;
  expect(drawn).not.toContain("never");
  expect(Math.abs(seldom - 1000)).toBeLessThan(120);
});

test("nothing to pick from is a bug, and said so", () => {
  expect(() => seededChance(1).pick([])).toThrow("nothing to pick from");
});
