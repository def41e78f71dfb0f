import type { FundYear } from "../domain/study/fund-year";
import type { PolicyTest } from "../domain/study/policy-schema";
import type { FundProjection } from "../domain/study/project-fund";
import { dollarWords, fiscalYear, timesWords } from "./study-results";

/** Lines over fiscal years. */
export interface StudyChart {
  readonly title: string;
  readonly description: string;
  readonly unit: "dollars" | "times";
  readonly series: readonly string[];
  readonly points: readonly { readonly label: string; readonly values: readonly (number | null)[] }[];
}

/** A fund without an increase and under the chosen path; the same where none is chosen. */
export interface ComparedFund {
  readonly statusQuo: FundProjection;
  readonly chosen: FundProjection;
}

/**
 * Ending balance under both paths, and the least that its tests ask for: a minimum balance, or the part of days of cash that
 * reserves do not hold. Dollars.
 */
export function balanceChart(fund: ComparedFund): StudyChart {
  const least = leastBalance(fund.chosen);
  return chartOf({ title: "Ending balance and its minimum", unit: "dollars", of: ({ ending }) => ending, least }, fund);
}

/** The least ending balance that a fund's tests ask for in each year, dollars; null where none asks. */
export function leastBalance(fund: FundProjection): readonly (number | null)[] {
  return leastBy(fund, ["minimum-balance", "days-cash"], ({ ending }, { slack }) => ending - slack);
}

/** Debt service coverage under both paths, and the least that the covenant asks for. */
export function coverageChart(fund: ComparedFund): StudyChart {
  const least = leastBy(fund.chosen, ["coverage"], (_, { limit }) => limit);
  return chartOf(
    { title: "Debt service coverage and its limit", unit: "times", of: ({ coverage }) => coverage, least },
    fund,
  );
}

type Held = FundProjection["tests"][number]["years"][number];

/** The largest of what tests of some kinds ask for in each year; null where none asks. */
function leastBy(
  { years, tests }: FundProjection,
  kinds: readonly PolicyTest["test"][],
  asked: (year: FundYear, held: Held) => number,
): readonly (number | null)[] {
  const asking = tests.filter(({ test }) => kinds.includes(test.test));
  return years.map((year) => {
    const held = asking.flatMap((each) => each.years.filter((one) => one.year === year.year));
    return held.length === 0 ? null : Math.max(...held.map((one) => asked(year, one)));
  });
}

interface Drawn {
  readonly title: string;
  readonly unit: StudyChart["unit"];
  readonly of: (year: FundYear) => number | null;
  readonly least: readonly (number | null)[];
}

function chartOf({ title, unit, of, least }: Drawn, { statusQuo, chosen }: ComparedFund): StudyChart {
  const isCompared = statusQuo !== chosen;
  const hasLeast = least.some((value) => value !== null);
  const series = [
    "No increase",
    ...(isCompared ? ["Chosen path"] : []),
    ...(hasLeast ? [unit === "dollars" ? "Minimum" : "Limit"] : []),
  ];
  const points = chosen.years.map((year, at) => {
    const before = statusQuo.years[at];
    return {
      label: fiscalYear(year.year),
      values: [
        before === undefined ? null : of(before),
        ...(isCompared ? [of(year)] : []),
        ...(hasLeast ? [least[at] ?? null] : []),
      ],
    };
  });
  const print = (value: number | null): string => (value === null ? "none" : printValue(value, unit));
  const last = points.at(-1);
  const ends = last === undefined ? [] : series.map((name, at) => `${name} ${print(last.values[at] ?? null)}`);
  return { title, unit, series, points, description: `${last?.label ?? ""}: ${ends.join("; ")}.` };
}

/** A value of a chart as it is printed. */
export function printValue(value: number, unit: StudyChart["unit"]): string {
  return unit === "dollars" ? dollarWords(value) : timesWords(value);
}
