import { dayIn } from "./lockbox-header";

/** What the columns of delimited check or stub records are, by place from 0; -1 where there is none. */
export interface LockboxColumns {
  readonly batch: number;
  readonly sequence: number;
  readonly account: number;
  readonly check: number;
  readonly scanLine: number;
}

const SHORTEST_SCAN_LINE = 15;

/**
 * Tells a record's columns apart by what stands in them: long digits are the scan line, numbers that rise by one the
 * sequence, one number before it the batch; of the others, the one found in the scan line or the widest with leading
 * zeros or dashes is the account, and the next number the check number.
 * @param amount the column of amounts, which is none of these
 */
export function lockboxColumns(rows: readonly (readonly string[])[], amount: number): LockboxColumns {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const column = (place: number): readonly string[] => rows.map((row) => row[place] ?? "");
  const free = Array.from({ length: width }, (_, place) => place).filter(
    (place) => place > 0 && place !== amount && column(place).some((cell) => /\d/.test(cell)) && !isDays(column(place)),
  );
  const scanLine = free.find((place) => column(place).every((cell) => cell === "" || isLong(cell))) ?? -1;
  const numbers = free.filter((place) => place !== scanLine);
  const rising = numbers.filter((place) => rises(column(place)));
  const sequence = rising.reduce(
    (one, other) => (changes(column(other)) > changes(column(one)) ? other : one),
    rising[0] ?? -1,
  );
  const batch = numbers.find((place) => place < sequence && changes(column(place)) < changes(column(sequence))) ?? -1;
  const ids = numbers.filter((place) => place !== sequence && place !== batch && !isSteady(column(place), rows.length));
  const scanned = ids.find((place) =>
    rows.every((row) => (row[scanLine] ?? "").includes((row[place] ?? "").replaceAll("-", ""))),
  );
  const printed = ids.find((place) => column(place).every((cell) => /^0|\D/.test(cell)));
  const account = (scanLine >= 0 ? scanned : undefined) ?? printed ?? ids[0] ?? -1;
  return { batch, sequence, account, scanLine, check: ids.find((place) => place !== account) ?? -1 };
}

function isDays(cells: readonly string[]): boolean {
  return cells.every((cell) => /^[\d/-]{8,10}$/.test(cell) && dayIn(cell) !== null);
}

function isLong(cell: string): boolean {
  return /^[\d ]+$/.test(cell) && cell.length >= SHORTEST_SCAN_LINE;
}

/** Numbers that rise by one, begin anew at 1, or stay. */
function rises(cells: readonly string[]): boolean {
  const numbers = cells.map((cell) => (/^\d{1,6}$/.test(cell) ? Number(cell) : Number.NaN));
  const steps = numbers.every((number, index) => {
    const before = numbers[index - 1] ?? number - 1;
    return number === 1 || number === before || number === before + 1;
  });
  return steps && numbers[0] === 1;
}

/** How often a record holds another text than the one before it. */
function changes(cells: readonly string[]): number {
  return cells.filter((cell, index) => index > 0 && cell !== cells[index - 1]).length;
}

/** Fewer different values than records: a batch number, a lockbox number. */
function isSteady(cells: readonly string[], least = 2): boolean {
  return cells.length >= least && new Set(cells).size * 2 <= cells.length;
}
