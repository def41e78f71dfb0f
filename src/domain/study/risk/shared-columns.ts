import type { Column } from "./combine";

/** Columns of a chunk that funds have in common: what moves them and what was planned is the same. */
export interface SharedColumns {
  /** The columns of a key, one a projected year; `fill` is called where the chunk has not filled them yet. */
  of(key: string, fill: (columns: readonly Column[]) => void): readonly Column[];
  /** Forgets what was filled, for the next chunk. */
  begin(): void;
}

/** Room for columns of so many simulations, made when they are first asked for. */
export function sharedColumns(years: number, rows: number): SharedColumns {
  const columns = new Map<string, readonly Column[]>();
  const filled = new Set<string>();
  return {
    of(key, fill) {
      const found = columns.get(key) ?? Array.from({ length: years }, () => new Float64Array(rows));
      columns.set(key, found);
      if (!filled.has(key)) {
        fill(found);
        filled.add(key);
      }
      return found;
    },
    begin: () => filled.clear(),
  };
}
