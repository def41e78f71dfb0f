import { readStudy } from "../../../src/domain/study/read-study";
import type { RateStudy } from "../../../src/domain/study/study-schema";

const source = "made up for the benchmark";

/** Four enterprise funds over ten years, with all that the simulation knows: always the same study. */
export function fourFunds(): RateStudy {
  const { study, problems } = readStudy({
    ratebookRateStudy: 1,
    utility: "Benchmark",
    firstYear: 2027,
    years: 10,
    effectiveMonth: 4,
    inflators: [
      { id: "costs", name: "Costs", rate: 0.03, source },
      { id: "power", name: "Power", rate: [0.05, 0.045, 0.04], source },
      { id: "construction", name: "Construction", rate: 0.04, source },
    ],
    funds: ["water", "sewer", "storm", "waste"].map(fundOf),
    risk: {
      uncertainties: [
        { id: "weather", of: "usage", deviation: 0.04, source },
        { id: "customers", of: "growth", deviation: 0.005, behaviour: "lasting", source },
        { id: "prices", of: "inflation", deviation: 0.006, behaviour: "lasting", source },
        { id: "yields", of: "interest", deviation: 0.004, behaviour: "lasting", source },
        { id: "bids", of: "capital-cost", deviation: 0.08, source },
        { id: "payers", of: "collection", deviation: 0.003, source },
      ],
      correlations: [
        { between: ["prices", "yields"], coefficient: 0.5, source },
        { between: ["prices", "bids"], coefficient: 0.4, source },
        { between: ["customers", "payers"], coefficient: -0.2, source },
      ],
    },
  });
  if (study === null) throw new Error(problems.map(({ sentence }) => sentence).join("\n"));
  return study;
}

function fundOf(id: string, place: number) {
  const size = 1 + place * 0.37;
  return {
    id,
    name: id,
    opening: { balance: 900_000 * size, source },
    interest: { rate: 0.02, basis: place % 2 === 0 ? "opening" : "average", source },
    customerGrowth: { rate: 0.008, source },
    usageTrend: { rate: -0.006, source },
    elasticity: { coefficient: -0.15, source },
    collection: { uncollectible: 0.012, lagDays: 25, source },
    rates: [
      { id: "base", name: "Base", kind: "fixed", units: 9000 * size, perYear: 12, price: 11.5, source },
      { id: "low", name: "First block", kind: "volume", units: 210_000 * size, price: 4.1, source },
      { id: "high", name: "Second block", kind: "volume", units: 160_000 * size, price: 5.2, source },
    ],
    otherRevenue: [
      { id: "fees", name: "Fees", kind: "penalties", amount: 60_000, inflator: "costs", follows: "customers", source },
      { id: "taps", name: "Taps", kind: "connection-fees", amount: 45_000, source },
    ],
    operating: [
      { id: "staff", name: "Staff", amount: 1_150_000 * size, inflator: "costs", source },
      { id: "power", name: "Power", amount: 260_000 * size, inflator: "power", follows: "volume", source },
      { id: "chemicals", name: "Chemicals", amount: 140_000 * size, inflator: "costs", follows: "volume", source },
    ],
    transfers: [{ id: "city", name: "City", amount: 50_000, inflator: "costs", source }],
    debt: [{ id: "old", name: "Old bonds", principal: 3_000_000, rate: 0.035, years: 15, source }],
    issues: [
      {
        id: "new",
        name: "New bonds",
        year: 2029,
        amount: "capital-plan",
        rate: 0.042,
        years: 20,
        issuanceCost: 0.015,
        source,
      },
    ],
    projects: [
      {
        id: "mains",
        name: "Mains",
        costs: Array.from({ length: 10 }, (_, at) => ({ year: 2027 + at, amount: 300_000 * size })),
        inflator: "construction",
        funding: { rates: 0.8, reserves: 0.2 },
        reserve: "capital",
        source,
      },
      {
        id: "plant",
        name: "Plant",
        costs: [
          { year: 2029, amount: 2_500_000 * size },
          { year: 2030, amount: 1_500_000 * size },
        ],
        inflator: "construction",
        funding: { debt: 1 },
        issue: "new",
        source,
      },
    ],
    reserves: [
      {
        id: "capital",
        name: "Capital",
        purpose: "capital",
        opening: 800_000,
        deposits: 60_000,
        interest: 0.015,
        source,
      },
    ],
    tests: [
      { test: "coverage", atLeast: 1.25, source },
      { test: "all-in-coverage", atLeast: 1, source },
      { test: "days-cash", atLeast: 90, source },
      { test: "minimum-balance", amount: 100_000, operatingMonths: 2, source },
    ],
    increases: [0.05, 0.05, 0.06, 0.05, 0.04, 0.04, 0.04, 0.03, 0.03, 0.03],
  };
}
