/** A column of one number a simulation. */
export type Column = Float64Array;

/** What is added up: a number, and columns by their coefficients; made by `weightedSum`. */
export interface WeightedSum {
  /** The constant first, then the coefficient of each column. */
  readonly numbers: Float64Array;
  readonly columns: readonly Column[];
}

/** A column and how often it is taken. */
export interface Term {
  readonly times: number;
  readonly column: Column;
}

/** A sum of a number and columns. All sums are alike to the compiler, down to the kind of each list, so that loops stay compiled. */
export function weightedSum(constant: number, terms: readonly Term[]): WeightedSum {
  const numbers = new Float64Array(terms.length + 1);
  numbers[0] = constant;
  const columns: Column[] = [];
  for (const [at, { times, column }] of terms.entries()) {
    numbers[at + 1] = times;
    columns.push(column);
  }
  return { numbers, columns };
}

const NONE: Column = new Float64Array(0);

/**
 * Writes constant + Σ coefficient · column into `into`, row by row. A pass over memory costs more than its arithmetic, so up to
 * four columns are taken in one.
 * @example combine(into, weightedSum(1, [{ times: 2, column: Float64Array.of(10, 20) }])) // into is 21, 41
 */
export function combine(into: Column, sum: WeightedSum): void {
  const { length } = sum.columns;
  if (length === 0) into.fill(sum.numbers[0] ?? 0);
  else if (length === 1) writeOne(into, sum);
  else if (length === 2) writeTwo(into, sum);
  else if (length === 3) writeThree(into, sum);
  else writeFour(into, sum);
  for (let at = 4; at < length; at++) add(into, sum.numbers[at + 1] ?? 0, sum.columns[at] ?? NONE);
}

function writeOne(into: Column, { numbers, columns }: WeightedSum): void {
  const rows = into.length;
  const constant = numbers[0] ?? 0;
  const p = numbers[1] ?? 0;
  const a = columns[0] ?? NONE;
  for (let row = 0; row < rows; row++) into[row] = constant + p * (a[row] ?? 0);
}

function writeTwo(into: Column, { numbers, columns }: WeightedSum): void {
  const rows = into.length;
  const constant = numbers[0] ?? 0;
  const p = numbers[1] ?? 0;
  const q = numbers[2] ?? 0;
  const a = columns[0] ?? NONE;
  const b = columns[1] ?? NONE;
  for (let row = 0; row < rows; row++) into[row] = constant + p * (a[row] ?? 0) + q * (b[row] ?? 0);
}

function writeThree(into: Column, { numbers, columns }: WeightedSum): void {
  const rows = into.length;
  const constant = numbers[0] ?? 0;
  const p = numbers[1] ?? 0;
  const q = numbers[2] ?? 0;
  const r = numbers[3] ?? 0;
  const a = columns[0] ?? NONE;
  const b = columns[1] ?? NONE;
  const c = columns[2] ?? NONE;
  for (let row = 0; row < rows; row++) {
    into[row] = constant + p * (a[row] ?? 0) + q * (b[row] ?? 0) + r * (c[row] ?? 0);
  }
}

function writeFour(into: Column, { numbers, columns }: WeightedSum): void {
  const rows = into.length;
  const constant = numbers[0] ?? 0;
  const p = numbers[1] ?? 0;
  const q = numbers[2] ?? 0;
  const r = numbers[3] ?? 0;
  const s = numbers[4] ?? 0;
  const a = columns[0] ?? NONE;
  const b = columns[1] ?? NONE;
  const c = columns[2] ?? NONE;
  const d = columns[3] ?? NONE;
  for (let row = 0; row < rows; row++) {
    into[row] = constant + p * (a[row] ?? 0) + q * (b[row] ?? 0) + r * (c[row] ?? 0) + s * (d[row] ?? 0);
  }
}

function add(into: Column, times: number, column: Column): void {
  const rows = into.length;
  for (let row = 0; row < rows; row++) into[row] = (into[row] ?? 0) + times * (column[row] ?? 0);
}
