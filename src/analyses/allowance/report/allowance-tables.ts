import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { columnOf, input, thisRow } from "../../../formula/references";
import { dollarColumns } from "../../../report/dollar-columns";
import type { TableBlock, TableColumn } from "../../../report/report";
import { bucketLabel, bucketLabelAt } from "../../aging/report/bucket-label";
import type { AllowanceCell, AllowanceResult } from "../allowance-result";
import { LIEN_RATE, rateInputs } from "./allowance-words";

/** The table that every total of the allowance adds up. */
export const CELLS = "AllowanceCells";

/** Columns of that table. */
export const CELL = {
  open: "Open ($)",
  lienable: "Of it lienable ($)",
  rate: "Loss rate",
  loss: "Allowance, not lienable ($)",
  lien: "Allowance, lienable ($)",
  allowance: "Allowance ($)",
  then: "Allowance at year-end ($)",
} as const;

/** One row a service, class and age: the open amount, its rate, and the allowance as a formula over both. */
export function cellTable(result: AllowanceResult): TableBlock {
  const { cells, buckets, rates, yearEnd } = result;
  const nameOf = rateInputs(rates.map(({ service }) => service));
  const dollars = dollarColumns(cells, 16);
  const rateOf = ({ service, bucket }: AllowanceCell) => {
    const own = buckets[bucket];
    return own === undefined ? 0 : { formula: formula`${input(nameOf(service, own))}` };
  };
  return {
    kind: "table",
    name: CELLS,
    rowCount: cells.length,
    columns: [
      { name: "Service", format: "text", width: 16, values: cells.map(({ service }) => service) },
      { name: "Class", format: "text", width: 16, values: cells.map(({ customerClass }) => customerClass) },
      {
        name: "Age",
        format: "text",
        width: 13,
        values: cells.map(({ bucket }) => bucketLabelAt(result.buckets, bucket)),
      },
      dollars(CELL.open, ({ now }) => now.openCents),
      dollars(CELL.lienable, ({ now }) => now.lienableCents),
      { name: CELL.rate, format: "fine-percent", width: 11, values: cells.map(rateOf) },
      ...setAside([CELL.open, CELL.lienable], [CELL.loss, CELL.lien, CELL.allowance]),
      ...(yearEnd === null ? [] : yearEndColumns(cells)),
    ],
  };
}

/** What the allowance is summed by. */
export interface SummaryOf {
  /** `AllowanceByService`. */
  readonly name: string;
  /** The column of the cells whose values are its rows. */
  readonly key: "Service" | "Class" | "Age";
  readonly rows: readonly string[];
}

/** Open amount, lienable part and allowance by one key, summed over the cells by formula. */
export function summaryTable(result: AllowanceResult, { name, key, rows }: SummaryOf): TableBlock {
  const shown = [CELL.open, CELL.lienable, CELL.loss, CELL.lien, CELL.allowance];
  const columns = result.yearEnd === null ? shown : [...shown, CELL.then];
  return {
    kind: "table",
    name,
    rowCount: rows.length,
    columns: [
      { name: key, format: "text", width: 16, values: rows },
      ...columns.map(
        (column): TableColumn => ({ name: column, format: "dollars", width: 16, formula: sumBy(key, column) }),
      ),
      {
        name: "Share of open",
        format: "fine-percent",
        width: 11,
        formula: formula`IF(${thisRow(CELL.open)}=0,"",${thisRow(CELL.allowance)}/${thisRow(CELL.open)})`,
      },
    ],
  };
}

/** The ages of all buckets, in order, as rows of a summary. */
export function ageRows({ buckets }: AllowanceResult): readonly string[] {
  return buckets.map(bucketLabel);
}

function yearEndColumns(cells: readonly AllowanceCell[]): readonly TableColumn[] {
  const dollars = dollarColumns(cells, 16);
  const [open, lienable] = ["Open at year-end ($)", "Of it lienable at year-end ($)"] as const;
  return [
    dollars(open, ({ then }) => then?.openCents ?? 0),
    dollars(lienable, ({ then }) => then?.lienableCents ?? 0),
    {
      name: CELL.then,
      format: "dollars",
      width: 16,
      formula: formula`${lossOf(open, lienable)}+${lienOf(lienable)}`,
    },
  ];
}

function setAside(
  [open, lienable]: readonly [string, string],
  [loss, lien, sum]: readonly [string, string, string],
): readonly TableColumn[] {
  return [
    { name: loss, format: "dollars", width: 16, formula: lossOf(open, lienable) },
    { name: lien, format: "dollars", width: 16, formula: lienOf(lienable) },
    { name: sum, format: "dollars", width: 16, formula: formula`${thisRow(loss)}+${thisRow(lien)}` },
  ];
}

function lossOf(open: string, lienable: string): Formula {
  return formula`ROUND(MAX(${thisRow(open)}-${thisRow(lienable)},0)*${thisRow(CELL.rate)},2)`;
}

function lienOf(lienable: string): Formula {
  return formula`ROUND(MAX(${thisRow(lienable)},0)*${input(LIEN_RATE)},2)`;
}

function sumBy(key: string, column: string): Formula {
  return formula`ROUND(SUMIFS(${columnOf(CELLS, column)},${columnOf(CELLS, key)},${thisRow(key)}),2)`;
}
