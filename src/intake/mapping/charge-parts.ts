import type { FoundColumn } from "../layout/found-table";
import type { Condition, FieldRule } from "../recipe/recipe-schema";
import { chargeKindOfCode, serviceOfCode } from "./codes/service-codes";
import { type Fields, noneOf, oneOf, place } from "./rule-parts";
import { columnOf, type TableReading } from "./table-reading";
import { usageUnit } from "./usage-unit";

/** Charges of one kind: which rows they are, and what to write in `kind`. */
export interface ChargeKindRows {
  readonly kind: string;
  readonly where: readonly Condition[];
}

/** More different texts than this are descriptions, not codes. */
const MOST_CODES = 60;

/**
 * What a charge says besides its id, account, kind and amount: bill, dates, period, use.
 * @example chargeDetails(reading)["due_date"] // "{Due Date}"
 */
export function chargeDetails(reading: TableReading): Fields {
  const usage = columnOf(reading, "usage");
  return {
    bill_id: place(columnOf(reading, "bill number")),
    bill_date: billDate(reading),
    due_date: place(dateColumn(reading, "due date")),
    period_start: place(dateColumn(reading, "period start")),
    period_end: place(dateColumn(reading, "period end")),
    usage: place(usage),
    usage_unit: usage === undefined ? undefined : usageUnit(reading),
    rate_code: place(columnOf(reading, "rate code")),
  };
}

/**
 * The date of the bill. Where the report does not print it: the entry's date, the end of the service period, the due
 * date, or the report's date, in this order; so a bill is never younger than the report says.
 * @example billDate(registerWithPeriod) // "{To}"
 */
export function billDate(reading: TableReading): string | undefined {
  const printed = place(dateColumn(reading, "bill date", "date", "posted date", "period end", "read date", "due date"));
  return printed ?? (reading.found.asOf === null ? undefined : "{@as_of}");
}

/** The first of these meanings whose column reads as dates. */
export function dateColumn(
  reading: TableReading,
  ...meanings: Parameters<typeof columnOf>[1][]
): FoundColumn | undefined {
  return meanings
    .map((meaning) => columnOf(reading, meaning))
    .find((column) => column !== undefined && (column.format.value.as === "date" || column.filledShare === 0));
}

/**
 * The service of a row by its code; `other` where the file does not say it.
 * @example serviceField(reading) // { from: "{Charge}", codes: "service" }
 */
export function serviceField(column: FoundColumn | undefined): FieldRule {
  if (column === undefined) return "other";
  return column.distinctCount > MOST_CODES ? `{${column.name}}` : { from: `{${column.name}}`, codes: "service" };
}

/**
 * The service codes seen in a column and the ledger's words; a code that is not known stays as it is printed.
 * @example serviceCodes(column("Charge", ["WATER", "REFUSE"])) // { service: { WATER: "water", REFUSE: "solid_waste" } }
 */
export function serviceCodes(column: FoundColumn | undefined): Record<string, Record<string, string>> {
  if (column === undefined || column.distinctCount > MOST_CODES) return {};
  const service = Object.fromEntries(
    column.samples.map((code) => [code, serviceOfCode(code) ?? chargeKindOfCode(code) ?? code]),
  );
  return { service };
}

/**
 * Rows by kind of charge: penalties, taxes and fees by their codes, the rest `other`.
 * @example chargeKindRows(column("Charge", ["WATER", "PENALTY"])).map(({ kind }) => kind) // ["penalty", "other"]
 */
export function chargeKindRows(column: FoundColumn | undefined): readonly ChargeKindRows[] {
  if (column === undefined) return [{ kind: "other", where: [] }];
  const ofKind = (kind: string) =>
    column.samples.filter((code) => serviceOfCode(code) === null && chargeKindOfCode(code) === kind);
  const groups = ["penalty", "tax", "fee"]
    .map((kind) => ({ kind, codes: ofKind(kind) }))
    .filter(({ codes }) => codes.length > 0);
  const known = groups.flatMap(({ codes }) => codes);
  return [
    ...groups.map(({ kind, codes }) => ({ kind, where: [oneOf(column, codes)] })),
    { kind: "other", where: known.length === 0 ? [] : [noneOf(column, known)] },
  ];
}
