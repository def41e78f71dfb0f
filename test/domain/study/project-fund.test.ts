import { planFund } from "../../../src/domain/study/fund-plan";
import { type FundProjection, projectFund } from "../../../src/domain/study/project-fund";
import type { RatePath } from "../../../src/domain/study/rate-path";
import { revenueRequirements } from "../../../src/domain/study/revenue-requirement";
import type { Fund, RateStudy } from "../../../src/domain/study/study-schema";

const source = "worked by hand";

function studyOf(fund: Partial<Fund>, study: Partial<RateStudy> = {}): RateStudy {
  const plain: Fund = {
    id: "water",
    name: "Water",
    opening: { balance: 1000, source },
    rates: [{ id: "use", name: "Use", kind: "volume", units: 100, price: 10, source }],
    operating: [{ id: "om", name: "O&M", amount: 730, source }],
  };
  return { ratebookRateStudy: 1, utility: "Test", firstYear: 2027, years: 2, funds: [{ ...plain, ...fund }], ...study };
}

function project(study: RateStudy, path: RatePath | readonly number[] = []): FundProjection {
  const [fund] = study.funds;
  if (fund === undefined) throw new Error("no fund");
  return projectFund(
    planFund(study, fund),
    "kind" in path ? path : { kind: "increases", increases: path, prices: "printed" },
  );
}

test("an increase from the seventh month on brings half of its revenue in its year and all of it in the next", () => {
  const { years } = project(studyOf({}, { effectiveMonth: 7 }), [0.1]);
  expect(years.map(({ billed }) => billed)).toEqual([1050, 1100]);
});

test("prices are printed in cents and the next year grows from the printed price", () => {
  const rates = [{ id: "use", name: "Use", kind: "volume" as const, units: 1, price: 42.97, source }];
  const { lines } = project(studyOf({ rates }), [0.09, 0.03]);
  expect(lines[0]?.prices).toEqual([46.84, 48.25]); // 46.8373 and 48.2452
});

test("a minimum that follows its rate is so many times the printed rate", () => {
  const rates = [
    { id: "use", name: "Sewer", kind: "volume" as const, units: 1, price: 60.34, source },
    {
      id: "min",
      name: "Minimum",
      kind: "fixed" as const,
      units: 1,
      price: 18.12,
      follows: { line: "use", times: 0.3 },
      source,
    },
  ];
  const { lines } = project(studyOf({ rates }), [0.09]);
  expect(lines[1]?.prices[0]).toBe(19.73); // 0.3 x 65.77, where 18.12 x 1.09 would print 19.75
});

test("a third of a year's lag moves a third of each year's net bills into the next, the base year's into the first", () => {
  const collection = { uncollectible: 0.1, lagDays: 73, source };
  const { years } = project(studyOf({ collection }), [0.2]);
  // Net: base 900, then 1,080 and 1,080; a fifth (73 / 365) is late: 180, 216, 216.
  expect(years.map(({ collectionLag }) => Number(collectionLag.toFixed(9)))).toEqual([-36, 0]);
  expect(years[0]?.uncollectible).toBeCloseTo(120, 9);
  expect(years[0]?.ending).toBeCloseTo(1000 + 1080 - 36 - 730, 9);
});

test("interest on the average balance solves for the balance that it is part of", () => {
  const { years } = project(studyOf({ interest: { rate: 0.1, basis: "average", source } }));
  // B = 1000 + 270 + 0.1 (1000 + B) / 2, so B = 1320 / 0.95.
  expect(years[0]?.ending).toBeCloseTo(1320 / 0.95, 9);
});

test("only volume above essential use reacts to price, and fixed charges do not", () => {
  const elasticity = { coefficient: -0.5, essentialShare: 0.4, source };
  const rates = [
    { id: "use", name: "Use", kind: "volume" as const, units: 100, price: 10, source },
    { id: "base", name: "Base", kind: "fixed" as const, units: 10, price: 10, source },
  ];
  const { years } = project(studyOf({ elasticity, rates }), [0.1]);
  // Volume: 100 x (0.4 + 0.6 x 0.95) = 97 at 11; base 10 x 11.
  expect(years[0]?.billed).toBeCloseTo(97 * 11 + 110, 9);
});

test("growth compounds from the base year: customers, use an account, an inflator and a line that follows volume", () => {
  const study = studyOf(
    {
      customerGrowth: { rate: 0.1, source },
      usageTrend: { rate: -0.1, source },
      operating: [{ id: "power", name: "Power", amount: 100, inflator: "power", follows: "volume", source }],
    },
    { inflators: [{ id: "power", name: "Power", rate: [0.1, 0.2], source }] },
  );
  const { years } = project(study);
  expect(years.map(({ billed }) => Number(billed.toFixed(6)))).toEqual([990, 980.1]);
  expect(years.map(({ operating }) => Number(operating.toFixed(6)))).toEqual([108.9, 129.3732]); // 100 x 1.1 x 0.99; x 1.2 x 0.99
});

