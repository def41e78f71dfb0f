import type { UsageUnit } from "../../../domain/rates/usage-unit";
import type { SeasonalForecast } from "../../../domain/rates/seasonal-forecast";
import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { columnOf, input, thisRow } from "../../../formula/references";
import { headed } from "../../../report/heading";
import type { Block, InputsBlock, TableBlock, TotalsBlock } from "../../../report/report";
import type { BillableUnitsResult, ServiceUnits } from "../billable-units-result";
import { unitTrendSentences } from "../unit-trend-words";
import { backTestBlocks } from "./back-test-blocks";
import type { PlacedService } from "./month-blocks";
import { serviceHead } from "./unit-names";

/** Growth, trends and forecast of a service with use. */
export function outlookBlocks(placed: PlacedService, { unit, args }: BillableUnitsResult): readonly Block[] {
  const { service, index } = placed;
  const head = serviceHead(service.service);
  const trends = service.trends.flatMap((each) => unitTrendSentences(each, unit, args.trendRule));
  return [
    headed(`${head}: course`),
    { kind: "note", lines: trends },
    historyTable(placed, unit),
    {
      kind: "chart",
      name: `UnitsPerAccountChart_${index + 1}`,
      title: `${head}: use per billed account`,
      chart: "line",
      table: historyName(index),
      categories: "Month",
      series: [`Use per account (${unit})`],
      axis: { category: "Month of the bill", value: `Use per account (${unit})`, format: "decimal" },
    },
    growthTotals(placed, unit),
    ...forecastBlocks(placed, unit),
  ];
}

function historyName(index: number): string {
  return `UnitsHistory_${index + 1}`;
}

const YEAR = 12;

function historyTable({ service, index }: PlacedService, unit: UsageUnit): TableBlock {
  const { history } = service;
  const yearOf = (place: number) => {
    const back = history.length - place;
    if (history.length < 2 * YEAR || back > 2 * YEAR) return "–";
    return back > YEAR ? "before" : "last";
  };
  return {
    kind: "table",
    name: historyName(index),
    rowCount: history.length,
    columns: [
      { name: "Month", format: "text", width: 9, values: history.map(({ month }) => month.slice(0, 7)) },
      { name: "Year", format: "text", width: 9, values: history.map((_, place) => yearOf(place)) },
      { name: "Accounts", format: "count", width: 11, values: history.map(({ accountMonths }) => accountMonths) },
      { name: `Use (${unit})`, format: "usage", width: 13, values: history.map(({ use }) => use) },
      {
        name: `Use per account (${unit})`,
        format: "decimal",
        width: 12,
        formula: formula`IF(${thisRow("Accounts")}=0,0,${thisRow(`Use (${unit})`)}/${thisRow("Accounts")})`,
      },
    ],
  };
}

/** The last twelve months against the twelve before. */
function growthTotals({ index }: PlacedService, unit: UsageUnit): TotalsBlock {
  const table = historyName(index);
  const sum = (column: string, year: string) =>
    formula`SUMIF(${columnOf(table, "Year")},${year},${columnOf(table, column)})`;
  const growth = (of: (year: string) => Formula) => formula`IFERROR(${of("last")}/${of("before")}-1,"n/a")`;
  const entry = (key: string, label: string, value: Formula) =>
    ({
      name: `Units_${key}_${index + 1}`,
      label,
      value: { formula: value },
      format: "percent",
      note: "last twelve months against the twelve before",
    }) as const;
  const use = `Use (${unit})`;
  return {
    kind: "totals",
    totals: [
      entry(
        "GrowthUse",
        "Growth of use",
        growth((year) => sum(use, year)),
      ),
      entry(
        "GrowthAccounts",
        "Growth of accounts billed",
        growth((year) => sum("Accounts", year)),
      ),
      entry(
        "GrowthPerAccount",
        "Growth of use per account",
        growth((year) => formula`${sum(use, year)}/${sum("Accounts", year)}`),
      ),
    ],
  };
}

function forecastBlocks({ service, index }: PlacedService, unit: UsageUnit): readonly Block[] {
  const { useForecast } = service;
  if (useForecast === null) return [{ kind: "note", lines: ["No forecast: it needs twelve whole months."] }];
  return [
    headed(`${serviceHead(service.service)}: next twelve months`),
    growthInputs(service, index),
    forecastTable({ service, index }, useForecast, unit),
    {
      kind: "totals",
      totals: [
        {
          name: `Units_Forecast_${index + 1}`,
          label: `Use of the next twelve months (${unit})`,
          value: { formula: formula`SUM(${columnOf(`UnitsForecast_${index + 1}`, `Expected use (${unit})`)})` },
          format: "usage",
          note: "last year's months × growth",
        },
      ],
    },
    ...(useForecast.backTest === null ? [] : backTestBlocks({ service, index }, useForecast.backTest, unit)),
  ];
}

function growthInputs({ useForecast, accountForecast }: ServiceUnits, index: number): InputsBlock {
  const entry = (key: string, label: string, forecast: SeasonalForecast | null) => ({
    name: `In_Units${key}_${index + 1}`,
    label,
    value: (forecast?.growth ?? 1) - 1,
    format: "percent" as const,
    note:
      forecast === null || forecast.growthPairs === 0
        ? "over the same month a year before; none, since there are not two years"
        : `over the same month a year before; median of ${forecast.growthPairs} pairs of months`,
  });
  return {
    kind: "inputs",
    inputs: [
      entry("GrowthOfUse", "Growth of use", useForecast),
      entry("GrowthOfAccounts", "Growth of accounts", accountForecast),
    ],
  };
}

function forecastTable({ service, index }: PlacedService, forecast: SeasonalForecast, unit: UsageUnit): TableBlock {
  const last = service.history.slice(-YEAR);
  const grown = (column: string, key: string) =>
    formula`${thisRow(column)}*(1+${input(`In_Units${key}_${index + 1}`)})`;
  return {
    kind: "table",
    name: `UnitsForecast_${index + 1}`,
    rowCount: forecast.months.length,
    columns: [
      { name: "Month", format: "text", width: 9, values: forecast.months.map(({ month }) => month.slice(0, 7)) },
      { name: `Use a year before (${unit})`, format: "usage", width: 13, values: last.map(({ use }) => use) },
      {
        name: `Expected use (${unit})`,
        format: "usage",
        width: 13,
        formula: grown(`Use a year before (${unit})`, "GrowthOfUse"),
      },
      {
        name: "Accounts a year before",
        format: "count",
        width: 12,
        values: last.map(({ accountMonths }) => accountMonths),
      },
      {
        name: "Expected accounts",
        format: "count",
        width: 12,
        formula: grown("Accounts a year before", "GrowthOfAccounts"),
      },
    ],
  };
}
