import fc from "fast-check";
import { readStudy } from "../../src/domain/study/read-study";
import type { Uncertainty } from "../../src/domain/study/risk-schema";
import type { RateStudy } from "../../src/domain/study/study-schema";

const source = "made up";
const share = (least: number, most: number) => fc.integer({ min: least * 1000, max: most * 1000 }).map((n) => n / 1000);
const dollars = (most: number) => fc.integer({ min: 0, max: most });

const anyFacts = fc.record({
  years: fc.integer({ min: 1, max: 7 }),
  opening: dollars(2_000_000),
  growth: fc.oneof(share(-0.02, 0.03), fc.array(share(-0.02, 0.03), { minLength: 1, maxLength: 4 })),
  usage: share(-0.03, 0.01),
  costs: share(0, 0.06),
  construction: fc.array(share(0, 0.08), { minLength: 1, maxLength: 3 }),
  interest: share(0.001, 0.05),
  basis: fc.constantFrom("opening" as const, "average" as const),
  uncollectible: share(0, 0.05),
  lagDays: fc.integer({ min: 0, max: 60 }),
  elasticity: share(-0.4, 0),
  fixed: dollars(1_500_000),
  volume: dollars(3_000_000),
  operating: fc.integer({ min: 200_000, max: 2_000_000 }),
  power: dollars(400_000),
  project: dollars(5_000_000),
  debtShare: share(0, 1),
  month: fc.integer({ min: 1, max: 12 }),
  debt: fc.constantFrom("annual" as const, "maximum" as const),
  reserveInterest: fc.option(share(0.001, 0.04)),
  flag: fc.boolean(),
});

/**
 * A study of one fund with everything that chance can touch: lines that grow with customers or volume, inflators, fees, transfers,
 * a loan, issues sized from projects, a restricted and an unrestricted reserve, lag, elasticity, all tests; nothing is rounded.
 */
export const anyRiskStudy: fc.Arbitrary<RateStudy> = anyFacts.map((some) => studyOf(some));
type Some = typeof anyFacts extends fc.Arbitrary<infer Facts> ? Facts : never;

function studyOf(some: Some): RateStudy {
  const written = {
    ratebookRateStudy: 1,
    utility: "Anytown",
    firstYear: 2027,
    years: some.years,
    effectiveMonth: some.month,
    inflators: [
      { id: "costs", name: "Costs", rate: some.costs, source },
      { id: "construction", name: "Construction", rate: some.construction, source },
    ],
    funds: [fundOf(some)],
  };
  const { study, problems } = readStudy(written);
  if (study === null) throw new Error(problems.map(({ place, sentence }) => `${place}: ${sentence}`).join("\n"));
  return study;
}

function fundOf(some: Some) {
  return {
    id: "water",
    name: "Water",
    opening: { balance: some.opening, source },
    interest: { rate: some.interest, basis: some.basis, source },
    customerGrowth: { rate: some.growth, source },
    usageTrend: { rate: some.usage, source },
    elasticity: { coefficient: some.elasticity, essentialShare: 0.3, source },
    collection: { uncollectible: some.uncollectible, lagDays: some.lagDays, source },
    rates: [
      { id: "base", name: "Base", kind: "fixed", revenue: some.fixed, source },
      { id: "use", name: "Use", kind: "volume", units: some.volume / 4, price: 4, source },
    ],
    otherRevenue: [
      { id: "fees", name: "Fees", kind: "penalties", amount: 40_000, follows: "customers", inflator: "costs", source },
      { id: "taps", name: "Taps", kind: "connection-fees", amounts: [30_000, 20_000], source },
    ],
    operating: [
      { id: "staff", name: "Staff", amount: some.operating, inflator: "costs", source },
      { id: "power", name: "Power", amount: some.power, inflator: "costs", follows: "volume", source },
    ],
    transfers: [
      { id: "pilot", name: "PILOT", amount: 25_000, inflator: "costs", treatAs: "operating", source },
      { id: "city", name: "City", amount: 15_000, source },
    ],
    debt: [{ id: "old", name: "Old", principal: 900_000, rate: 0.03, years: 4, source }],
    issues: [
      {
        id: "new",
        name: "New",
        year: 2028,
        amount: "capital-plan",
        rate: 0.04,
        years: 20,
        interestOnlyYears: 1,
        issuanceCost: 0.01,
        reserveShare: 0.05,
        reserveDeposit: 0.1,
        reserve: "debt-service",
        source,
      },
    ],
    projects: [
      {
        id: "plant",
        name: "Plant",
        inflator: "construction",
        issue: "new",
        reserve: "capital",
        source,
        costs: [2027, 2028, 2030]
          .filter((year) => year < 2027 + some.years)
          .map((year) => ({ year, amount: some.project })),
        funding: { debt: some.debtShare, rates: (1 - some.debtShare) / 2, reserves: (1 - some.debtShare) / 2 },
      },
    ],
    reserves: [
      { id: "debt-service", name: "Debt service", purpose: "debt-service", opening: 10_000, source },
      {
        id: "capital",
        name: "Capital",
        purpose: "capital",
        opening: 400_000,
        deposits: 50_000,
        source,
        ...(some.reserveInterest === null ? {} : { interest: some.reserveInterest }),
      },
      { id: "steady", name: "Steady", purpose: "rate-stabilization", opening: 90_000, draws: [0, 30_000], source },
    ],
    tests: testsOf(some),
  };
}

function testsOf({ debt, flag }: Some) {
  return [
    {
      test: "coverage",
      atLeast: 1.25,
      debt,
      countsStabilization: flag,
      source,
      leavesOut: flag ? ["penalties"] : ["interest"],
    },
    { test: "all-in-coverage", atLeast: 1, source },
    { test: "days-cash", atLeast: 90, from: 2028, source },
    { test: "minimum-balance", amount: 100_000, operatingMonths: 2, nextDebtService: flag, source },
    { test: "operating-ratio", atLeast: 1.1, includesDebt: flag, source },
    { test: "increase-cap", atMost: 0.04, source },
  ];
}

/** One uncertainty of every kind; deviations are those given, in the order of the kinds. */
export function uncertaintiesOf(deviation: number, behaviour: "each-year" | "lasting"): readonly Uncertainty[] {
  const kinds = ["usage", "growth", "inflation", "interest", "capital-cost", "collection"] as const;
  return kinds.map((of) => ({ id: of, of, deviation, behaviour, source }));
}
