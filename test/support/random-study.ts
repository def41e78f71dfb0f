import fc from "fast-check";
import type { PolicyTest } from "../../src/domain/study/policy-schema";
import type { Fund, RateStudy } from "../../src/domain/study/study-schema";

/** What random studies are made of. */
export interface StudyShape {
  readonly funds: readonly [least: number, most: number];
  readonly years: readonly [least: number, most: number];
  /** Whether funds may lose volume when prices rise. */
  readonly elasticity: "never" | "sometimes" | "always";
  /** Caps on increases: none, some that leave room, or tight ones that often leave no path. */
  readonly caps: "never" | "roomy" | "tight";
}

const source = "random";
const share = (min: number, max: number) => fc.integer({ min: min * 1000, max: max * 1000 }).map((each) => each / 1000);
const thousands = (min: number, max: number) => fc.integer({ min, max }).map((each) => each * 1000);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Random studies that read as valid ones: a few lines of rates, growing costs, debt, capital, reserves, tests, odd months. */
export function anyStudy(shape: StudyShape): fc.Arbitrary<RateStudy> {
  return fc.integer({ min: shape.years[0], max: shape.years[1] }).chain((years) =>
    fc
      .record({
        effectiveMonth: fc.constantFrom(undefined, 1, 4, 7, 12),
        frontLoad: fc.constantFrom(undefined, 0.6, 0.9),
        costs: share(0, 0.06),
        funds: fc.array(anyFund(years, shape), { minLength: shape.funds[0], maxLength: shape.funds[1] }),
      })
      .map(
        ({ costs, funds, ...study }): RateStudy => ({
          ratebookRateStudy: 1,
          utility: "Random town",
          firstYear: FIRST_YEAR,
          years,
          ...study,
          rounding: { increase: 0.001 },
          inflators: [{ id: "costs", name: "Costs", rate: costs, source }],
          funds: funds.map((fund, at) => ({ ...fund, id: `fund${at + 1}`, name: `Fund ${at + 1}` })),
        }),
      ),
  );
}

const FIRST_YEAR = 2027;

function anyFund(years: number, shape: StudyShape): fc.Arbitrary<Fund> {
  return fc
    .record({
      opening: thousands(500, 2500),
      interest: maybe(
        fc.record({ rate: share(0, 0.04), basis: fc.constantFrom("opening", "average"), source: fc.constant(source) }),
      ),
      customerGrowth: maybe(fc.record({ rate: share(-0.01, 0.02), source: fc.constant(source) })),
      collection: maybe(
        fc.record({
          uncollectible: share(0, 0.02),
          lagDays: fc.integer({ min: 0, max: 90 }),
          source: fc.constant(source),
        }),
      ),
      accounts: fc.integer({ min: 2000, max: 9000 }),
      volume: fc.integer({ min: 20_000, max: 90_000 }),
      operatingShare: share(0.55, 0.95),
      debt: fc.array(thousands(0, 400), { minLength: years, maxLength: years }),
      capital: fc.array(thousands(0, 150), { minLength: years, maxLength: years }),
      elasticity: anyElasticity(shape),
      lastIncrease: fc.constantFrom(undefined, 0.02, 0.05),
      tests: anyTests(years, shape),
    })
    .map(randomFund);
}

function anyElasticity({ elasticity }: StudyShape): fc.Arbitrary<Fund["elasticity"]> {
  const some = fc.record({
    coefficient: share(-0.4, -0.05),
    form: fc.constantFrom("linear" as const, "constant" as const),
    essentialShare: share(0, 0.5),
    source: fc.constant(source),
  });
  if (elasticity === "never") return fc.constant(undefined);
  return elasticity === "always" ? some : maybe(some);
}

function anyTests(years: number, { caps }: StudyShape): fc.Arbitrary<PolicyTest[]> {
  const from = fc.integer({ min: 0, max: Math.max(0, years - 1) }).map((at) => FIRST_YEAR + at);
  const cap = caps === "tight" ? share(0.005, 0.04) : share(0.08, 0.2);
  return fc
    .record({
      coverage: share(1, 1.5).map((atLeast): PolicyTest => ({ test: "coverage", atLeast, source })),
      days: maybe(fc.tuple(fc.integer({ min: 30, max: 150 }), from)),
      balance: maybe(fc.tuple(thousands(100, 800), from)),
      allIn: maybe(fc.tuple(share(0.9, 1), from)),
      ratio: maybe(fc.tuple(share(0.9, 1.1), from)),
      cap: caps === "never" ? fc.constant(undefined) : cap,
    })
    .map(({ coverage, days, balance, allIn, ratio, cap: atMost }): PolicyTest[] => [
      coverage,
      ...(days === undefined ? [] : [{ test: "days-cash" as const, atLeast: days[0], from: days[1], source }]),
      ...(balance === undefined
        ? []
        : [{ test: "minimum-balance" as const, amount: balance[0], from: balance[1], source }]),
      ...(allIn === undefined ? [] : [{ test: "all-in-coverage" as const, atLeast: allIn[0], from: allIn[1], source }]),
      ...(ratio === undefined ? [] : [{ test: "operating-ratio" as const, atLeast: ratio[0], from: ratio[1], source }]),
      ...(atMost === undefined ? [] : [{ test: "increase-cap" as const, atMost, source }]),
      { test: "no-decrease" as const, source },
    ]);
}

interface Parts extends Pick<Fund, "interest" | "customerGrowth" | "collection" | "elasticity" | "lastIncrease"> {
  readonly opening: number;
  readonly accounts: number;
  readonly volume: number;
  readonly operatingShare: number;
  readonly debt: readonly number[];
  readonly capital: readonly number[];
  readonly tests: PolicyTest[];
}

/** A fund whose O&M is a share of its rate revenue: $14.05 a month for an account, $30.40 for a unit of volume. */
function randomFund({ opening, accounts, volume, operatingShare, debt, capital, ...rest }: Parts): Fund {
  const revenue = accounts * 12 * 14.05 + volume * 30.4;
  return {
    id: "fund",
    name: "Fund",
    opening: { balance: opening, source },
    rates: [
      { id: "fixed", name: "Service charge", kind: "fixed", units: accounts, perYear: 12, price: 14.05, source },
      { id: "volume", name: "Volume", kind: "volume", units: volume, price: 30.4, source },
    ],
    otherRevenue: [{ id: "other", name: "Other revenue", kind: "operating", amount: 0.03 * revenue, source }],
    operating: [{ id: "om", name: "O&M", amount: operatingShare * revenue, inflator: "costs", source }],
    debt: [
      {
        id: "bonds",
        name: "Bonds",
        payments: debt.map((dollars, at) => ({
          year: FIRST_YEAR + at,
          principal: 0.6 * dollars,
          interest: 0.4 * dollars,
        })),
        source,
      },
    ],
    projects: [
      {
        id: "mains",
        name: "Mains",
        costs: capital.map((amount, at) => ({ year: FIRST_YEAR + at, amount })),
        funding: { rates: 1 },
        source,
      },
    ],
    ...rest,
  };
}
