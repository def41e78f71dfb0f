import { monthName } from "../../../domain/month-name";
import type { UsageUnit } from "../../../domain/rates/usage-unit";
import { serviceInWords } from "../../../domain/service-in-words";
import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { columnOf, thisRow, total } from "../../../formula/references";
import { headed } from "../../../report/heading";
import type { Block, ChartBlock, TableBlock, TableColumn, TotalsBlock } from "../../../report/report";
import type { BillableUnitsArgs } from "../billable-units-args";
import type { BillableUnitsResult, ServiceUnits } from "../billable-units-result";
import { dataSum, monthKey, serviceHead, SUMS, useColumns } from "./unit-names";

/** A service, and its place among the services, from 0. */
export interface PlacedService {
  readonly service: ServiceUnits;
  readonly index: number;
}

/** The table of a service's counts by month. */
export function monthTableName(index: number): string {
  return `UnitsMonth_${index + 1}`;
}

/** The table of a service's use by month and class. */
export function useTableName(index: number): string {
  return `UnitsUse_${index + 1}`;
}

/** A class's column of use. */
export function classColumn(customerClass: string, unit: UsageUnit): string {
  return `${customerClass} (${unit})`;
}

/** A service by month: its counts, and its use by class with peaks and seasons where it has use. */
export function monthBlocks(placed: PlacedService, result: BillableUnitsResult): readonly Block[] {
  const { service } = placed;
  const head = serviceHead(service.service);
  if (service.use === 0) return [headed(`${head} by month`), monthTable(placed, result)];
  return [
    headed(`${head}: use by month and class`),
    useTable(placed, result),
    useChart(placed, result),
    shapeTotals(placed, result),
    headed(`${head} by month`),
    monthTable(placed, result),
  ];
}

function useTable({ service, index }: PlacedService, { unit, args }: BillableUnitsResult): TableBlock {
  const classes = service.classes.map(({ customerClass }) => customerClass);
  const ofClass = (customerClass: string): TableColumn => ({
    name: classColumn(customerClass, unit),
    format: "usage",
    width: 14,
    formula: dataSum(useColumns(unit).use, [...monthOf(service.service), ["Class", customerClass]]),
  });
  const sum = formula`SUMIFS(${[...useOf(index, unit)]},${columnOf(monthTableName(index), "Month key")},${thisRow("Month key")})`;
  return {
    kind: "table",
    name: useTableName(index),
    rowCount: service.months.length,
    columns: [
      ...monthColumns(service).slice(0, 1),
      { name: "Season", format: "text", width: 9, values: service.months.map(({ month }) => seasonOf(month, args)) },
      ...monthColumns(service).slice(1),
      ...classes.map(ofClass),
      { name: `All (${unit})`, format: "usage", width: 14, formula: sum },
    ],
  };
}

function useOf(index: number, unit: UsageUnit): Formula {
  return [columnOf(monthTableName(index), useColumns(unit).use)];
}

function useChart({ service, index }: PlacedService, { unit }: BillableUnitsResult): ChartBlock {
  return {
    kind: "chart",
    name: `UnitsUseChart_${index + 1}`,
    title: `${serviceHead(service.service)}: billed use by month and class`,
    chart: "stacked-column",
    table: useTableName(index),
    categories: "Month",
    series: service.classes.filter(({ use }) => use !== 0).map((each) => classColumn(each.customerClass, unit)),
    axis: { category: "Month of the bill", value: `Use (${unit})`, format: "count" },
  };
}

