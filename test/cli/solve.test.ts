import * as v from "valibot";
import { ratebook } from "../support/command-line";

const WORKED = "test/fixtures/studies/worked-example.json";
const Document = v.looseObject({
  objective: v.string(),
  feasible: v.boolean(),
  funds: v.array(
    v.looseObject({
      fund: v.string(),
      increases: v.array(v.number()),
      exact_increases: v.array(v.number()),
      years: v.array(v.looseObject({ year: v.number(), ending_balance: v.string(), dscr: v.nullable(v.number()) })),
    }),
  ),
  binding: v.array(v.looseObject({ fund: v.string(), test: v.string(), year: v.number() })),
  prices: v.array(v.looseObject({ change: v.number(), sentence: v.string() })),
  relaxations: v.array(v.unknown()),
});

test("ratebook solve gives the level path of the worked example as JSON", async () => {
  const { exit, out } = await ratebook("solve", "--study", WORKED, "--json");
  const document = v.parse(Document, JSON.parse(out));
  expect(exit).toBe(0);
  expect(document.objective).toBe("level");
  expect(document.funds[0]?.exact_increases.map((each) => each.toFixed(7))).toEqual(Array(5).fill("0.0179910"));
  expect(document.funds[0]?.years.at(-1)?.dscr).toBeCloseTo(1.24995, 9);
  expect(document.binding).toEqual([expect.objectContaining({ fund: "water", test: "coverage", year: 2031 })]);
  expect(document.relaxations).toEqual([]);
});

test("ratebook solve tells in words what decides a just in time path", async () => {
  const { exit, out } = await ratebook("solve", "--study", WORKED, "--objective", "least");
  expect(exit).toBe(0);
  expect(out).toContain("in FY2029 decides the increase of FY2029 (4.39 %)");
});

test("an objective that does not exist is refused with those that do", async () => {
  const { exit, err } = await ratebook("solve", "--study", WORKED, "--objective", "cheap");
  expect(exit).toBe(2);
  expect(err).toContain("level, least, smooth, front-loaded, custom, status-quo");
});
