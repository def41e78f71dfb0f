import { confidentWords, shareOfFutures } from "../analyses/rate-study/report/found/risk-words";
import type { FundProjection } from "../domain/study/project-fund";
import { policyInWords } from "../domain/study/policy-words";
import type { RiskAnswer } from "../domain/study/risk/ask-risk";
import { PERCENTILES } from "../domain/study/risk/percentiles";
import type { FundRisk, TestRisk } from "../domain/study/risk/risk-result";
import { leastBalance, type StudyChart } from "./study-charts";
import { dollarWords, fiscalYear } from "./study-results";

/** The lines of a fan: percentiles of the simulated futures. */
const LINES = [
  { name: "1 in 20 is higher", percentile: 95 },
  { name: "Half are higher", percentile: 50 },
  { name: "19 in 20 are higher", percentile: 5 },
] as const;

/** A fund's ending balance in the simulated futures, as a fan of percentiles, with the least that its tests ask for. Dollars. */
export function riskChart({ balance }: FundRisk, fund: FundProjection): StudyChart {
  const least = leastBalance(fund);
  const hasLeast = least.some((value) => value !== null);
  const points = fund.years.map(({ year }, at) => ({
    label: fiscalYear(year),
    values: [
      ...LINES.map(({ percentile }) => balance[at]?.[PERCENTILES.indexOf(percentile)] ?? null),
      ...(hasLeast ? [least[at] ?? null] : []),
    ],
  }));
  const last = points.at(-1);
  const [high, middle, low] = (last?.values ?? []).map((value) => (value === null ? "none" : dollarWords(value)));
  return {
    title: "Ending balance in the simulated futures",
    unit: "dollars",
    series: [...LINES.map(({ name }) => name), ...(hasLeast ? ["Minimum as planned"] : [])],
    points,
    description: `${last?.label ?? ""}: half of the futures end above ${middle ?? ""}, 1 in 20 above ${high ?? ""}, 19 in 20 above ${low ?? ""}.`,
  };
}

/** How often a fund's tests fail, a sentence each, and what would make its path sure enough. */
export function riskInWords(answer: RiskAnswer, risk: FundRisk): readonly string[] {
  const { years, simulations } = answer;
  const drawn = `${simulations.toLocaleString("en-US")} futures`;
  const whole = risk.tests.length === 0 ? [] : [`Some test fails in ${shareOfFutures(risk.failsAny)} of ${drawn}.`];
  const sure = confidentWords(answer.confident[answer.funds.indexOf(risk)], answer.confidence);
  return [...whole, ...risk.tests.map((test) => testWords(test, years)), ...(sure === "" ? [] : [sure])];
}

/** "Debt service coverage of at least 1.25: fails in 43.1 % of futures, most often in FY2031 (38.0 %)." */
function testWords({ test, failsByYear, failsEver }: TestRisk, years: readonly number[]): string {
  const policy = policyInWords(test);
  const name = `${policy.charAt(0).toUpperCase()}${policy.slice(1)}`;
  if (failsEver === 0) return `${name}: fails in none.`;
  const most = Math.max(...failsByYear.map((share) => share ?? 0));
  const year = years[failsByYear.indexOf(most)] ?? 0;
  return `${name}: fails in ${shareOfFutures(failsEver)} of futures, most often in ${fiscalYear(year)} (${shareOfFutures(most)}).`;
}
