import type { RateValue, ValueTable } from "../../../domain/rates/value-schema";
import { NOTHING } from "./quoted";

/** Facts that have a column of their own among the keys. */
export const KEY_COLUMNS = ["class", "zone", "meter"] as const;

/** A fact and the key of a table for it. */
export interface FigureKey {
  readonly fact: string;
  readonly key: string;
}

/** One number or formula of a figure, with its keys in the order of the table's levels. */
export interface FigureRow {
  readonly keys: readonly FigureKey[];
  /** Null for a level of a table without any figure. */
  readonly value: number | string | null;
}

/**
 * The numbers and formulas of a figure: one row for each, with the keys under which it stands.
 * @example figureRows({ by: ["meter"], values: { "5/8": 11.39, "*": 20 } }).length // 2
 */
export function figureRows(value: RateValue): readonly FigureRow[] {
  if (typeof value !== "object") return [{ keys: [], value }];
  return levelRows(value.values, value.by, []);
}

function levelRows(level: ValueTable, by: readonly string[], keys: readonly FigureKey[]): readonly FigureRow[] {
  const fact = by[keys.length] ?? "";
  const entries = Object.entries(level);
  if (entries.length === 0) return [{ keys, value: null }];
  return entries.flatMap(([key, value]) => {
    const deeper = [...keys, { fact, key }];
    return typeof value === "object" ? levelRows(value, by, deeper) : [{ keys: deeper, value }];
  });
}

/** The figure that rows make up, all with keys of the same facts; undefined where there are none. */
export function figureOf(rows: readonly FigureRow[], by: readonly string[]): unknown {
  if (by.length === 0) return rows[0]?.value ?? undefined;
  return { by, values: levelOf(rows, 0) };
}

function levelOf(rows: readonly FigureRow[], depth: number): unknown {
  const groups = new Map<string, FigureRow[]>();
  for (const row of rows) {
    const key = row.keys[depth]?.key;
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return Object.fromEntries(
    [...groups].map(([key, group]) => {
      const [first] = group;
      return [
        key,
        first === undefined || first.value === null || first.keys.length > depth + 1
          ? levelOf(group, depth + 1)
          : first.value,
      ];
    }),
  );
}

/** What stands in the cell of an empty level. */
export const EMPTY_LEVEL = NOTHING;
