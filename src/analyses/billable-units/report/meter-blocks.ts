import { serviceInWords } from "../../../domain/service-in-words";
import { formula } from "../../../formula/formula-tag";
import { columnOf, thisRow } from "../../../formula/references";
import { headed } from "../../../report/heading";
import type { Block, TableBlock, TotalsBlock } from "../../../report/report";
import type { BillableUnitsResult, SizeUnits } from "../billable-units-result";
import { dataSum, serviceHead, SUMS, sizeLabel } from "./unit-names";

const TABLE = "UnitsMeters";
const EQUIVALENT = "Equivalent meters, usual month";
const NONE = "The exports name no meter sizes: export the services with them to see equivalent meters.";

/** Meters by size, their ratios to change, and equivalent meters; a sentence where the exports name no meters. */
export function meterBlocks({ services, args }: BillableUnitsResult): readonly Block[] {
  const rows = services.flatMap(({ service, sizes }) =>
    sizes.map((size) => ({ service: serviceInWords(service), ...size })),
  );
  if (rows.length === 0) return [headed("Equivalent meters"), { kind: "note", lines: [NONE] }];
  const note = `The ratios are ${args.meters.name}, base 5/8 inch; change the column "Ratio" and the equivalent meters here follow.`;
  return [
    headed("Equivalent meters"),
    { kind: "note", lines: [note] },
    meterTable(rows, services[0]?.months.length ?? 1),
    meterTotals([...new Set(rows.map(({ service }) => service))]),
  ];
}

interface SizeRow extends SizeUnits {
  /** In words, as in the data table. */
  readonly service: string;
}

function meterTable(rows: readonly SizeRow[], months: number): TableBlock {
  const meters = dataSum(SUMS.meters, [
    ["Service", thisRow("Service")],
    ["Meter size", thisRow("Meter size")],
  ]);
  return {
    kind: "table",
    name: TABLE,
    rowCount: rows.length,
    columns: [
      { name: "Service", format: "text", width: 14, values: rows.map(({ service }) => service) },
      { name: "Meter size", format: "text", width: 22, values: rows.map(({ meterSize }) => sizeLabel(meterSize)) },
      { name: "Meters, usual month", format: "days", width: 11, formula: formula`${meters}/${months}` },
      { name: "Ratio", format: "decimal", width: 11, values: rows.map(({ ratio }) => ratio ?? 0) },
      {
        name: EQUIVALENT,
        format: "usage",
        width: 12,
        formula: formula`${thisRow("Meters, usual month")}*${thisRow("Ratio")}`,
      },
    ],
  };
}

function meterTotals(services: readonly string[]): TotalsBlock {
  return {
    kind: "totals",
    totals: services.map((service, index) => ({
      name: `Units_Equivalent_${index + 1}`,
      label: `${serviceHead(service)}: equivalent meters, usual month`,
      value: { formula: formula`SUMIFS(${columnOf(TABLE, EQUIVALENT)},${columnOf(TABLE, "Service")},${service})` },
      format: "usage",
      note: "5/8-inch meters",
    })),
  };
}
