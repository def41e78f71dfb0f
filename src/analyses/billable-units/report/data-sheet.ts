import { serviceInWords } from "../../../domain/service-in-words";
import { titled } from "../../../report/heading";
import type { Sheet, TableColumn } from "../../../report/report";
import type { BillableUnitsResult, UnitCell } from "../billable-units-result";
import { DATA, monthKey, sizeLabel, SUMS, useColumns } from "./unit-names";

/** The table that all other sheets sum up: one row a month, service, class, zone and meter size. */
export function dataSheet(result: BillableUnitsResult): Sheet {
  const { cells, unit } = result;
  const note = `One row for each month, service, class, zone and meter size of the period, as counted from the exports; use in ${unit}. Everything on the other sheets is a sum over these rows.`;
  return {
    key: "data",
    name: "Units data",
    orientation: "landscape",
    blocks: [
      titled("The units behind the report"),
      { kind: "note", lines: [note] },
      { kind: "table", name: DATA, rowCount: cells.length, columns: [...keyColumns(cells), ...sumColumns(result)] },
    ],
  };
}

function keyColumns(cells: readonly UnitCell[]): readonly TableColumn[] {
  return [
    { name: "Month", format: "text", width: 9, values: cells.map(({ month }) => month.slice(0, 7)) },
    { name: "Month key", format: "general", width: 9, values: cells.map(({ month }) => monthKey(month)) },
    { name: "Service", format: "text", width: 12, values: cells.map(({ service }) => serviceInWords(service)) },
    { name: "Class", format: "text", width: 20, values: cells.map(({ customerClass }) => customerClass) },
    { name: "Zone", format: "text", width: 9, values: cells.map(({ zone }) => zone) },
    { name: "Meter size", format: "text", width: 10, values: cells.map(({ meterSize }) => sizeLabel(meterSize)) },
  ];
}

function sumColumns({ cells, unit }: BillableUnitsResult): readonly TableColumn[] {
  const use = useColumns(unit);
  const counts = (name: string, value: (cell: UnitCell) => number): TableColumn => {
    return { name, format: "count", width: 10, values: cells.map(value) };
  };
  const volumes = (name: string, value: (cell: UnitCell) => number): TableColumn => {
    return { name, format: "usage", width: 13, values: cells.map(value) };
  };
  return [
    counts(SUMS.accounts, ({ accountMonths }) => accountMonths),
    counts(SUMS.bills, ({ bills }) => bills),
    counts(SUMS.zero, ({ zeroBills }) => zeroBills),
    counts(SUMS.noUse, ({ noUseBills }) => noUseBills),
    volumes(use.use, (cell) => cell.use),
    volumes(use.corrections, ({ correctionUse }) => correctionUse),
    volumes(use.metered, ({ meteredUse }) => meteredUse),
    counts(SUMS.reads, ({ reads }) => reads),
    counts(SUMS.estimated, ({ estimatedReads }) => estimatedReads),
    counts(SUMS.meters, ({ meterMonths }) => meterMonths),
    volumes(SUMS.equivalent, ({ equivalentMonths }) => equivalentMonths),
    volumes(SUMS.units, ({ unitMonths }) => unitMonths),
  ];
}
