import type { UsageUnit } from "../../../domain/rates/usage-unit";
import { serviceInWords } from "../../../domain/service-in-words";
import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { columnOf, thisRow } from "../../../formula/references";
import { headed } from "../../../report/heading";
import type { Block, ChartBlock, TableBlock, TableColumn } from "../../../report/report";
import type { BillableUnitsArgs } from "../billable-units-args";
import type { BillableUnitsResult, ServiceUnits } from "../billable-units-result";
import { shapeTotals } from "./shape-totals";
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
    shapeTotals(useTableName(placed.index), placed, result),
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