/** Peak and seasons of the whole service, over months with use. */
function shapeTotals({ index }: PlacedService, { unit, args }: BillableUnitsResult): TotalsBlock {
  const all = columnOf(useTableName(index), `All (${unit})`);
  const season = columnOf(useTableName(index), "Season");
  const name = (key: string) => `Units_${key}_${index + 1}`;
  const mean = (which: string) =>
    formula`IF(COUNTIFS(${season},${which},${all},"<>0")=0,"n/a",SUMIFS(${all},${season},${which})/COUNTIFS(${season},${which},${all},"<>0"))`;
  const entry = (
    key: string,
    label: string,
    of: { readonly value: Formula; readonly format: "usage" | "decimal"; readonly note: string },
  ) => ({
    name: name(key),
    label,
    value: { formula: of.value },
    format: of.format,
    note: of.note,
  });
  const ratio = (over: string, under: string) => formula`IFERROR(${total(name(over))}/${total(name(under))},"n/a")`;
  return {
    kind: "totals",
    totals: [
      entry("Use", `Use of the period (${unit})`, { value: formula`SUM(${all})`, format: "usage", note: "all months" }),
      entry("Peak", `Highest month (${unit})`, { value: formula`MAX(${all})`, format: "usage", note: "" }),
      entry("Average", `Average month (${unit})`, {
        value: formula`IF(COUNTIF(${all},"<>0")=0,0,SUM(${all})/COUNTIF(${all},"<>0"))`,
        format: "usage",
        note: "months with use",
      }),
      entry("PeakFactor", "Peaking factor", {
        value: ratio("Peak", "Average"),
        format: "decimal",
        note: "highest month / average month",
      }),
      entry("Winter", `Winter, a month (${unit})`, {
        value: mean("winter"),
        format: "usage",
        note: names(args.seasons.winter),
      }),
      entry("Summer", `Summer, a month (${unit})`, {
        value: mean("summer"),
        format: "usage",
        note: names(args.seasons.summer),
      }),
      entry("SummerToWinter", "Summer / winter", {
        value: ratio("Summer", "Winter"),
        format: "decimal",
        note: "use a month",
      }),
    ],
  };
}

function monthTable({ service, index }: PlacedService, { unit }: BillableUnitsResult): TableBlock {
  const { use, metered } = useColumns(unit);
  const sum = (column: string) => dataSum(column, monthOf(service.service));
  const counts = (name: string, width = 10): TableColumn => ({ name, format: "count", width, formula: sum(name) });
  return {
    kind: "table",
    name: monthTableName(index),
    rowCount: service.months.length,
    columns: [
      ...monthColumns(service),
      counts(SUMS.accounts),
      counts(SUMS.bills),
      counts(SUMS.zero),
      { name: use, format: "usage", width: 13, formula: sum(use) },
      {
        name: `Use per account (${unit})`,
        format: "decimal",
        width: 11,
        formula: formula`IF(${thisRow(SUMS.accounts)}=0,0,${thisRow(use)}/${thisRow(SUMS.accounts)})`,
      },
      { name: metered, format: "usage", width: 13, formula: sum(metered) },
      {
        name: "Estimated, of reads",
        format: "percent",
        width: 10,
        formula: formula`IF(${sum(SUMS.reads)}=0,0,${sum(SUMS.estimated)}/${sum(SUMS.reads)})`,
      },
      counts(SUMS.meters),
      { name: SUMS.equivalent, format: "usage", width: 11, formula: sum(SUMS.equivalent) },
      { name: unitHead(service), format: "usage", width: 11, formula: sum(SUMS.units) },
    ],
  };
}

function monthColumns({ months }: ServiceUnits): readonly TableColumn[] {
  return [
    { name: "Month", format: "text", width: 9, values: months.map(({ month }) => month.slice(0, 7)) },
    { name: "Month key", format: "general", width: 9, values: months.map(({ month }) => monthKey(month)) },
  ];
}

function monthOf(service: string) {
  return [
    ["Month key", thisRow("Month key")],
    ["Service", serviceInWords(service)],
  ] as const;
}

function seasonOf(month: string, { seasons }: BillableUnitsArgs): string {
  const number = Number(month.slice(5, 7));
  if (seasons.winter.includes(number)) return "winter";
  return seasons.summer.includes(number) ? "summer" : "between";
}

/** "ERU", "Containers", "Units". */
function unitHead({ unitName }: ServiceUnits): string {
  return `${unitName.slice(0, 1).toUpperCase()}${unitName.slice(1)}`;
}

function names(months: readonly number[]): string {
  return months.map((month) => monthName(month).slice(0, 3)).join(", ");
}
