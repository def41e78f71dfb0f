import fc from "fast-check";
import { explainDifference } from "../../src/domain/explain-difference";

const cause = (...cents: readonly number[]) => ({ lines: cents.map((amountCents) => ({ amountCents })) });
const chosen = (difference: number, ...causes: readonly ReturnType<typeof cause>[]) => {
  const { lines, unexplainedCents } = explainDifference(difference, causes);
  return [lines.map(({ amountCents }) => amountCents), unexplainedCents];
};

test.each([
  ["one cause that is the whole difference", -5000, [cause(-5000), cause(900)], [[-5000], 0]],
  ["all lines of a cause, though one of them leads away", 300, [cause(1000, -700)], [[1000, -700], 0]],
  ["two causes together", 1500, [cause(1000), cause(500), cause(-40)], [[1000, 500], 0]],
  ["a cause that leads nearer, and the rest unexplained", 1000, [cause(900)], [[900], 100]],
  ["nothing where more than a tenth would be left", 1000, [cause(899)], [[], 1000]],
  ["no cause that leads away", 1000, [cause(-50), cause(2500)], [[], 1000]],
  ["the fewest causes of equally near ones", 100, [cause(60), cause(40), cause(100)], [[100], 0]],
  ["nothing where there is no cause", -7, [], [[], -7]],
] as const)("takes %s", (_, difference, causes, expected) => {
  expect(chosen(difference, ...causes)).toEqual(expected);
});

test("the lines and what is unexplained are the difference, and no cause makes it larger", () => {
  const amounts = fc.integer({ min: -9999, max: 9999 });
  const causes = fc.array(fc.array(amounts, { minLength: 1, maxLength: 3 }), { maxLength: 4 });
  fc.assert(
    fc.property(amounts, causes, (difference, drawn) => {
      const { lines, unexplainedCents } = explainDifference(
        difference,
        drawn.map((cents) => cause(...cents)),
      );
      expect(lines.reduce((sum, { amountCents }) => sum + amountCents, 0) + unexplainedCents).toBe(difference);
      expect(Math.abs(unexplainedCents)).toBeLessThanOrEqual(Math.abs(difference));
    }),
  );
});
