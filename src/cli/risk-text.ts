import { policyInWords } from "../domain/study/policy-words";
import type { RiskAnswer, RiskQuestion } from "../domain/study/risk/ask-risk";
import type { ConfidentPath } from "../domain/study/risk/confident-path";
import { PERCENTILES } from "../domain/study/risk/percentiles";
import type { Fan, FundRisk } from "../domain/study/risk/risk-result";
import { textTable } from "./text-table";

/** The answer of `ratebook risk` for a terminal: of each fund, fans, how often tests fail, and the increases that hold. */
export function riskText({ study }: RiskQuestion, answer: RiskAnswer): string {
  const funds = answer.funds.map((fund, at) => {
    const name = study.funds[at]?.name ?? fund.fund;
    return [name, ...fans(fund, answer.years), failures(fund, answer), holding(answer, at)].join("\n\n");
  });
  const drawn = `${answer.simulations.toLocaleString("en-US")} futures, seed ${answer.seed}`;
  const all =
    answer.funds.length > 1 ? [`Some test of some fund fails in ${percent(answer.failsAny)} of the futures.`] : [];
  return [`${study.utility}: ${drawn}`, ...funds, ...all].join("\n\n");
}

function fans({ balance, coverage, daysCash }: FundRisk, years: readonly number[]): readonly string[] {
  return [
    fanTable("Ending balance, dollars", { fan: balance, years }, (dollars) =>
      Math.round(dollars).toLocaleString("en-US"),
    ),
    fanTable("Debt service coverage", { fan: coverage, years }, (ratio) => ratio.toFixed(3)),
    fanTable("Days cash", { fan: daysCash, years }, (days) => days.toFixed(1)),
  ];
}

function fanTable(
  title: string,
  { fan, years }: { readonly fan: Fan; readonly years: readonly number[] },
  print: (value: number) => string,
): string {
  const rows = PERCENTILES.map((percentile, at) => [
    percentile === 50 ? "half below" : `${percentile}% below`,
    ...fan.map((values) => {
      const value = values?.[at];
      return value === undefined ? "none" : print(value);
    }),
  ]);
  return textTable([[title, ...years.map((year) => `FY${year}`)], ...rows]);
}

function failures({ tests, failsAny }: FundRisk, { years }: RiskAnswer): string {
  const rows = tests.map(({ test, failsByYear, failsEver }) => [
    policyInWords(test),
    ...failsByYear.map((share) => (share === null ? "–" : percent(share))),
    percent(failsEver),
  ]);
  return [
    textTable([["Fails in so many futures", ...years.map((year) => `FY${year}`), "in any year"], ...rows]),
    `Some test fails in some year in ${percent(failsAny)} of the futures.`,
  ].join("\n");
}

function holding({ confident, confidence }: RiskAnswer, at: number): string {
  const path = confident[at];
  return path === undefined ? "" : holdingInWords(path, percent(confidence));
}

function holdingInWords(path: ConfidentPath, wanted: string): string {
  switch (path.kind) {
    case "found":
      return path.addition === 0
        ? `These increases hold in ${percent(path.holds)} of the futures; ${wanted} were asked for.`
        : `With ${points(path.addition)} more every year (${path.increases.map(percent).join(", ")}) all tests hold in ${percent(path.holds)} of the futures; ${wanted} were asked for.`;
    case "none":
      return path.why === "increase-cap"
        ? `Only increases above the cap hold in ${wanted} of the futures; raise the cap, or lower the confidence.`
        : `No even addition holds in ${wanted} of the futures: the highest tried holds in ${percent(path.holds)}. Look at the tests that fail in the first year, which no later increase helps.`;
    case "entered-prices":
      return "Prices are entered line by line, so that no even addition is looked for. Enter increases to have them found.";
  }
}

function points(share: number): string {
  const text = String(Number((share * 100).toFixed(4)));
  return text === "1" ? "1 point" : `${text} points`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
