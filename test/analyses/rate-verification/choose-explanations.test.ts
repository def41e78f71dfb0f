import { chooseExplanations } from "../../../src/analyses/rate-verification/choose-explanations";
import type { Hypothesis } from "../../../src/analyses/rate-verification/hypothesis";
import type { OpenVariance } from "../../../src/analyses/rate-verification/priced-variances";
import type { RateVariance } from "../../../src/analyses/rate-verification/rate-verification-result";
import { kentSchedule } from "../../support/kent-schedule";

const schedule = kentSchedule();
const hypothesis = (key: string, pattern: Hypothesis["pattern"]): Hypothesis => ({
  key,
  pattern,
  words: `billed ${key}`,
  schedule,
  change: (billCase) => billCase,
});
const ZONE = hypothesis("outside", "wrong-zone");
const METER = hypothesis("by 1 inch", "wrong-meter-size");
const TWICE = hypothesis("twice", "twice-the-amount");

function open(accountId: string, explanations: readonly Hypothesis[], detail = ""): OpenVariance {
  const variance: RateVariance = {
    pattern: "unexplained",
    accountId,
    billId: "B1",
    date: "2026-01-05",
    service: "water",
    chargedCents: 200,
    dueCents: 100,
    differenceCents: 100,
    detail,
    also: [],
  };
  return { variance, explanations };
}

function chosen(variances: readonly OpenVariance[]) {
  return chooseExplanations(variances).map(({ pattern, detail, also }) => ({ pattern, detail, also }));
}

test("the first of several explanations is taken, and the others are named", () => {
  expect(chosen([open("17", [METER, TWICE])])).toEqual([
    { pattern: "wrong-meter-size", detail: "billed by 1 inch", also: ["billed twice"] },
  ]);
});

test("the one that explains more bills of the same account goes before the first", () => {
  const both = chosen([open("17", [METER, TWICE]), open("17", [TWICE]), open("18", [METER])]);
  expect(both.map(({ pattern, also }) => [pattern, also])).toEqual([
    ["twice-the-amount", []],
    ["twice-the-amount", []],
    ["wrong-meter-size", []],
  ]);
});

test("what the rate code says stands behind the explanation, and another zone is not named beside it", () => {
  const other = hypothesis("inside", "wrong-zone");
  expect(chosen([open("17", [ZONE, other, TWICE], "rate code W-OUT is for outside the city accounts")])).toEqual([
    {
      pattern: "wrong-zone",
      detail: "billed outside; rate code W-OUT is for outside the city accounts",
      also: ["billed twice"],
    },
  ]);
});

test("without any explanation it stays unexplained", () => {
  expect(chosen([open("17", [])])).toEqual([{ pattern: "unexplained", detail: "", also: [] }]);
});
