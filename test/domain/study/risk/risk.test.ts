import { planFund } from "../../../../src/domain/study/fund-plan";
import { readStudy } from "../../../../src/domain/study/read-study";
import { askRisk, type RiskAnswer, type RiskQuestion } from "../../../../src/domain/study/risk/ask-risk";
import { correlationTriangle } from "../../../../src/domain/study/risk/correlation";
import { chunkOf, deviationsOf } from "../../../../src/domain/study/risk/deviations";
import { fundModel } from "../../../../src/domain/study/risk/fund-model";
import { seededNormals } from "../../../../src/domain/study/risk/normal-draws";
import { percentilesOf } from "../../../../src/domain/study/risk/percentiles";
import { seededDraws, simulate } from "../../../../src/domain/study/risk/simulate";
import type { RateStudy } from "../../../../src/domain/study/study-schema";
import workedExample from "../../../fixtures/studies/worked-example.json";

const source = "worked by hand";

/** A fund that only sells: 1,000,000 a year at unchanged rates, nothing opened with, earned or spent; three years. */
function seller(risk: object, fund: object = {}): RateStudy {
  return known({
    ratebookRateStudy: 1,
    utility: "Seller",
    firstYear: 2027,
    years: 3,
    funds: [
      {
        id: "water",
        name: "Water",
        opening: { balance: 0, source },
        rates: [{ id: "use", name: "Use", kind: "volume", revenue: 1_000_000, source }],
        operating: [],
        ...fund,
      },
    ],
    risk,
  });
}

function known(written: unknown): RateStudy {
  const { study, problems } = readStudy(written);
  if (study === null) throw new Error(problems.map(({ place, sentence }) => `${place}: ${sentence}`).join("\n"));
  return study;
}

