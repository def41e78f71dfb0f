import type { Column } from "./combine";

/** Columns of a chunk that funds have in common: what moves them and what was planned is the same. */
export interface SharedColumns {
  /**
   * The columns of a key, one a projected year. At the first asking `filling` is called for what fills them, which then runs for
   * every chunk, after that of all columns asked for before.
   */
  of(key: string, filling: (columns: readonly Column[]) => () => void): readonly Column[];
  /** Fills all columns for a chunk. */
  fill(): void;
}

/** Room for columns of so many simulations, made when they are first asked for. */
export function sharedColumns(years: number, rows: number): SharedColumns {
  const columns = new Map<string, readonly Column[]>();
  const fills: (() => void)[] = [];
  return {
    of(key, filling) {
      const found = columns.get(key);
      if (found !== undefined) return found;
      const made = Array.from({ length: years }, () => new Float64Array(rows));
      columns.set(key, made);
      fills.push(filling(made));
      return made;
    },
    fill: () => {
      for (const fill of fills) fill();
    },
  };
}
