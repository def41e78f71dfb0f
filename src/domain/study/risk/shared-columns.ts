import { type Column, combine, type WeightedSum } from "./combine";

/** Columns of a chunk that funds have in common: what moves them and what was planned is the same. */
export interface SharedColumns {
  readonly years: number;
  readonly rows: number;
  /** By key, one column a projected year. */
  readonly columns: Map<string, readonly Column[]>;
  /** What fills them for a chunk, in this order. */
  readonly fills: SharedFill[];
}

/** How a column is filled: by a sum held between nothing and `most`, or by a product. Growth is a sum times the year before. */
export type SharedFill =
  | { readonly kind: "sum"; readonly into: Column; readonly sum: WeightedSum; readonly most: number }
  | { readonly kind: "power"; readonly into: Column; readonly steps: number }
  | { readonly kind: "product"; readonly into: Column; readonly a: Column; readonly b: Column };

/** Room for columns of so many simulations, made when they are first asked for. */
export function sharedColumns(years: number, rows: number): SharedColumns {
  return { years, rows, columns: new Map(), fills: [] };
}

/** The columns of a key, one a projected year; `filling` says at the first asking how each is filled, the columns before it at hand. */
export function sharedUnder(
  { years, rows, columns, fills }: SharedColumns,
  key: string,
  filling: (columns: readonly Column[], year: number) => readonly SharedFill[],
): readonly Column[] {
  const found = columns.get(key);
  if (found !== undefined) return found;
  const made = Array.from({ length: years }, () => new Float64Array(rows));
  columns.set(key, made);
  fills.push(...made.flatMap((_, year) => filling(made, year)));
  return made;
}

/** Fills all columns for a chunk. */
export function fillShared({ fills }: SharedColumns): void {
  for (const fill of fills) {
    if (fill.kind === "product") multiply(fill.into, fill.a, fill.b);
    else if (fill.kind === "power") raise(fill.into, fill.steps);
    else {
      combine(fill.into, fill.sum);
      if (fill.sum.columns.length > 0) within(fill.into, fill.most);
    }
  }
}

function within(column: Column, most: number): void {
  const rows = column.length;
  for (let row = 0; row < rows; row++) {
    const share = column[row] ?? 0;
    if (share < 0) column[row] = 0;
    else if (share > most) column[row] = most;
  }
}

function raise(column: Column, steps: number): void {
  const rows = column.length;
  for (let row = 0; row < rows; row++) column[row] = (column[row] ?? 0) ** steps;
}

function multiply(into: Column, a: Column, b: Column): void {
  const rows = into.length;
  for (let row = 0; row < rows; row++) into[row] = (a[row] ?? 0) * (b[row] ?? 0);
}
