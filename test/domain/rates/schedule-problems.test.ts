import { readSchedule } from "../../../src/domain/rates/read-schedule";
import { scheduleProblems } from "../../../src/domain/rates/schedule-problems";
import kent from "../../../src/sample/kent-rates.json";
import { scheduleOf } from "../../support/test-schedule";

const use = { charge: "usage", id: "use", service: "water", rate: 1 };
const blocks = (...list: readonly object[]) => ({ charge: "usage", id: "use", service: "water", blocks: list });
const fixed = (more: object) => ({ charge: "fixed", id: "base", service: "water", amount: 1, ...more });

function problemsOf(charges: readonly object[], rest: object = {}): readonly string[] {
  const parts = {
    ratebookRates: 1,
    utility: "Test",
    usageUnit: "ccf",
    editions: [{ effective: "2024-01-01", charges }],
    ...rest,
  };
  return readSchedule(parts).problems.map(({ place, sentence }) => `${place}: ${sentence}`);
}

test("Kent's rates contradict nothing", () => {
  expect(readSchedule(kent).problems).toEqual([]);
});

test.each<[string, readonly object[], object, string]>([
  [
    "a gap between blocks",
    [blocks({ to: 14, rate: 1 }, { from: 15, rate: 2 })],
    {},
    "editions 2024-01-01, use, blocks 2: it begins at 15, and the block before ends at 14: a gap.",
  ],
  [
    "an overlap by `from`",
    [blocks({ to: 14, rate: 1 }, { from: 10, rate: 2 })],
    {},
    "blocks 2: it begins at 10, and the block before ends at 14: they overlap.",
  ],
  [
    "limits that fall",
    [blocks({ to: 14, rate: 1 }, { to: 9, rate: 2 }, { rate: 3 })],
    {},
    "blocks 2: it ends at 9, and the block before ends at 14: they overlap.",
  ],
  ["no price above the last limit", [blocks({ to: 14, rate: 1 })], {}, "blocks 1: the last block must have no end"],
  [
    "a block without an end in the middle",
    [blocks({ rate: 1 }, { rate: 2 })],
    {},
    "blocks 1: only the last block may have no end",
  ],
  ["a rate and blocks", [{ ...blocks({ rate: 1 }), rate: 2 }], {}, "use: it has a rate and blocks"],
  ["no price at all", [{ charge: "usage", id: "use", service: "water" }], {}, "use: it has no price"],
  [
    "a meter size without an amount",
    [fixed({ amount: { by: ["meter"], values: { "5/8": 1 } } })],
    { meters: ["5/8", "1", "2"] },
    "base, amount: no figure for meter 1, 2; add them",
  ],
  [
    "a class without an amount, unless the charge is not for it",
    [fixed({ for: { class: "farm" }, amount: { by: ["class"], values: { home: 1 } } })],
    { classes: ["home", "farm", "shop"] },
    "no figure for class farm; add it",
  ],
  [
    "two keys for one meter size",
    [fixed({ amount: { by: ["meter"], values: { "1.5": 1, '1 1/2"': 2 } } })],
    {},
    "two keys take meter 1.5",
  ],
  [
    "ranges that overlap",
    [fixed({ amount: { by: ["meter"], values: { "<=1": 1, ">=1": 2 } } })],
    {},
    '"<=1" and ">=1" overlap',
  ],
  ["a fact that nothing defines", [fixed({ for: { clas: "home" } })], {}, 'base, for: nothing defines "clas"'],
  [
    "a formula that cannot be read",
    [fixed({ amount: "2 * (3" })],
    {},
    'the formula "2 * (3" cannot be read: a closing parenthesis is missing.',
  ],
  ["a name in a formula", [fixed({ amount: "2 * watr" })], {}, 'base, amount: nothing defines "watr"'],
  ["two charges of one id", [use, use], {}, "two charges have this id"],
  [
    "a share of a charge that comes later",
    [{ charge: "percent", id: "tax", service: "tax", rate: 0.1, of: ["use"] }, use],
    {},
    'tax, of: no charge before this one is "use"',
  ],
  [
    "650 percent",
    [use, { charge: "percent", id: "tax", service: "tax", rate: 6.5, of: ["use"] }],
    {},
    "6.5 is a share and means 650 percent; 6.5 percent is 0.065.",
  ],
  [
    "a day in no season",
    [use],
    { seasons: [{ name: "summer", from: "05-01", to: "09-30" }] },
    "seasons: 01-01 lies in no season",
  ],
  [
    "a day in two seasons",
    [use],
    {
      seasons: [
        { name: "summer", from: "05-01", to: "10-01" },
        { name: "winter", from: "10-01", to: "04-30" },
      ],
    },
    "seasons: 10-01 lies in summer and in winter",
  ],
  [
    "a word that the form does not have",
    [{ ...use, rates: 2 }],
    {},
    'there is nothing of the name "rates" in a rate schedule',
  ],
])("%s is refused with its place", (_, charges, rest, problem) => {
  expect(problemsOf(charges, rest).join("\n")).toContain(problem);
});

test.each([
  [
    "two editions on a day",
    [
      { effective: "2024-01-01", charges: [use] },
      { effective: "2024-01-01", increase: { percent: 3 } },
    ],
    "two editions begin on this day",
  ],
  [
    "an edition that changes nothing",
    [{ effective: "2024-01-01", charges: [use] }, { effective: "2025-01-01" }],
    "it changes nothing",
  ],
  [
    "a first edition without charges",
    [{ effective: "2024-01-01", increase: { percent: 3 } }],
    "the first edition must list its charges",
  ],
])("%s", (_, editions, problem) => {
  const { problems } = readSchedule({ ratebookRates: 1, utility: "Test", usageUnit: "ccf", editions });
  expect(problems.map(({ sentence }) => sentence).join("\n")).toContain(problem);
});

test("quantities that are worked out from themselves, directly or in a ring, are refused", () => {
  const quantities = { a: "b + 1", b: { by: ["class"], values: { "*": "a * 2" } }, c: "c", d: "a" };
  const problems = problemsOf([fixed({ amount: "a" })], { quantities });
  expect(problems.map((problem) => problem.slice(0, 15))).toEqual([
    "quantities, a: ",
    "quantities, b: ",
    "quantities, c: ",
  ]);
});

test("ranges that meet at an open end, lists, and a key for all others contradict nothing", () => {
  const values = { "<1": 1, "1..2": 2, ">2": 3, "*": 4 };
  expect(scheduleProblems(scheduleOf([fixed({ amount: { by: ["meter"], values } })]))).toEqual([]);
});
