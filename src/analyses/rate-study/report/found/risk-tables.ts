import { policyInWords } from "../../../../domain/study/policy-words";
import type { RiskAnswer } from "../../../../domain/study/risk/ask-risk";
import { PERCENTILES } from "../../../../domain/study/risk/percentiles";
import type { Fan, FundRisk } from "../../../../domain/study/risk/risk-result";
import type { Fund } from "../../../../domain/study/study-schema";
import type { FoundTable } from "../../rate-study-result";
import { confidentWords, shareOfFutures } from "./risk-words";

/** Fans of balance and coverage, and how often each test fails, fund by fund. */
export function riskTables(funds: readonly Fund[], answer: RiskAnswer): readonly FoundTable[] {
  return answer.funds.flatMap((risk, at) => {
    const fund = funds[at];
    return fund === undefined ? [] : fundTables(fund, risk, answer);
  });
}

function fundTables(fund: Fund, risk: FundRisk, answer: RiskAnswer): readonly FoundTable[] {
  const id = fund.id.replaceAll(/[^A-Za-z0-9]/g, "");
  const drawn = `${answer.simulations.toLocaleString("en-US")} futures, seed ${String(answer.seed)}`;
  const confident = answer.confident[answer.funds.indexOf(risk)];
  return [
    fanTable(answer.years, risk.balance, {
      name: `${id}BalanceFan`,
      heading: `${fund.name}: ending balance, dollars`,
      note: `${drawn}. Some test fails in ${shareOfFutures(risk.failsAny)} of them.`,
      format: "whole-dollars",
    }),
    ...(risk.coverage.some((year) => year !== null)
      ? [
          fanTable(answer.years, risk.coverage, {
            name: `${id}CoverageFan`,
            heading: `${fund.name}: debt service coverage`,
            note: drawn,
            format: "decimal" as const,
          }),
        ]
      : []),
    failTable(id, fund.name, { risk, years: answer.years, confident: confidentWords(confident, answer.confidence) }),
  ];
}

interface FanHead {
  readonly name: string;
  readonly heading: string;
  readonly note: string;
  readonly format: "whole-dollars" | "decimal";
}

function fanTable(years: readonly number[], fan: Fan, { format, ...head }: FanHead): FoundTable {
  const series = PERCENTILES.map((percentile) => `${String(percentile)} %`);
  return {
    ...head,
    sheet: "Risk",
    columns: [
      { name: "Fiscal year", format: "text", width: 14, values: years.map((year) => `FY${String(year)}`) },
      ...series.map((name, at) => ({
        name,
        format,
        width: 14,
        values: years.map((_, year) => fan[year]?.[at] ?? null),
      })),
    ],
    chart: {
      kind: "line",
      title: head.heading,
      categories: "Fiscal year",
      series,
      axis: format === "decimal" ? "Coverage" : "Dollars",
    },
  };
}

interface Fails {
  readonly risk: FundRisk;
  readonly years: readonly number[];
  readonly confident: string;
}

function failTable(id: string, name: string, { risk, years, confident }: Fails): FoundTable {
  return {
    name: `${id}Fails`,
    sheet: "Risk",
    heading: `${name}: share of futures in which a test fails`,
    note: confident,
    columns: [
      { name: "Test", format: "text", width: 44, values: risk.tests.map(({ test }) => policyInWords(test)) },
      ...years.map((year, at) => ({
        name: `FY${String(year)}`,
        format: "percent" as const,
        width: 12,
        values: risk.tests.map(({ failsByYear }) => failsByYear[at] ?? null),
      })),
      { name: "In any year", format: "percent", width: 12, values: risk.tests.map(({ failsEver }) => failsEver) },
    ],
  };
}
