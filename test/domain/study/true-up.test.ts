import fc from "fast-check";
import type { Actuals, FundActuals } from "../../../src/domain/study/actuals-schema";
import type { Effect } from "../../../src/domain/study/effect";
import { plannedSale } from "../../../src/domain/study/rate-effects";
import { projectStudy } from "../../../src/domain/study/project-study";
import type { FundProjection } from "../../../src/domain/study/project-fund";
import { readActuals } from "../../../src/domain/study/read-actuals";
import { readStudy } from "../../../src/domain/study/read-study";
import { rollStudy } from "../../../src/domain/study/roll-study";
import type { RateStudy } from "../../../src/domain/study/study-schema";
import { trueUp } from "../../../src/domain/study/true-up";

const source = "worked by hand";

/** 100 units at 10.00, 20 bills at 5.00; O&M 730, debt service 100, a fund that begins with 1,000. */
const STUDY: RateStudy = {
  ratebookRateStudy: 1,
  utility: "Test",
  firstYear: 2027,
  years: 4,
  inflators: [{ id: "cpi", name: "Prices", rate: [0.1, 0.05, 0.02], source }],
  funds: [
    {
      id: "water",
      name: "Water",
      opening: { balance: 1000, source },
      interest: { rate: [0.01, 0.02], source },
      collection: { uncollectible: 0.02, lagDays: 73, source },
      customerGrowth: { rate: [0, 0.03], source },
      rates: [
        { id: "use", name: "Use", kind: "volume", units: 100, price: 10, source },
        { id: "base", name: "Base", kind: "fixed", units: 10, perYear: 2, price: 5, source },
        { id: "other", name: "Wholesale", kind: "fixed", revenue: 50, source },
      ],
      otherRevenue: [{ id: "late", name: "Penalties", kind: "penalties", amount: 30, inflator: "cpi", source }],
      operating: [
        { id: "om", name: "O&M", amount: 500, inflator: "cpi", source },
        { id: "lease", name: "Lease", amounts: [40, 30, 20, 10], source },
      ],
      transfers: [{ id: "pilot", name: "PILOT", amount: 20, source }],
      debt: [{ id: "loan", name: "Loan", principal: 600, rate: 0.05, years: 10, source }],
      issues: [{ id: "bonds", name: "Bonds", year: 2027, amount: "capital-plan", rate: 0.04, years: 5, source }],
      projects: [
        {
          id: "mains",
          name: "Mains",
          costs: [
            { year: 2027, amount: 100 },
            { year: 2029, amount: 200 },
          ],
          inflator: "cpi",
          funding: { debt: 0.5, rates: 0.3, reserves: 0.2 },
          issue: "bonds",
          reserve: "capital",
          source,
        },
      ],
      reserves: [
        {
          id: "capital",
          name: "Capital",
          purpose: "capital",
          opening: 200,
          deposits: [10, 20, 30],
          draws: [5],
          source,
        },
      ],
      increases: [0.1, 0.05, 0.04, 0.03],
    },
  ],
};

function planned(study: RateStudy = STUDY): readonly FundProjection[] {
  return projectStudy(study, ({ increases = [] }) => ({ kind: "increases", increases, prices: "exact" }));
}

/** Actuals that are the plan itself. */
function asPlanned([projection]: readonly FundProjection[]): FundActuals {
  const year = projection?.years[0];
  if (projection === undefined || year === undefined) throw new Error("nothing planned");
  const { plan, lines } = projection;
  const amounts = (rows: readonly { readonly line: { readonly id: string }; readonly dollars: readonly number[] }[]) =>
    rows.map(({ line, dollars }) => ({ line: line.id, amount: dollars[0] ?? 0 }));
  return {
    fund: "water",
    rates: lines.map((each) => {
      const { units, revenue } = plannedSale(each, plan);
      return { line: each.plan.line.id, revenue, ...(each.plan.decimals === null ? {} : { units }) };
    }),
    collected: year.netRateRevenue + year.collectionLag,
    otherRevenue: amounts(plan.otherRevenue),
    operating: amounts(plan.operating),
    transfers: amounts(plan.transfers),
    interest: year.interest,
    debtService: year.debtService,
    capital: year.payGo,
    endingBalance: year.ending,
    source: "audit",
  };
}

function actualsOf(fund: FundActuals): Actuals {
  return { ratebookActuals: 1, year: 2027, funds: [fund] };
}

function effectsOf(fund: FundActuals): readonly Effect[] {
  return trueUp(planned(), actualsOf(fund))[0]?.effects ?? [];
}

function effectOf(effects: readonly Effect[], kind: Effect["kind"], line: string | null = null): number | undefined {
  return effects.find((each) => each.kind === kind && each.line === line)?.effect;
}

test("a year that went as planned has no effect at all", () => {
  for (const { effect } of effectsOf(asPlanned(planned()))) expect(effect).toBeCloseTo(0, 9);
});

test("less sold at a higher price: price by planned units, usage by actual price", () => {
  const plan = asPlanned(planned());
  const rates = plan.rates.map((each) => (each.line === "use" ? { line: "use", units: 90, revenue: 1080 } : each));
  // Planned 100 at 11.00; sold 90 at 12.00: price (12 - 11) x 100, usage (90 - 100) x 12.
  const effects = effectsOf({ ...plan, rates });
  expect(effectOf(effects, "price", "use")).toBeCloseTo(100, 9);
  expect(effectOf(effects, "usage", "use")).toBeCloseTo(-120, 9);
  // Billed 20 less and collected as planned: 20 more collected than of these bills was to be expected, and nothing unexplained.
  expect(effectOf(effects, "collection")).toBeCloseTo(20, 9);
  expect(effectOf(effects, "unexplained")).toBeCloseTo(0, 9);
});