function answerOf(question: RiskQuestion): RiskAnswer {
  const steps = askRisk(question);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Balances of the last year, simulation by simulation, at unchanged rates. */
function lastBalances(study: RateStudy, simulations: number, seed = 5): Float64Array {
  const models = study.funds.map((fund) =>
    fundModel(planFund(study, fund), { kind: "increases", increases: [], prices: "exact" }),
  );
  const run = simulate({ study, models, simulations, draws: seededDraws(seed), keep: "all" });
  let step = run.next();
  while (step.done !== true) step = run.next();
  return step.value[0]?.balance[2] ?? new Float64Array(0);
}

function moments(numbers: Float64Array) {
  const mean = numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  const variance = numbers.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (numbers.length - 1);
  return { mean, deviation: Math.sqrt(variance) };
}

const weather = { id: "weather", of: "usage", deviation: 0.05, source };

describe("simulated futures", () => {
  // Each year's revenue is normal around 1,000,000 with 50,000; the balance after three years is their sum: 3,000,000 with
  // 50,000·√3 = 86,603. Of 20,000 futures the mean is off by 612 (one standard error), the deviation by 433.
  it("spread by the root of the years when every year deviates for itself", () => {
    const { mean, deviation } = moments(lastBalances(seller({ uncertainties: [weather] }), 20_000));
    expect(Math.abs(mean - 3_000_000)).toBeLessThan(3 * 612);
    expect(Math.abs(deviation - 86_603)).toBeLessThan(3 * 433);
  });

  // A lasting deviation counts in its own and all later years: 3·z1 + 2·z2 + z3, so 50,000·√(9 + 4 + 1) = 187,083.
  it("spread wider when deviations last", () => {
    const lasting = { ...weather, behaviour: "lasting" };
    const { mean, deviation } = moments(lastBalances(seller({ uncertainties: [lasting] }), 20_000));
    expect(Math.abs(mean - 3_000_000)).toBeLessThan(3 * 1323);
    expect(Math.abs(deviation - 187_083)).toBeLessThan(3 * 935);
  });

  // P(first year's revenue < 950,000) = P(z < −1) = 0.15866; in 20,000 futures one standard error is 0.0026.
  it("fail a test as often as the normal distribution says", () => {
    const tests = [{ test: "minimum-balance", amount: 950_000, source }];
    const study = seller({ uncertainties: [weather], simulations: 20_000 }, { tests });
    const { funds } = answerOf({ study, paths: [{ kind: "increases", increases: [], prices: "exact" }] });
    const [first = 0, second = 1] = funds[0]?.tests[0]?.failsByYear ?? [];
    expect(Math.abs((first ?? 0) - 0.15866)).toBeLessThan(3 * 0.0026);
    expect(second).toBe(0);
  });

  it("keep fixed charges as planned when only use deviates", () => {
    const rates = [{ id: "base", name: "Base", kind: "fixed", revenue: 1_000_000, source }];
    expect([...lastBalances(seller({ uncertainties: [weather] }, { rates }), 3)]).toEqual([3e6, 3e6, 3e6]);
  });

  it("are the same for the same seed, others for another, and begin alike when more are drawn", () => {
    const study = seller({ uncertainties: [weather] });
    expect(lastBalances(study, 1500)).toEqual(lastBalances(study, 1500));
    expect(lastBalances(study, 1500, 6)).not.toEqual(lastBalances(study, 1500));
    expect(lastBalances(study, 3000).slice(0, 1500)).toEqual(lastBalances(study, 1500));
  });

  it("come from the study's seed and count unless another is asked for", () => {
    const study = seller({ uncertainties: [weather], seed: 12, simulations: 40 });
    const paths = [{ kind: "increases" as const, increases: [], prices: "exact" as const }];
    const [own, asked] = [answerOf({ study, paths }), answerOf({ study, paths, seed: 13, simulations: 50 })];
    expect([own.seed, own.simulations, asked.seed, asked.simulations]).toEqual([12, 40, 13, 50]);
  });
});

describe("correlated uncertainties", () => {
  const uncertainties = [
    { ...weather, of: "usage" as const },
    { id: "prices", of: "inflation" as const, deviation: 0.01, source },
    { id: "bids", of: "capital-cost" as const, deviation: 0.1, source },
  ];
  const pair = (one: string, other: string, coefficient: number) => ({
    between: [one, other] as [string, string],
    coefficient,
    source,
  });

  // Rows by hand: [1], [0.6, 0.8], [−0.5, (0.3 + 0.3)/0.8 = 0.75, √(1 − 0.25 − 0.5625) = 0.4330].
  it("are made of Cholesky's triangle", () => {
    const correlations = [pair("weather", "prices", 0.6), pair("bids", "weather", -0.5), pair("prices", "bids", 0.3)];
    const triangle = correlationTriangle({ uncertainties, correlations });
    if (triangle.kind !== "triangle") throw new Error("impossible");
    expect(triangle.rows[1]).toEqual([0.6, 0.8]);
    expect(triangle.rows[2]?.map((each) => Number(each.toFixed(4)))).toEqual([-0.5, 0.75, 0.433]);
  });

  it("deviate together by the entered coefficient", () => {
    const triangle = [[1], [0.6, 0.8]];
    const two = uncertainties.slice(0, 2);
    const [one, other] = deviationsOf({ uncertainties: two, triangle, draws: seededDraws(3) }, chunkOf(two, 1, 20_000));
    const [a, b] = [one?.[0] ?? new Float64Array(0), other?.[0] ?? new Float64Array(0)];
    const together = a.reduce((sum, each, row) => sum + each * (b[row] ?? 0), 0) / a.length;
    expect(together / (0.05 * 0.01)).toBeCloseTo(0.6, 1);
    expect(moments(b).deviation).toBeCloseTo(0.01, 3);
  });

  it("allow a perfect pair", () => {
    const triangle = correlationTriangle({ uncertainties, correlations: [pair("weather", "prices", -1)] });
    expect(triangle).toEqual({ kind: "triangle", rows: [[1], [-1, 0], [0, 0, 1]] });
  });

  // 0.9 and 0.9 with a third cannot go with −0.9 between the two.
  it("are refused, with the pair, where no futures could have them", () => {
    const correlations = [pair("weather", "prices", 0.9), pair("weather", "bids", 0.9), pair("prices", "bids", -0.9)];
    const { problems } = readStudy({ ...workedExample, risk: { uncertainties, correlations } });
    expect(problems).toEqual([
      { place: "risk, correlations", sentence: expect.stringMatching(/^weather and bids cannot have 0\.9 beside/) },
    ]);
  });

  it("must name uncertainties, funds and inflators that are there", () => {
    const strange = [{ ...weather, of: "inflation", inflator: "gas", fund: "sewer" }];
    const { problems } = readStudy({
      ...workedExample,
      risk: { uncertainties: strange, correlations: [pair("weather", "war", 0.1)] },
    });
    expect(problems.map(({ sentence }) => sentence)).toEqual([
      "there is no fund sewer; known are: water.",
      "there is no inflator gas; known are: costs.",
      "there is no uncertainty war; known are: weather.",
    ]);
  });
});

describe("normal draws", () => {
  // Φ(−1) = 0.158655, Φ(−2) = 0.022750; beyond ±3.4426, where the ziggurat's tail begins, 0.000576.
  it("are normal in the middle and in the tail", () => {
    const normal = seededNormals(8);
    const counts = { one: 0, two: 0, tail: 0, negative: 0 };
    const all = 400_000;
    const drawn = Float64Array.from({ length: all }, () => normal());
    for (const each of drawn) {
      if (each < -1) counts.one++;
      if (each < -2) counts.two++;
      if (Math.abs(each) > 3.442619855899) counts.tail++;
      if (each < 0) counts.negative++;
    }
    expect(counts.one / all).toBeCloseTo(0.1587, 2);
    expect(Math.abs(counts.two / all - 0.02275)).toBeLessThan(3 * 0.000236);
    expect(Math.abs(counts.tail - 230)).toBeLessThan(3 * 15.2);
    expect(Math.abs(counts.negative / all - 0.5)).toBeLessThan(3 * 0.0008);
    expect(moments(drawn).deviation).toBeCloseTo(1, 2);
  });
});

describe("percentiles", () => {
  it.each([
    [[4, 1, 3, 2], [50], [2.5]],
    [[7], [5, 95], [7, 7]],
    [
      [5, 5, 5, 1],
      [25, 50],
      [4, 5],
    ],
    [
      [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100],
      [5, 90],
      [5, 90],
    ],
  ])("of %j at %j are %j, as PERCENTILE.INC has them", (numbers, percents, expected) => {
    expect(percentilesOf(Float64Array.from(numbers), percents)).toEqual(expected);
  });
});

describe("the path that holds with a confidence", () => {
  // Year-end balances must reach 1,020,000, 2,040,000 … of revenue 1,000,000·(1 + x) a year with no uncertainty: 2 points in
  // the first year are enough, for every later year earns more on top.
  it("is the smallest even addition in printed steps when nothing deviates", () => {
    const tests = [{ test: "minimum-balance", amount: 1_020_000, source }];
    const study = seller({ uncertainties: [{ ...weather, deviation: 0 }], simulations: 10 }, { tests });
    const paths = [{ kind: "increases" as const, increases: [0.005], prices: "exact" as const }];
    expect(answerOf({ study, paths }).confident).toEqual([
      { kind: "found", addition: 0.015, increases: [0.02, 0.015, 0.015], holds: 1 },
    ]);
  });

  // First-year revenue (1 + g)·1,000,000·(1 + 0.05 z) ≥ 1,000,000 in nine of ten: 1 + g ≥ 1/(1 − 0.05·1.28155) = 1.06846.
  it("leaves room for the deviation that one in ten exceeds", () => {
    const tests = [{ test: "minimum-balance", amount: 1_000_000, source }];
    const study = seller({ uncertainties: [weather], simulations: 20_000 }, { tests });
    const paths = [{ kind: "increases" as const, increases: [], prices: "exact" as const }];
    const [confident] = answerOf({ study, paths, confidence: 0.9 }).confident;
    if (confident?.kind !== "found") throw new Error("not found");
    expect(Math.abs(confident.addition - 0.0685)).toBeLessThan(0.0021);
    expect(confident.holds).toBeGreaterThanOrEqual(0.9);
  });

  it("is none where only increases above the cap would hold", () => {
    const tests = [
      { test: "minimum-balance", amount: 1_020_000, source },
      { test: "increase-cap", atMost: 0.01, source },
    ];
    const study = seller({ uncertainties: [{ ...weather, deviation: 0 }], simulations: 10 }, { tests });
    const paths = [{ kind: "increases" as const, increases: [], prices: "exact" as const }];
    expect(answerOf({ study, paths }).confident).toEqual([{ kind: "none", why: "increase-cap", holds: 1 }]);
  });
});
