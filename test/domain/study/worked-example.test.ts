import { planFund } from "../../../src/domain/study/fund-plan";
import { type FundProjection, projectFund } from "../../../src/domain/study/project-fund";
import type { RateStudy } from "../../../src/domain/study/study-schema";
import { fixtureStudy, withFund } from "../../support/study";

// Every number here is printed in the design's worked example of a projection (RATES.md, 5).
const STUDY = fixtureStudy("worked-example");

function projected(increases: readonly number[], study: RateStudy = STUDY): FundProjection {
  const [fund] = study.funds;
  if (fund === undefined) throw new Error("no fund");
  return projectFund(planFund(study, fund), { kind: "increases", increases, prices: "exact" });
}

const level = (increase: number) => Array.from({ length: 5 }, () => increase);

/** Ratios of the example are printed with three digits, some of them rounded from four. */
function expectRatios(values: readonly (number | null)[], printed: readonly number[]): void {
  expect(values.length).toBe(printed.length);
  for (const [at, value] of values.entries()) expect(Math.abs((value ?? 0) - (printed[at] ?? 0))).toBeLessThan(0.00056);
}

const coverage = ({ years }: FundProjection) => years.map((year) => year.coverage);
const failing = ({ tests }: FundProjection) =>
  tests.map(({ years }) => years.filter(({ passes }) => !passes).map(({ year }) => year));

test("without an increase, coverage falls below 1.25 in the third year and the fund shrinks to 53.9 days of cash", () => {
  const projection = projected([]);
  expectRatios(coverage(projection), [1.763, 1.614, 1.041, 0.918, 0.788]);
  expect(projection.years[4]?.ending.toFixed(0)).toBe("256753");
  expect(projection.years[4]?.daysCash?.toFixed(1)).toBe("53.9");
  expect(failing(projection)).toEqual([[2029, 2030, 2031], [2031], []]);
});

test("1.8 percent a year passes every test and leaves 824,704, while all-in coverage shows that reserves are drawn", () => {
  const projection = projected(level(0.018));
  expectRatios(coverage(projection), [1.883, 1.859, 1.308, 1.28, 1.25]);
  expectRatios(
    projection.years.slice(2).map(({ allInCoverage }) => allInCoverage),
    [0.991, 0.986, 0.98],
  );
  expect(projection.years[4]?.ending.toFixed(0)).toBe("824704");
  expect(failing(projection)).toEqual([[], [], []]);
});

test("a level increase of 1.79910 percent is where the last year's coverage is printed 1.2500, and a hair less fails", () => {
  const { years, tests } = projected(level(0.01799104));
  expect(tests[0]?.years[4]?.passes).toBe(true);
  expect(failing(projected(level(0.01799098)))).toEqual([[2031], [], []]);
  expect(years[4]?.daysCash?.toFixed(1)).toBe("173.0");
});

test("with an elasticity of -0.2 the same 1.8 percent fails in the last two years", () => {
  const elasticity = { coefficient: -0.2, source: "worked example" };
  const projection = projected(level(0.018), withFund(STUDY, { elasticity }));
  expectRatios(coverage(projection).slice(3), [1.205, 1.154]);
  expect(projection.years[0]?.billed.toFixed(0)).toBe("2028670");
  expect(failing(projection)).toEqual([[2030, 2031], [], []]);
});
