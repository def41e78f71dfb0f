/** A column of one number a simulation. */
export type Column = Float64Array;

/** What is added up: a number, and columns by their coefficients. */
export interface WeightedSum {
  readonly constant: number;
  readonly coefficients: readonly number[];
  readonly columns: readonly Column[];
}

/** Columns that one pass over memory takes; a pass costs more than its arithmetic. */
const A_PASS = 3;

/**
 * Writes constant + Σ coefficient · column into `into`, row by row.
 * @example combine(into, { constant: 1, coefficients: [2], columns: [Float64Array.of(10, 20)] }) // into is 21, 41
 */
export function combine(into: Column, { constant, coefficients, columns }: WeightedSum): void {
  const [first] = columns;
  if (first === undefined) {
    into.fill(constant);
    return;
  }
  for (let at = 0; at < columns.length; at += A_PASS) {
    // Where columns run out, the first stands in with nothing of it.
    const three: Three = {
      p: coefficients[at] ?? 0,
      q: coefficients[at + 1] ?? 0,
      r: coefficients[at + 2] ?? 0,
      a: columns[at] ?? first,
      b: columns[at + 1] ?? first,
      c: columns[at + 2] ?? first,
    };
    if (at === 0) write(into, constant, three);
    else add(into, three);
  }
}

interface Three {
  readonly p: number;
  readonly q: number;
  readonly r: number;
  readonly a: Column;
  readonly b: Column;
  readonly c: Column;
}

function write(into: Column, constant: number, { p, q, r, a, b, c }: Three): void {
  const rows = into.length;
  for (let row = 0; row < rows; row++) {
    into[row] = constant + p * (a[row] ?? 0) + q * (b[row] ?? 0) + r * (c[row] ?? 0);
  }
}

function add(into: Column, { p, q, r, a, b, c }: Three): void {
  const rows = into.length;
  for (let row = 0; row < rows; row++) {
    into[row] = (into[row] ?? 0) + (p * (a[row] ?? 0) + q * (b[row] ?? 0) + r * (c[row] ?? 0));
  }
}