test("an issue sized from its projects bears its costs, its reserve and the interest paid from proceeds", () => {
  const study = studyOf({
    issues: [
      {
        id: "bonds",
        name: "Bonds",
        year: 2027,
        amount: "capital-plan",
        rate: 0.05,
        years: 3,
        issuanceCost: 0.02,
        reserveShare: 0.08,
        interestOnlyYears: 1,
        capitalizedInterestYears: 1,
        reserve: "dsr",
        source,
      },
    ],
    reserves: [{ id: "dsr", name: "Debt service reserve", purpose: "debt-service", opening: 0, source }],
    projects: [
      {
        id: "plant",
        name: "Plant",
        costs: [{ year: 2027, amount: 1700 }],
        funding: { debt: 0.5, grants: 0.3, rates: 0.2 },
        issue: "bonds",
        source,
      },
    ],
  });
  const { plan, years } = project(study);
  // 850 of projects = 1000 x (1 - 0.02 - 0.08 - 0.05).
  expect(plan.loans[0]?.issued).toBeCloseTo(1000, 9);
  expect(plan.reserves[0]?.ending[0]).toBeCloseTo(80, 9);
  expect(plan.loans[0]?.proceedsLeft).toEqual([0, 0]);
  expect(years[0]?.payGo).toBeCloseTo(340, 9);
  // The first year's interest is paid from the proceeds; then 1000 in two level payments at 5 percent.
  expect(years.map(({ debtService }) => Number(debtService.toFixed(4)))).toEqual([0, 537.8049]);
});

test("a reserve is rolled forward with deposits, draws, projects and its own interest", () => {
  const reserves = [
    {
      id: "r",
      name: "Stabilization",
      purpose: "rate-stabilization" as const,
      opening: 100,
      deposits: [50],
      draws: [0, 30],
      interest: 0.1,
      source,
    },
  ];
  const { plan, years } = project(studyOf({ reserves }));
  expect(plan.reserves[0]?.ending).toEqual([160, 146]); // 100 + 50 + 10; 160 - 30 + 16
  expect(years.map(({ ending }) => ending)).toEqual([1220, 1520]); // 270 - 50; 270 + 30
  expect(years[0]?.unrestrictedCash).toBe(1380);
});

test("coverage leaves connection fees out, and a covenant may count rate stabilization and the largest debt service", () => {
  const study = studyOf({
    otherRevenue: [{ id: "tap", name: "Connection fees", kind: "connection-fees", amount: 500, source }],
    debt: [
      {
        id: "d",
        name: "Loan",
        payments: [
          { year: 2027, principal: 80, interest: 20 },
          { year: 2030, principal: 200, interest: 0 },
        ],
        source,
      },
    ],
    reserves: [{ id: "r", name: "Stabilization", purpose: "rate-stabilization", opening: 100, draws: [30], source }],
    tests: [
      { test: "coverage", atLeast: 1.2, source },
      { test: "coverage", atLeast: 1.2, countsStabilization: true, debt: "maximum", source },
      { test: "all-in-coverage", atLeast: 1, source },
    ],
  });
  const { years, tests } = project(study);
  expect(years[0]?.coverage).toBeCloseTo(2.7, 9); // (1000 - 730) / 100
  expect(tests[1]?.years[0]?.value).toBeCloseTo(1.5, 9); // (270 + 30) / 200
  expect(tests[2]?.years[0]?.value).toBeCloseTo(1500 / 830, 9);
});

test("tests of balance, operating ratio and increases say by how much they hold", () => {
  const study = studyOf({
    debt: [{ id: "d", name: "Loan", payments: [{ year: 2028, principal: 100, interest: 0 }], source }],
    tests: [
      { test: "minimum-balance", amount: 500, operatingMonths: 3, nextDebtService: true, source },
      { test: "operating-ratio", atLeast: 1.2, includesDebt: true, from: 2028, source },
      { test: "increase-cap", atMost: 0.05, source },
      { test: "no-decrease", source },
    ],
  });
  const { tests } = project(study, [0.06, -0.01]);
  expect(tests[0]?.years[0]?.limit).toBeCloseTo(500 + 182.5 + 100, 9);
  expect(tests[1]?.years.map(({ year }) => year)).toEqual([2028]);
  expect(tests[1]?.years[0]?.value).toBeCloseTo(1049 / 830, 9); // 10.60, then 10.49
  expect(tests[2]?.years.map(({ passes }) => passes)).toEqual([false, true]);
  expect(tests[3]?.years.map(({ passes }) => passes)).toEqual([true, false]);
});

test("the revenue requirement on both bases, plant that grants pay left out of the rate base", () => {
  const study = studyOf({
    otherRevenue: [{ id: "o", name: "Other", kind: "operating", amount: 30, source }],
    transfers: [{ id: "pilot", name: "PILOT", amount: 20, source }],
    projects: [
      { id: "p", name: "Mains", costs: [{ year: 2027, amount: 100 }], funding: { rates: 0.6, grants: 0.4 }, source },
    ],
    utilityBasis: { depreciation: 40, assetLife: 20, rateBase: 1000, returnRate: 0.05, source },
  });
  const [first, second] = revenueRequirements(project(study));
  expect(first?.cashNeeds).toBeCloseTo(730 + 60 + 20 - 30, 9);
  expect(first?.utilityBasis).toBeCloseTo(730 + 40 + 50 + 20 - 30, 9);
  expect(first?.shortfall).toBeCloseTo(1000 - 780, 9);
  expect(second?.depreciation).toBeCloseTo(43, 9); // 40 + 60 / 20
  expect(second?.rateBase).toBeCloseTo(1020, 9); // 1000 + 60 - 40
});
