import type { Cents } from "../../domain/money";
import { centsOfDecimal, centsOfDigits } from "./bank-amount";

/** Delimited records whose amounts must add up to an amount of another record. */
export interface TiedCells {
  readonly details: readonly (readonly string[])[];
  readonly total: readonly string[];
}

/** In which column amounts and total stand, from 0. */
export interface TiedColumns {
  readonly detail: number;
  readonly total: number;
}

/**
 * Finds the column of amounts by looking where they add up to a stated total.
 * @returns null where no column makes the total of at least half of the groups
 * @example tiedColumns([{ details: [["D", "1", "150"], ["D", "2", "250"]], total: ["T", "2", "400"] }]) // { detail: 2, total: 2 }
 */
export function tiedColumns(groups: readonly TiedCells[]): TiedColumns | null {
  const filled = groups.filter((group) => group.details.length > 0);
  const width = Math.max(0, ...filled.flatMap((group) => group.details.map((cells) => cells.length)));
  const found = Array.from({ length: width }, (_, detail) => ({ detail, ...bestTotal(filled, detail) }));
  const best = found.reduce((one, other) => (other.agreeing > one.agreeing ? other : one), {
    detail: -1,
    total: -1,
    agreeing: 0,
  });
  return best.agreeing > 0 && best.agreeing * 2 >= filled.length ? best : null;
}

/**
 * An amount of a delimited lockbox record: dollars where a point stands in it, else cents.
 * @example cellCents("0000014025") // 14025
 */
export function cellCents(cell: string | undefined): Cents | null {
  const text = (cell ?? "").replace(/[$,\s]/g, "");
  return text.includes(".") ? centsOfDecimal(text) : centsOfDigits(text);
}

function bestTotal(
  groups: readonly TiedCells[],
  detail: number,
): { readonly total: number; readonly agreeing: number } {
  const sums = groups.map((group) => group.details.reduce((sum, cells) => sum + (cellCents(cells[detail]) ?? 0), 0));
  if (sums.every((sum) => sum < 100)) return { total: -1, agreeing: 0 };
  const counts = new Map<number, number>();
  groups.forEach((group, index) =>
    group.total.forEach((cell, column) => {
      if (cellCents(cell) === sums[index]) counts.set(column, (counts.get(column) ?? 0) + 1);
    }),
  );
  const [total, agreeing] = [...counts].sort((one, other) => other[1] - one[1])[0] ?? [-1, 0];
  return { total, agreeing };
}
