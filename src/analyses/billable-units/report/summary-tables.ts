import { serviceInWords } from "../../../domain/service-in-words";
import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { columnOf, thisRow } from "../../../formula/references";
import type { TableBlock, TableColumn } from "../../../report/report";
import type { BillableUnitsResult } from "../billable-units-result";
import { dataSum, SUMS, useColumns } from "./unit-names";
import { classColumn, useTableName } from "./month-blocks";

/** The table of services on the first sheet. */
export const BY_SERVICE = "UnitsByService";
/** The table of services and classes on the first sheet. */
export const BY_CLASS = "UnitsByClass";

/** One row a service: what can be billed by, and averages. */
export function serviceTable({ services, unit }: BillableUnitsResult): TableBlock {
  const months = services[0]?.months.length ?? 1;
  const sum = (column: string) => dataSum(column, [["Service", thisRow("Service")]]);
  const usual = (column: string) => formula`${sum(column)}/${months}`;
  return {
    kind: "table",
    name: BY_SERVICE,
    rowCount: services.length,
    columns: [
      { name: "Service", format: "text", width: 14, values: services.map(({ service }) => serviceInWords(service)) },
      { name: "Different accounts", format: "count", width: 11, values: services.map(({ accounts }) => accounts) },
      ...billColumns(sum, unit),
      { name: "Accounts, usual month", format: "days", width: 11, formula: usual(SUMS.accounts) },
      { name: "Meters, usual month", format: "days", width: 11, formula: usual(SUMS.meters) },
      { name: "Equivalent meters, usual month", format: "days", width: 12, formula: usual(SUMS.equivalent) },
      { name: "Units, usual month", format: "days", width: 11, formula: usual(SUMS.units) },
      {
        name: "Units are",
        format: "text",
        width: 11,
        values: services.map((each) => unitWords(each.unitMonths, each.unitName)),
      },
    ],
  };
}

/** One row a service and class. */
export function classTable({ services, unit }: BillableUnitsResult): TableBlock {
  const rows = services.flatMap((service, index) => service.classes.map((each) => ({ service, index, each })));
  const use = useColumns(unit).use;
  const sum = (column: string) =>
    dataSum(column, [
      ["Service", thisRow("Service")],
      ["Class", thisRow("Class")],
    ]);
  const serviceUse = formula`SUMIFS(${columnOf(BY_SERVICE, use)},${columnOf(BY_SERVICE, "Service")},${thisRow("Service")})`;
  const peak = ({ index, each }: (typeof rows)[number]): Formula =>
    peakFactor(useTableName(index), classColumn(each.customerClass, unit));
  return {
    kind: "table",
    name: BY_CLASS,
    rowCount: rows.length,
    columns: [
      {
        name: "Service",
        format: "text",
        width: 14,
        values: rows.map(({ service }) => serviceInWords(service.service)),
      },
      { name: "Class", format: "text", width: 22, values: rows.map(({ each }) => each.customerClass) },
      { name: "Different accounts", format: "count", width: 11, values: rows.map(({ each }) => each.accounts) },
      ...billColumns(sum, unit),
      { name: "Share of the service's use", format: "percent", width: 11, formula: quotient(thisRow(use), serviceUse) },
      {
        name: "Peak month / average",
        format: "decimal",
        width: 11,
        values: rows.map((row) => (row.service.use === 0 ? null : { formula: peak(row) })),
      },
    ],
    highlights: [{ column: "Share of the service's use", kind: "data-bar" }],
  };
}

function billColumns(sum: (column: string) => Formula, unit: BillableUnitsResult["unit"]): readonly TableColumn[] {
  const { use, metered } = useColumns(unit);
  return [
    { name: SUMS.bills, format: "count", width: 11, formula: sum(SUMS.bills) },
    { name: SUMS.zero, format: "count", width: 11, formula: sum(SUMS.zero) },
    {
      name: "Share of no use",
      format: "percent",
      width: 9,
      formula: quotient(thisRow(SUMS.zero), [thisRow(SUMS.bills)]),
    },
    { name: use, format: "usage", width: 14, formula: sum(use) },
    {
      name: `Use per bill (${unit})`,
      format: "decimal",
      width: 10,
      formula: quotient(thisRow(use), [thisRow(SUMS.bills)]),
    },
    { name: metered, format: "usage", width: 14, formula: sum(metered) },
  ];
}

function quotient(over: Formula[number], under: Formula): Formula {
  return formula`IF(${under}=0,0,${over}/${under})`;
}

/** Over months with use, as everywhere. */
function peakFactor(table: string, column: string): Formula {
  const months = columnOf(table, column);
  return formula`IF(SUM(${months})<=0,0,MAX(${months})*COUNTIF(${months},"<>0")/SUM(${months}))`;
}

function unitWords(unitMonths: number, name: string): string {
  return unitMonths === 0 ? "–" : name;
}
