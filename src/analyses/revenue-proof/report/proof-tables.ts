import { serviceInWords } from "../../../domain/service-in-words";
import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { columnOf, thisRow } from "../../../formula/references";
import { dollarColumns } from "../../../report/dollar-columns";
import type { ChartBlock, TableBlock, TableColumn } from "../../../report/report";
import type { ProofLine, RevenueProofResult } from "../revenue-proof-result";

/** The table of units and rates. */
export const UNITS = "ProofUnits";
/** The table by service and class. */
export const PROOF = "ProofByClass";
const REVENUE = "Revenue ($)";
/** Its columns of dollars that totals add up. */
export const COLUMNS = {
  units: "Units × rates ($)",
  rounding: "Rounding ($)",
  expected: "By the rates ($)",
  billed: "Billed ($)",
  notPriced: "Not priced ($)",
  paid: "Received ($)",
} as const;

/** Units × rate = revenue, live: a row for each charge and block of an edition, service and class. */
export function unitTable({ units }: RevenueProofResult): TableBlock {
  return {
    kind: "table",
    name: UNITS,
    rowCount: units.length,
    columns: [
      text(
        "Service",
        14,
        units.map(({ service }) => serviceInWords(service)),
      ),
      text(
        "Class",
        14,
        units.map(({ customerClass }) => serviceInWords(customerClass)),
      ),
      { name: "Rates of", format: "date", width: 13, values: units.map(({ effective }) => ({ date: effective })) },
      text(
        "Charge",
        38,
        units.map(({ label }) => label),
      ),
      text(
        "Unit",
        14,
        units.map(({ unit }) => unit),
      ),
      { name: "Units", format: "decimal", width: 14, values: units.map(({ units: count }) => count) },
      { name: "Rate ($)", format: "general", width: 11, values: units.map(({ rate }) => rate) },
      {
        name: REVENUE,
        format: "dollars",
        width: 16,
        formula: formula`ROUND(${thisRow("Units")}*${thisRow("Rate ($)")},2)`,
      },
    ],
  };
}

/** Revenue at existing rates beside billed and received, by service and class. */
export function classTable({ lines }: RevenueProofResult): TableBlock {
  const dollars = dollarColumns(lines, 15);
  return {
    kind: "table",
    name: PROOF,
    rowCount: lines.length,
    columns: [
      text(
        "Service",
        14,
        lines.map(({ service }) => serviceInWords(service)),
      ),
      text(
        "Class",
        14,
        lines.map(({ customerClass }) => serviceInWords(customerClass)),
      ),
      amount(COLUMNS.units, unitsRevenue()),
      dollars(COLUMNS.rounding, ({ roundingCents }) => roundingCents),
      amount(COLUMNS.expected, formula`ROUND(${thisRow(COLUMNS.units)}+${thisRow(COLUMNS.rounding)},2)`),
      dollars(COLUMNS.billed, ({ billedCents }) => billedCents),
      dollars(COLUMNS.notPriced, ({ notPricedCents }) => notPricedCents),
      ...comparison(),
      dollars(COLUMNS.paid, ({ paidCents }: ProofLine) => paidCents),
      collected(),
    ],
  };
}

/** The same by service, as formulas over the table by service and class. */
export function serviceTable({ lines }: RevenueProofResult): TableBlock {
  const services = [...new Set(lines.map(({ service }) => serviceInWords(service)))];
  const sums = [COLUMNS.units, COLUMNS.rounding, COLUMNS.expected, COLUMNS.billed, COLUMNS.notPriced];
  return {
    kind: "table",
    name: "ProofByService",
    rowCount: services.length,
    columns: [
      text("Service", 14, services),
      ...sums.map((name) => amount(name, sumOfService(name))),
      ...comparison(),
      amount(COLUMNS.paid, sumOfService(COLUMNS.paid)),
      collected(),
    ],
  };
}

/** By the rates, billed and received, by service. */
export function serviceChart(): ChartBlock {
  return {
    kind: "chart",
    name: "ProofByServiceChart",
    title: "By the rates, billed and received, by service",
    chart: "column",
    table: "ProofByService",
    categories: "Service",
    series: [COLUMNS.expected, COLUMNS.billed, COLUMNS.paid],
    axis: { category: "Service", value: "Dollars", format: "whole-dollars" },
  };
}

function text(name: string, width: number, values: readonly string[]): TableColumn {
  return { name, format: "text", width, values };
}

function amount(name: string, value: Formula): TableColumn {
  return { name, format: "dollars", width: 15, formula: value };
}

function unitsRevenue(): Formula {
  const [service, customerClass] = [columnOf(UNITS, "Service"), columnOf(UNITS, "Class")];
  return formula`ROUND(SUMIFS(${columnOf(UNITS, REVENUE)},${service},${thisRow("Service")},${customerClass},${thisRow("Class")}),2)`;
}

function sumOfService(column: string): Formula {
  return formula`ROUND(SUMIFS(${columnOf(PROOF, column)},${columnOf(PROOF, "Service")},${thisRow("Service")}),2)`;
}

function comparison(): readonly TableColumn[] {
  const priced = formula`(${thisRow(COLUMNS.billed)}-${thisRow(COLUMNS.notPriced)})`;
  const expected = thisRow(COLUMNS.expected);
  return [
    amount("Variance ($)", formula`ROUND(${priced}-${expected},2)`),
    { name: "Parity", format: "fine-percent", width: 11, formula: formula`IF(${expected}=0,"",${priced}/${expected})` },
  ];
}

function collected(): TableColumn {
  const billed = thisRow(COLUMNS.billed);
  const share = formula`IF(${billed}=0,"",${thisRow(COLUMNS.paid)}/${billed})`;
  return { name: "Collected", format: "percent", width: 11, formula: share };
}
