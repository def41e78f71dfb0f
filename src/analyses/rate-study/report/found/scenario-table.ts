import type { FundProjection } from "../../../../domain/study/project-fund";
import { policyInWords } from "../../../../domain/study/policy-words";
import type { FoundTable } from "../../rate-study-result";

/** A path of every fund, to stand beside others. */
export interface Scenario {
  readonly name: string;
  readonly funds: readonly FundProjection[];
}

/** Paths side by side, fund by fund: increases, what they add up to, the tightest year, what is left, the first failure. */
export function scenarioTable(scenarios: readonly Scenario[]): FoundTable {
  const funds = scenarios[0]?.funds ?? [];
  const rows = funds.flatMap((_, at) =>
    scenarios.flatMap(({ name, funds: projected }) => {
      const projection = projected[at];
      return projection === undefined ? [] : [{ name, projection }];
    }),
  );
  return {
    name: "ScenarioPaths",
    sheet: "Scenarios",
    heading: "Paths side by side",
    note: "Increases as they would be printed; tests with prices as printed.",
    columns: [
      { name: "Fund", format: "text", width: 16, values: rows.map(({ projection }) => projection.plan.fund.name) },
      { name: "Path", format: "text", width: 16, values: rows.map(({ name }) => name) },
      ...increaseColumns(rows.map(({ projection }) => projection)),
      ...outcomeColumns(rows.map(({ projection }) => projection)),
    ],
  };
}

function increaseColumns(projections: readonly FundProjection[]): FoundTable["columns"] {
  const all = ({ years }: FundProjection): number =>
    years.reduce((index, { increase }) => index * (1 + increase), 1) - 1;
  return [
    ...(projections[0]?.plan.years ?? []).map((year, at) => ({
      name: `FY${String(year)} increase`,
      format: "fine-percent" as const,
      width: 11,
      values: projections.map(({ years }) => years[at]?.increase ?? 0),
    })),
    { name: "In all", format: "fine-percent", width: 10, values: projections.map(all) },
  ];
}

function outcomeColumns(projections: readonly FundProjection[]): FoundTable["columns"] {
  return [
    {
      name: "Least coverage",
      format: "decimal",
      width: 11,
      values: projections.map(({ years }) => least(years.map(({ coverage }) => coverage))),
    },
    {
      name: "Least days cash",
      format: "days",
      width: 11,
      values: projections.map(({ years }) => least(years.map(({ daysCash }) => daysCash))),
    },
    {
      name: "Last ending balance",
      format: "whole-dollars",
      width: 15,
      values: projections.map(({ years }) => years.at(-1)?.ending ?? null),
    },
    { name: "First test that fails", format: "text", width: 44, values: projections.map(firstFailure) },
  ];
}

function least(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.min(...known);
}

/** The first year in which a test fails, and which. */
function firstFailure({ tests }: FundProjection): string {
  const failing = tests.flatMap(({ test, years }) =>
    years.filter(({ passes }) => !passes).map(({ year }) => ({ year, test })),
  );
  const [first] = failing.toSorted((a, b) => a.year - b.year);
  return first === undefined ? "none" : `FY${String(first.year)}: ${policyInWords(first.test)}`;
}
