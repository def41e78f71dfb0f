import { compareScenarios, type Scenario } from "../../../src/domain/study/scenarios";
import type { RateStudy } from "../../../src/domain/study/study-schema";

const source = "worked by hand";

/** Sells 100 at 10.00, spends 900 and owes 80 a year; begins with 100. Coverage of 1.25 asks for 1,000 − 900 ≥ 100. */
const STUDY: RateStudy = {
  ratebookRateStudy: 1,
  utility: "Test",
  firstYear: 2027,
  years: 2,
  inflators: [{ id: "cpi", name: "Prices", rate: [0, 0.1], source }],
  funds: [
    {
      id: "water",
      name: "Water",
      opening: { balance: 100, source },
      rates: [{ id: "use", name: "Use", kind: "volume", units: 100, price: 10, source }],
      operating: [{ id: "om", name: "O&M", amount: 900, inflator: "cpi", source }],
      debt: [
        {
          id: "loan",
          name: "Loan",
          payments: [
            { year: 2027, principal: 80, interest: 0 },
            { year: 2028, principal: 80, interest: 0 },
          ],
          source,
        },
      ],
      tests: [
        { test: "days-cash", atLeast: 10, source },
        { test: "coverage", atLeast: 1.25, source },
      ],
      increases: [0.05],
    },
  ],
};

type Change = (study: RateStudy) => RateStudy;

const SCENARIOS: readonly Scenario<Change>[] = [
  { name: "Status quo", rates: { kind: "status-quo" } },
  { name: "Custom", rates: { kind: "custom" } },
  { name: "Level", rates: { kind: "increases", byFund: new Map([["water", [0.1, 0.1]]]) } },
  {
    name: "Level, O&M a tenth higher",
    rates: { kind: "increases", byFund: new Map([["water", [0.1, 0.1]]]) },
    changes: [
      (study) => ({
        ...study,
        funds: study.funds.map((fund) => ({
          ...fund,
          operating: [{ id: "om", name: "O&M", amount: 990, inflator: "cpi", source }],
        })),
      }),
    ],
  },
];

function compared() {
  const customer = { name: "Household", units: { water: { use: 0.5 } } };
  return compareScenarios(STUDY, SCENARIOS, { change: (study, change) => change(study), customer });
}

test("each scenario tells its increases, where it ends, its lowest measures and the year in which it first fails", () => {
  const [statusQuo, custom, level] = compared();
  // O&M 900, then 990. Status quo: coverage 100/80, then 10/80; ending 120, then 50.
  expect(statusQuo).toEqual(
    expect.objectContaining({
      scenario: "Status quo",
      cumulative: 0,
      endingBalance: 50,
      lowestCoverage: { value: expect.closeTo(0.125, 9), year: 2028 },
      firstFailure: { year: 2028, test: "debt service coverage of at least 1.25" },
      bills: { existing: 5, years: [5, 5] },
    }),
  );
  // 1,050 and 1,050: 100 + 150 - 80 + 60 - 80.
  expect(custom?.endingBalance).toBeCloseTo(150, 9);
  // 1,100 and 1,210: coverage 200/80 and 220/80.
  expect(level?.cumulative).toBeCloseTo(0.21, 9);
  expect(level?.lowestCoverage).toEqual({ value: 2.5, year: 2027 });
  expect(level?.firstFailure).toBeNull();
  expect(level?.bills).toEqual({ existing: 5, years: [5.5, 6.05] });
});

test("a scenario may change assumptions besides its rates, and leaves the study itself alone", () => {
  const changed = compared().find(({ scenario }) => scenario === "Level, O&M a tenth higher");
  // 100 + 1,100 - 990 - 80 + 1,210 - 1,089 - 80.
  expect(changed?.endingBalance).toBeCloseTo(171, 9);
  expect(STUDY.funds[0]?.operating[0]?.amount).toBe(900);
});

test("a fund that the given increases do not name keeps its rates; without a customer there is no bill", () => {
  const scenario: Scenario<Change> = {
    name: "Others",
    rates: { kind: "increases", byFund: new Map([["sewer", [0.1]]]) },
  };
  const [fund] = compareScenarios(STUDY, [scenario], { change: (study, change) => change(study) });
  expect(fund?.increases).toEqual([0, 0]);
  expect(fund?.bills).toBeNull();
});
