import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { columnOf, thisRow } from "../../../formula/references";
import { serviceInWords } from "../../../domain/service-in-words";
import { dollarColumns } from "../../../report/dollar-columns";
import type { TableBlock, TableColumn } from "../../../report/report";
import type { RateVerificationResult } from "../rate-verification-result";

/** The table of parity by service and class. */
export const PARITY = "RatesParity";
/** What was billed, in dollars. */
export const BILLED = "Billed ($)";
/** What the rates make of it, in dollars. */
export const RECOMPUTED = "Recomputed ($)";
/** What could not be priced of the billed, in dollars. */
export const NOT_PRICED = "Not priced ($)";

/** Billed against recomputed by service and class. */
export function parityTable({ parityLines }: RateVerificationResult): TableBlock {
  const dollars = dollarColumns(parityLines, 16);
  return {
    kind: "table",
    name: PARITY,
    rowCount: parityLines.length,
    columns: [
      text(
        "Service",
        parityLines.map(({ service }) => serviceInWords(service)),
      ),
      text(
        "Class",
        parityLines.map(({ customerClass }) => serviceInWords(customerClass)),
      ),
      { name: "Charges", format: "count", width: 10, values: parityLines.map(({ charges }) => charges) },
      dollars(BILLED, ({ billedCents }) => billedCents),
      dollars(NOT_PRICED, ({ notPricedCents }) => notPricedCents),
      dollars(RECOMPUTED, ({ recomputedCents }) => recomputedCents),
      ...comparison(),
    ],
  };
}

/** The same by service, as formulas over the table by service and class. */
export function serviceTable({ parityLines }: RateVerificationResult): TableBlock {
  const services = [...new Set(parityLines.map(({ service }) => serviceInWords(service)))];
  const sum = (name: string): TableColumn => ({ name, format: "dollars", width: 16, formula: sumOfService(name) });
  return {
    kind: "table",
    name: "RatesParityByService",
    rowCount: services.length,
    columns: [text("Service", services), sum(BILLED), sum(NOT_PRICED), sum(RECOMPUTED), ...comparison()],
  };
}

/** What was charged under no rate of the schedule. */
export function apartTable({ apart }: RateVerificationResult): TableBlock {
  return {
    kind: "table",
    name: "RatesChargedApart",
    rowCount: apart.length,
    columns: [
      text(
        "Service",
        apart.map(({ service }) => serviceInWords(service)),
      ),
      text(
        "Kind",
        apart.map(({ kind }) => kind),
      ),
      { name: "Charges", format: "count", width: 10, values: apart.map(({ charges }) => charges) },
      dollarColumns(apart, 16)("Charged ($)", ({ cents }) => cents),
    ],
  };
}

function text(name: string, values: readonly string[]): TableColumn {
  return { name, format: "text", width: 18, values };
}

function sumOfService(name: string): Formula {
  return formula`ROUND(SUMIFS(${columnOf(PARITY, name)},${columnOf(PARITY, "Service")},${thisRow("Service")}),2)`;
}

function comparison(): readonly TableColumn[] {
  const priced = formula`(${thisRow(BILLED)}-${thisRow(NOT_PRICED)})`;
  return [
    {
      name: "Difference ($)",
      format: "dollars",
      width: 15,
      formula: formula`ROUND(${priced}-${thisRow(RECOMPUTED)},2)`,
    },
    {
      name: "Parity",
      format: "fine-percent",
      width: 11,
      formula: formula`IF(${thisRow(RECOMPUTED)}=0,"",${priced}/${thisRow(RECOMPUTED)})`,
    },
  ];
}
