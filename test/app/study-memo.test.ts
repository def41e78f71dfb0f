import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { memoOfPath } from "../../src/app/memo-of-path";
import { parseStudy } from "../../src/app/study-file-text";
import type { RateStudy } from "../../src/domain/study/study-schema";
import type { Memo } from "../../src/report/memo";

const FIXTURES = resolve(__dirname, "../fixtures/studies");
const read = (name: string) => parseStudy(readFileSync(resolve(FIXTURES, name), "utf8"), name);
const example = read("worked-example.json");
/** 1.8 percent a year (RATES.md, 5). */
const SOLVED = {
  choice: "level",
  solved: {
    increasesByFund: { water: [0.018, 0.018, 0.018, 0.018, 0.018] },
    words: ["Coverage in FY2031 binds."],
    without: [],
  },
} as const;

function memoOf(study: RateStudy): Memo {
  return memoOfPath({ study, path: SOLVED, preparedOn: "2026-11-29" });
}

function textOf({ sections }: Memo, heading: string): string {
  const section = sections.find((each) => each.heading === heading);
  return [...(section?.paragraphs ?? []), ...(section?.points ?? [])].join("\n");
}

describe("the memo about the worked example", () => {
  const memo = memoOf(example);

  test("goes to those who decide, run the system and build it, and says what to raise and from when", () => {
    expect([memo.to, memo.date]).toEqual([
      ["Finance Director", "Service Director", "City Engineer"],
      "November 29, 2026",
    ]);
    expect(textOf(memo, "Recommendation")).toContain("Water: raise rates by 1.8 % each year, FY2027 to FY2031.");
    expect(textOf(memo, "Recommendation")).toContain("billed from January");
  });

  /** Without an increase coverage is 1.041 in 2029 and 0.788 in 2031, days of cash 53.9 in 2031 (RATES.md, 5). */
  test("names the tests that fail without it, in which years, and what binds", () => {
    const why = textOf(memo, "Why");
    expect(why).toMatch(
      /Without an increase, Water fails: debt service coverage of at least 1\.25: not in FY2029 \(1\.041\)/,
    );
    expect(why).toContain("at least 90 days of cash: not in FY2031 (53.9 days)");
    expect(why).toContain("With the recommended rates, Water keeps every test of policy in every year.");
    expect(why).toContain("Coverage in FY2031 binds.");
    expect(why).toContain("goes from $1,545,000 to $1,738,911 a year");
  });

  /** All-in coverage of the 1.8 percent path is 0.991, 0.986 and 0.981 in the last three years: reserves are drawn. */
  test("warns of what the tests do not see, and says what council must do", () => {
    expect(textOf(memo, "Risks and cautions")).toContain("reserves are being drawn");
    expect(textOf(memo, "Risks and cautions")).toContain("lowest in FY2031, 1.250 against 1.25");
    expect(textOf(memo, "What council must do")).toContain("Adopt an ordinance with the prices of Water");
  });
});

/** 40.00 and 3 percent a year: 41.20, 1.20 more, 3.0 percent. */
test("prices stand beside each other with the change in dollars and percent", () => {
  const [fund] = example.funds;
  if (fund === undefined) throw new Error("the example has a fund");
  const line = {
    id: "base",
    name: "Base charge",
    kind: "fixed",
    unit: "month",
    units: 100,
    price: 40,
    source: "x",
  } as const;
  const study = { ...example, funds: [{ ...fund, rates: [line], increases: [0.03] }] };
  const memo = memoOfPath({ study, path: { choice: "custom", solved: null }, preparedOn: "2026-11-29" });
  const prices = memo.sections.find(({ heading }) => heading === "Prices now and proposed");
  expect(prices?.table?.rows).toEqual([
    ["Water: Base charge, by month", "$40.00", "$41.20", "+$1.20", "+3.0 %", "$41.20"],
  ]);
  expect(textOf(memo, "Recommendation")).toContain("change rates year by year");
});

test("a city whose fiscal year begins in July and whose rates change in its seventh month bills them from January", () => {
  const memo = memoOf({ ...example, fiscalYearStart: 7, effectiveMonth: 7 });
  expect(textOf(memo, "Recommendation")).toContain("billed from January, month 7 of the fiscal year");
});
