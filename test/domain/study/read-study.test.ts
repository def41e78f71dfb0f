import { fundCautions } from "../../../src/domain/study/cautions";
import { planFund } from "../../../src/domain/study/fund-plan";
import { projectFund } from "../../../src/domain/study/project-fund";
import { STATUS_QUO } from "../../../src/domain/study/rate-path";
import { readStudy } from "../../../src/domain/study/read-study";
import type { Fund, RateStudy } from "../../../src/domain/study/study-schema";
import { fixtureStudy, withFund } from "../../support/study";

const STUDY = fixtureStudy("worked-example");
const source = "worked by hand";

function problemsOf(value: unknown): readonly string[] {
  return readStudy(value).problems.map(({ place, sentence }) => `${place}: ${sentence}`);
}

function changed(fund: Partial<Fund>): readonly string[] {
  return problemsOf(withFund(STUDY, fund));
}

test("a study that can be used comes back as it was", () => {
  expect(readStudy(STUDY)).toEqual({ study: STUDY, problems: [] });
});

test("what has the wrong form is named by its place and the id of its list's item", () => {
  const [fund] = STUDY.funds;
  const bad = { ...STUDY, funds: [{ ...fund, operating: [{ id: "om", name: "O&M", amount: "much", source }] }] };
  expect(problemsOf(bad)).toEqual(['funds water, operating om, amount: expected number, found "much".']);
  expect(problemsOf({ ...STUDY, firstYeer: 1 })).toEqual([
    'firstYeer: there is nothing of the name "firstYeer" in a rate study.',
  ]);
});

test("a study of a newer form is refused with what to do", () => {
  expect(problemsOf({ ...STUDY, ratebookRateStudy: 2 })).toEqual([
    "ratebookRateStudy: it was written by a newer Ratebook (form 2); this one reads form 1. Update Ratebook.",
  ]);
});

test.each<[string, Partial<Fund>, string]>([
  [
    "no rate lines and no word that the ledger gives them",
    { rates: [] },
    'funds water, rates: there are none. Enter its rate lines, or let the exports give them: "fromLedger": ["rates"].',
  ],
  [
    "parts from the ledger without a service",
    { fromLedger: ["rates"], rates: [], service: undefined },
    "funds water, fromLedger: the ledger knows services, not funds; say which is meant under service: water, sewer …",
  ],
  [
    "an amount and a list of amounts",
    { operating: [{ id: "om", name: "O&M", amount: 1, amounts: [1], source }] },
    "funds water, operating om: give either amount (dollars of the base year) or amounts (dollars of each projected year).",
  ],
  [
    "an unknown inflator",
    { operating: [{ id: "om", name: "O&M", amount: 1, inflator: "cpi", source }] },
    "funds water, operating om: there is no inflator cpi; known are: costs.",
  ],
  [
    "funding that is not whole",
    {
      projects: [
        { id: "p", name: "P", costs: [{ year: 2027, amount: 1 }], funding: { rates: 0.5, grants: 0.4 }, source },
      ],
    },
    "funds water, projects p: its funding shares add up to 0.9; they must be 1.",
  ],
  [
    "a project outside of the years",
    { projects: [{ id: "p", name: "P", costs: [{ year: 2040, amount: 1 }], funding: { rates: 1 }, source }] },
    "funds water, projects p: it costs in 2040, outside of the projected years 2027 to 2031.",
  ],
  [
    "debt without terms",
    { debt: [{ id: "d", name: "D", principal: 5, source }] },
    "funds water, debt d: give its payments by year, or principal, rate and years.",
  ],
  [
    "a line that follows none",
    { rates: [{ id: "m", name: "M", kind: "fixed", units: 1, price: 1, follows: { line: "x", times: 2 }, source }] },
    "funds water, rates m: it follows x, which is no rate line of this fund.",
  ],
  [
    "units without a price",
    { rates: [{ id: "m", name: "M", kind: "fixed", units: 1, source }] },
    "funds water, rates m: give either units and price, or revenue where units are not known.",
  ],
  [
    "an id twice",
    {
      operating: [
        { id: "a", name: "A", amount: 1, source },
        { id: "a", name: "B", amount: 1, source },
      ],
    },
    "funds water, operating: a is there twice; rename one.",
  ],
])("%s is refused in a sentence", (_, fund, sentence) => {
  expect(changed(fund)).toEqual([sentence]);
});

test("a careful reader's questions: reserves in O&M, a minimum apart from its rate, fees in coverage, capital in today's dollars", () => {
  const study: RateStudy = withFund(STUDY, {
    operating: [{ id: "r", name: "Transfer to cash reserves", amount: 1, source }],
    rates: [
      { id: "use", name: "Use", kind: "volume", units: 1, price: 60.34, source },
      { id: "min", name: "Minimum charge", kind: "fixed", units: 1, price: 18.1, source },
    ],
    otherRevenue: [
      { id: "tap", name: "Connection fees", kind: "connection-fees", amount: 1, inCoverage: true, source },
    ],
    reserves: [{ id: "cap", name: "Capital", purpose: "capital", opening: 0, draws: 5, source }],
  });
  const [fund] = study.funds;
  if (fund === undefined) throw new Error("no fund");
  const codes = fundCautions(projectFund(planFund(study, fund), STATUS_QUO)).map(({ code }) => code);
  expect(codes).toEqual([
    "reserve-in-operating",
    "no-elasticity",
    "no-uncollectible",
    "fees-in-coverage",
    "minimum-apart-from-rate",
    "capital-not-inflated",
    "reserve-below-floor",
  ]);
});
