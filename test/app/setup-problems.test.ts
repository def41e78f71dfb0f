import { defaultSetup, type QuestionId, type RunSetup } from "../../src/app/run-setup";
import { setupProblems } from "../../src/app/setup-problems";
import { kentSchedule } from "../support/kent-schedule";

const setup = defaultSetup({ first: "2020-01-01", last: "2026-10-31" }, "2030-01-01");
const QUESTIONS: readonly QuestionId[] = [
  "aging",
  "collections",
  "roll-forward",
  "allowance",
  "expected",
  "delinquents",
  "what-if",
  "monthly-pack",
  "billable-units",
  "bill-frequency",
];

test.each(QUESTIONS)("the parameters of %s are ready to run as they are", (question) => {
  expect(setupProblems({ ...setup, question })).toEqual([]);
});

const { aging, collections, rollForward, allowance, expected, delinquents, monthlyPack } = setup;
const { billableUnits, billFrequency } = setup;
const WRONG: readonly (readonly [why: string, question: QuestionId, changed: Partial<RunSetup>])[] = [
  ["aging lacks its as-of date", "aging", { aging: { ...aging, asOf: "" } }],
  ["the what-if lacks the as-of date of the aging", "what-if", { aging: { ...aging, asOf: "" } }],
  ["edges fall", "aging", { aging: { ...aging, edges: [30, 20] } }],
  ["the first edge is no day of age", "aging", { aging: { ...aging, edges: [0, 30] } }],
  ["there is no edge", "aging", { aging: { ...aging, edges: [] } }],
  ["an edge is no number", "roll-forward", { rollForward: { ...rollForward, edges: [Number.NaN] } }],
  ["the period ends first", "collections", { collections: { ...collections, from: "2026-02-01", to: "2026-01-31" } }],
  ["the period has no end", "roll-forward", { rollForward: { ...rollForward, to: "" } }],
  ["more than everything set aside", "allowance", { allowance: { ...allowance, lienRate: 1.01 } }],
  ["write-offs that never count", "allowance", { allowance: { ...allowance, lossMonths: 0 } }],
  ["month buckets without a month", "aging", { aging: { ...aging, bucketsBy: "months", months: 0 } }],
  ["expected cash in the middle of a month", "expected", { expected: { ...expected, asOf: "2026-10-30" } }],
  ["a history after the month end", "allowance", { allowance: { ...allowance, historyFrom: "2026-10-31" } }],
  ["no history", "expected", { expected: { ...expected, historyFrom: "" } }],
  ["no month ahead", "expected", { expected: { ...expected, months: 0 } }],
  ["no limit", "delinquents", { delinquents: { ...delinquents, limitCents: Number.NaN } }],
  ["a list of no accounts", "delinquents", { delinquents: { ...delinquents, top: 0 } }],
  ["a pack in the middle of a month", "monthly-pack", { monthlyPack: { ...monthlyPack, asOf: "2026-10-15" } }],
  ["units of no period", "billable-units", { billableUnits: { ...billableUnits, from: "" } }],
  [
    "production that is no month",
    "billable-units",
    { billableUnits: { ...billableUnits, production: "2026-10: much" } },
  ],
  ["breaks that fall", "bill-frequency", { billFrequency: { ...billFrequency, breaks: [20, 10] } }],
  ["a balance that is no amount", "aging", { glCents: Number.NaN }],
  ["terms that are no days", "collections", { rules: { ...setup.rules, termsDays: 1.5 } }],
];

test.each(WRONG)("one sentence says what is wrong: %s", (_, question, changed) => {
  expect(setupProblems({ ...setup, question, ...changed })).toHaveLength(1);
});

test("a question is not kept from running by another one's parameters", () => {
  expect(setupProblems({ ...setup, question: "collections", aging: { ...aging, asOf: "" } })).toEqual([]);
});

test("a date inside a month is answered with the month's last day", () => {
  const [text] = setupProblems({
    ...setup,
    question: "monthly-pack",
    monthlyPack: { ...monthlyPack, asOf: "2024-02-10" },
  });
  expect(text).toContain("2024-02-29");
});

test.each(["verify-rates", "revenue-proof", "bill-impact"] as const)(
  "%s asks for a rate schedule, then for nothing",
  (question) => {
    expect(setupProblems({ ...setup, question })).toEqual(["Open a rate schedule first (Rates, at the top)."]);
    expect(setupProblems({ ...setup, question, schedule: kentSchedule() })).toEqual([]);
  },
);
