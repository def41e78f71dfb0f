import type { Formula, FormulaPart } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";

/**
 * Terms added up, for lines that do not stand below each other; 0 for none.
 * @example plus([[a], [b]]) // a+b
 */
export function plus(terms: readonly Formula[]): Formula {
  if (terms.length === 0) return formula`0`;
  return terms.flatMap((term, index): readonly FormulaPart[] => (index === 0 ? term : [...formula`+`, ...term]));
}

/** Cells added up. */
export function plusCells(cells: readonly FormulaPart[]): Formula {
  return plus(cells.map((cell) => [cell]));
}
