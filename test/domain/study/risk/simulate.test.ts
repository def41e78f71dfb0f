import fc from "fast-check";
import { planFund } from "../../../../src/domain/study/fund-plan";
import { type FundProjection, projectFund } from "../../../../src/domain/study/project-fund";
import type { RatePath } from "../../../../src/domain/study/rate-path";
import { fundModel } from "../../../../src/domain/study/risk/fund-model";
import type { FundTally } from "../../../../src/domain/study/risk/fund-tally";
import { seededNormals } from "../../../../src/domain/study/risk/normal-draws";
import { seededDraws, simulate } from "../../../../src/domain/study/risk/simulate";
import type { Fund, RateStudy } from "../../../../src/domain/study/study-schema";
import { shareAt } from "../../../../src/domain/study/study-years";
import { anyRiskStudy, uncertaintiesOf } from "../../../support/risk-study";

const PATH: RatePath = { kind: "increases", increases: [0.03, 0.02, 0.05], prices: "exact" };

function onlyFund({ funds: [fund] }: RateStudy): Fund {
  if (fund === undefined) throw new Error("no fund");
  return fund;
}

function tallyOf(study: RateStudy, simulations: number, path = PATH): FundTally {
  const models = [fundModel(planFund(study, onlyFund(study)), path)];
  const run = simulate({ study, models, simulations, draws: seededDraws(7), keep: "all" });
  let step = run.next();
  while (step.done !== true) step = run.next();
  const [tally] = step.value;
  if (tally === undefined) throw new Error("no tally");
  return tally;
}

/** Where a simulation differs from a projection in balance, coverage or days cash by more than a millionth. */
function differences(tally: FundTally, at: number, { years }: FundProjection): readonly string[] {
  return years.flatMap(({ year, ending, coverage, daysCash }, place) =>
    (
      [
        ["balance", ending],
        ["coverage", coverage],
        ["daysCash", daysCash],
      ] as const
    ).flatMap(([measure, wanted]) => {
      const found = tally[measure][place]?.[at] ?? Number.NaN;
      if (wanted === null || Math.abs(found - wanted) <= 1e-6 * Math.max(1, Math.abs(wanted))) return [];
      return [`${measure} of ${year}: ${found} instead of ${wanted}`];
    }),
  );
}

function failuresOf({ tests, plan }: FundProjection): readonly number[][] {
  const [first = 0] = plan.years;
  return tests.map(({ years }) => {
    const failures = plan.years.map(() => 0);
    for (const { year, passes } of years) if (!passes) failures[year - first] = 1;
    return failures;
  });
}

/** The study in which the assumptions are what one simulation drew: deviations by kind and year. */
function drawnStudy(study: RateStudy, deviations: Readonly<Record<string, readonly number[]>>): RateStudy {
  const of = (kind: string, year: number): number => deviations[kind]?.[year] ?? 0;
  const years = Array.from({ length: study.years }, (_, year) => year);
  const fund = onlyFund(study);
  const raised = (rate: number | number[] | undefined, kind: string) =>
    years.map((year) => shareAt(rate, year) + of(kind, year));
  const notBelowZero = (rates: readonly number[]) => rates.map((rate) => Math.max(0, rate));
  const use = (year: number): number => (year < 0 ? 1 : Math.max(0, 1 + of("usage", year)));
  return {
    ...study,
    inflators: study.inflators?.map((inflator) => ({ ...inflator, rate: raised(inflator.rate, "inflation") })),
    funds: [
      {
        ...fund,
        customerGrowth: { rate: raised(fund.customerGrowth?.rate, "growth"), source: "drawn" },
        usageTrend: {
          rate: years.map((year) => ((1 + shareAt(fund.usageTrend?.rate, year)) * use(year)) / use(year - 1) - 1),
          source: "drawn",
        },
        interest: {
          basis: "opening",
          ...fund.interest,
          rate: notBelowZero(raised(fund.interest?.rate, "interest")),
          source: "drawn",
        },
        collection: {
          lagDays: 0,
          ...fund.collection,
          uncollectible: notBelowZero(raised(fund.collection?.uncollectible, "collection")),
          source: "drawn",
        },
        projects: fund.projects?.map((project) => ({
          ...project,
          costs: project.costs.map(({ year, amount }) => ({
            year,
            amount: amount * Math.max(0, 1 + of("capital-cost", year - study.firstYear)),
          })),
        })),
        reserves: fund.reserves?.map((reserve) => ({
          ...reserve,
          interest: notBelowZero(raised(reserve.interest ?? fund.interest?.rate, "interest")),
        })),
      },
    ],
  };
}

describe("the simulation of a fund", () => {
  it("is the projection in every simulation where nothing deviates", () => {
    fc.assert(
      fc.property(anyRiskStudy, (plain) => {
        const study: RateStudy = { ...plain, risk: { uncertainties: [...uncertaintiesOf(0, "lasting")] } };
        const projection = projectFund(planFund(study, onlyFund(study)), PATH);
        const tally = tallyOf(study, 3);
        expect([0, 1, 2].flatMap((at) => differences(tally, at, projection))).toEqual([]);
        expect(tally.failures).toEqual(failuresOf(projection).map((years) => years.map((each) => each * 3)));
      }),
      { numRuns: 30 },
    );
  });

  it.each(["each-year", "lasting"] as const)(
    "is, simulation by simulation, the projection of a study with the assumptions drawn, deviations %s",
    (behaviour) => {
      fc.assert(
        fc.property(anyRiskStudy, (plain) => {
          const uncertainties = [...uncertaintiesOf(0.02, behaviour)];
          const study: RateStudy = { ...plain, risk: { uncertainties } };
          const tally = tallyOf(study, 2);
          const normal = seededNormals(7);
          for (const at of [0, 1]) {
            const drawn = drawnDeviations(study, normal);
            const changed = drawnStudy(study, drawn);
            expect(differences(tally, at, projectFund(planFund(changed, onlyFund(changed)), PATH))).toEqual([]);
          }
        }),
        { numRuns: 30 },
      );
    },
  );
});

/** The next simulation's deviations by kind and year, as the study says they behave. */
function drawnDeviations(
  { risk, years }: RateStudy,
  normal: () => number,
): Readonly<Record<string, readonly number[]>> {
  return Object.fromEntries(
    (risk?.uncertainties ?? []).map(({ of, deviation, behaviour }) => {
      let sum = 0;
      const drawn = Array.from({ length: years }, () => {
        const deviates = normal() * deviation;
        sum = behaviour === "lasting" ? sum + deviates : deviates;
        return sum;
      });
      return [of, drawn];
    }),
  );
}
