import { fundCautions } from "../domain/study/cautions";
import { policyInWords } from "../domain/study/policy-words";
import type { FundProjection } from "../domain/study/project-fund";
import { textTable } from "./text-table";

/** A fund's cash flow for a terminal: lines down, years across; then each test and the years in which it fails. */
export function fundText({ plan, path, lines, years, tests }: FundProjection): string {
  const dollars = (value: number): string => (Math.round(value) + 0).toLocaleString("en-US");
  const rows = CASH_FLOW.map(([label, value]) => [label, ...years.map((year) => dollars(value(year)))]);
  const ratios = MEASURES.map(([label, value, digits]) => [
    label,
    ...years.map((year) => value(year)?.toFixed(digits) ?? "none"),
  ]);
  return [
    `${plan.fund.name}, dollars by fiscal year`,
    textTable([["", ...years.map(({ year }) => `FY${year}`)], ...rows, ...ratios]),
    ...fundCautions({ plan, path, lines, years, tests }).map(({ place, sentence }) => `NOTE  ${place}: ${sentence}`),
    ...tests.map(({ test, years: held }) => {
      const failing = held.filter(({ passes }) => !passes).map(({ year }) => `FY${year}`);
      return failing.length === 0
        ? `PASS  ${policyInWords(test)}`
        : `FAIL  ${policyInWords(test)}: not in ${failing.join(", ")}`;
    }),
  ].join("\n");
}

type Years = FundProjection["years"][number];

const CASH_FLOW: readonly (readonly [label: string, value: (year: Years) => number])[] = [
  ["Rate revenue billed", ({ billed }) => billed],
  ["Uncollectible", ({ uncollectible }) => -uncollectible],
  ["Other revenue", ({ otherRevenue }) => otherRevenue],
  ["Interest", ({ interest }) => interest],
  ["Operation and maintenance", ({ operating }) => -operating],
  ["Debt service", ({ debtService }) => -debtService],
  ["Capital from rates", ({ payGo }) => -payGo],
  ["Transfers", (year) => -year.transfers - year.operatingTransfers],
  ["Reserves, drawn less paid in", (year) => year.reserveDraws - year.reserveDeposits],
  ["Collected late, net", ({ collectionLag }) => collectionLag],
  ["Ending balance", ({ ending }) => ending],
];

const MEASURES: readonly (readonly [label: string, value: (year: Years) => number | null, digits: number])[] = [
  ["Increase, %", ({ increase }) => increase * 100, 2],
  ["Debt service coverage", ({ coverage }) => coverage, 3],
  ["All-in coverage", ({ allInCoverage }) => allInCoverage, 3],
  ["Days cash", ({ daysCash }) => daysCash, 1],
  ["Operating ratio", ({ operatingRatio }) => operatingRatio, 3],
];