test("O&M above plan costs cash line by line, and what the actuals do not tell is shown as such", () => {
  const plan = asPlanned(planned());
  const operating = plan.operating.map((each) => (each.line === "om" ? { ...each, amount: each.amount + 70 } : each));
  const effects = effectsOf({ ...plan, operating, endingBalance: plan.endingBalance - 100 });
  expect(effectOf(effects, "operating", "om")).toBeCloseTo(-70, 9);
  expect(effectOf(effects, "operating", "lease")).toBeCloseTo(0, 9);
  expect(effectOf(effects, "unexplained")).toBeCloseTo(-30, 9);
});

test("a line of which only revenue is known differs by its use as a whole, and nothing sold has no price effect", () => {
  const plan = asPlanned(planned());
  const rates = [
    { line: "use", units: 0, revenue: 0 },
    { line: "base", units: 20, revenue: 110 },
    { line: "other", revenue: 40 },
  ];
  const effects = effectsOf({ ...plan, rates });
  expect(effectOf(effects, "usage", "other")).toBeCloseTo(40 - 55, 9);
  expect(effectOf(effects, "price", "use")).toBeCloseTo(0, 9);
  expect(effectOf(effects, "usage", "use")).toBeCloseTo(-1100, 9);
});

test("the effects of any year add up to actual less planned ending balance", () => {
  const dollars = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => cents / 100);
  const some = fc.integer({ min: 0, max: 50_000 }).map((hundredths) => hundredths / 100);
  fc.assert(
    fc.property(
      fc.tuple(some, some, some, dollars, dollars, dollars),
      ([units, revenue, collected, cost, interest, endingBalance]) => {
        const plan = asPlanned(planned());
        const rates = plan.rates.map((each) => ({ ...each, revenue, ...(each.line === "other" ? {} : { units }) }));
        const operating = plan.operating.map(({ line }) => ({ line, amount: cost }));
        const [fund] = trueUp(planned(), actualsOf({ ...plan, rates, collected, operating, interest, endingBalance }));
        const sum = fund?.effects.reduce((total, { effect }) => total + effect, 0) ?? NaN;
        const ofUse =
          fund?.effects.filter(({ line }) => line === "use").reduce((total, { effect }) => total + effect, 0) ?? NaN;
        expect(sum).toBeCloseTo(endingBalance - (fund?.plannedEnding ?? NaN), 6);
        expect(ofUse).toBeCloseTo(revenue - 1100, 6);
      },
    ),
    { numRuns: 60 },
  );
});

test("a study rolled forward on actuals that are the plan projects the years that were left as they were", () => {
  const before = planned();
  const rolled = rollStudy(STUDY, before, actualsOf(asPlanned(before)));
  expect(readStudy(JSON.parse(JSON.stringify(rolled))).problems).toEqual([]);
  expect([rolled.baseYear, rolled.firstYear, rolled.years]).toEqual([2027, 2028, 3]);
  const after = planned(rolled)[0];
  const lines = (years: FundProjection["years"] | undefined) =>
    (years ?? []).map((year) =>
      [year.billed, year.operating, year.debtService, year.payGo, year.ending, year.unrestrictedCash].map((value) =>
        Number(value.toFixed(6)),
      ),
    );
  expect(lines(after?.years)).toEqual(lines(before[0]?.years.slice(1)));
  // The bonds of 2027 are owed now, and the rest of their project is paid from their proceeds.
  expect(rolled.funds[0]?.debt?.map(({ id }) => id)).toEqual(["loan", "bonds"]);
  expect(rolled.funds[0]?.projects?.[0]?.funding).toEqual({ rates: 0.3, reserves: 0.2, contributions: 0.5 });
});

test("a rolled study begins with actual balance, units and budget, at the prices in force", () => {
  const before = planned();
  const plan = asPlanned(before);
  const rates = plan.rates.map((each) => (each.line === "use" ? { line: "use", units: 90, revenue: 1080 } : each));
  const [fund] = rollStudy(STUDY, before, actualsOf({ ...plan, rates, endingBalance: 777 })).funds;
  expect(fund?.opening).toEqual({ balance: 777, source: "audit" });
  expect(fund?.rates[0]).toEqual(expect.objectContaining({ units: 90, price: 11, source: "audit" }));
  expect(fund?.operating[0]).toEqual(expect.objectContaining({ amount: 550 }));
  expect(fund?.increases).toEqual([0.05, 0.04, 0.03]);
  expect(fund?.lastIncrease).toBe(0.1);
});

test("actuals that leave a line out, name one that is not there or are of another year are told so", () => {
  const plan = asPlanned(planned());
  const wrong = {
    ...actualsOf({
      ...plan,
      operating: [
        { line: "om", amount: 1 },
        { line: "oil", amount: 2 },
      ],
    }),
    year: 2026,
  };
  const { problems } = readActuals(wrong, STUDY);
  expect(problems.map(({ sentence }) => sentence)).toEqual([
    "it is 2026, and the study's first projected year is 2027; give that year's actuals.",
    "lease is missing; give its amount, 0 where there was none.",
    "oil is no line of the study; add it there with an amount of 0, or give its amount under another line.",
  ]);
});
