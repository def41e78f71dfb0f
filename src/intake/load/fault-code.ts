/**
 * What a row of the base table is, as one number in its column `problem`: null for a record that loads, negative for a row
 * that is no data, positive for a record that is rejected.
 */
export const ROW_ROLE = {
  above: -1,
  heading: -2,
  blank: -3,
  total: -4,
  page: -5,
  note: -6,
  marked: -7,
  recap: -8,
} as const;

/** Rows set aside by the nth `leaveOut` of the recipe are `LEFT_OUT - n`. */
export const LEFT_OUT = -20;

/** The row itself is at fault (an unclosed quote, a missing second line): its reader said why. */
export const ROW_FAULT = 1;

/** No rule of the recipe takes the row. */
export const NO_TABLE = 2;

/** The row has too few or too many fields to be a record, and looks like one. */
export const FIELD_COUNT = 3;

/** Faults of one column of the file: 100 + 10 × position + one of these. */
export const COLUMN_FAULT = {
  base: 100,
  unreadable: 0,
  overflowed: 1,
  scientific: 2,
  otherDamage: 3,
  tooMany: 4,
} as const;

/** Faults of one value of the ledger: 100,000 + 10 × number of the value + one of these. */
export const VALUE_FAULT = { base: 100_000, missing: 0, notListed: 1, outOfRange: 2, repeated: 3 } as const;

/** A fault of the column at this position. */
export function columnFault(position: number, kind: Exclude<keyof typeof COLUMN_FAULT, "base">): number {
  return COLUMN_FAULT.base + position * 10 + COLUMN_FAULT[kind];
}

/** A fault of the nth value that the recipe gives to the ledger. */
export function valueFault(number: number, kind: Exclude<keyof typeof VALUE_FAULT, "base">): number {
  return VALUE_FAULT.base + number * 10 + VALUE_FAULT[kind];
}
