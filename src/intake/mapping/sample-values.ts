import type { FoundColumn } from "../layout/found-table";
import { valueOf } from "../values/read-value";
import type { ValueFormat } from "../values/value-format";
import type { TableReading } from "./table-reading";

/** How many amounts of a column are below and above zero. */
export interface SignCount {
  readonly below: number;
  readonly above: number;
}

/** One record of the sample: cells by position. */
export type SampleRecord = readonly (string | null)[];

/**
 * The cents that stand in a column of a record; null where there is no amount.
 * @example centsIn(["A1", "(5.00)"], amount) // -500
 */
export function centsIn(record: SampleRecord, column: FoundColumn): number | null {
  const text = record[column.position] ?? null;
  if (text === null) return null;
  const value = valueOf(text, moneyFormat(column));
  return typeof value === "number" ? value : null;
}

/**
 * The signs of a column's amounts in the sample, of the rows that are asked for.
 * @example signsOf(reading, amount, () => true) // { below: 2, above: 40 }
 */
export function signsOf(
  { found }: TableReading,
  column: FoundColumn,
  asked: (record: SampleRecord) => boolean = () => true,
): SignCount {
  let [below, above] = [0, 0];
  for (const record of found.records) {
    const cents = asked(record) ? centsIn(record, column) : null;
    if (cents !== null && cents < 0) below++;
    if (cents !== null && cents > 0) above++;
  }
  return { below, above };
}

/**
 * Whether a record has one of these texts in a column, as a condition of a recipe tests it.
 * @example hasOneOf(["P-1", "payment"], type, ["PAYMENT"]) // true
 */
export function hasOneOf(record: SampleRecord, column: FoundColumn, values: readonly string[]): boolean {
  const text = record[column.position]?.trim().toLowerCase();
  return text !== undefined && values.some((value) => value.trim().toLowerCase() === text);
}

function moneyFormat({ format }: FoundColumn): ValueFormat {
  return format.value.as === "money" ? format.value : { as: "money" };
}
