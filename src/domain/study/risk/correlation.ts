import type { RiskAssumptions } from "../risk-schema";

/** Rows of the lower triangle L with L·Lᵀ = the matrix of coefficients; or the pair that fits no such matrix. */
export type Triangle =
  | { readonly kind: "triangle"; readonly rows: readonly (readonly number[])[] }
  | { readonly kind: "impossible"; readonly pair: readonly [string, string]; readonly coefficient: number };

/** What rounding may leave of a pivot that is zero. */
const TOLERANCE = 1e-10;

/**
 * Cholesky's triangle of the correlations, uncertainties in the order of the study. Coefficients are possible together when the
 * matrix is positive semi-definite; where it is not, the pair with the largest coefficient is named, among those of the first
 * uncertainty that does not fit those before it.
 * @example correlationTriangle({ uncertainties: [a, b], correlations: [{ between: ["a", "b"], coefficient: 0.6 }] }).rows // [[1], [0.6, 0.8]]
 */
export function correlationTriangle({ uncertainties, correlations = [] }: RiskAssumptions): Triangle {
  const ids = uncertainties.map(({ id }) => id);
  const coefficient = (a: string, b: string): number =>
    correlations.find(({ between: [first, second] }) => (first === a && second === b) || (first === b && second === a))
      ?.coefficient ?? 0;
  const rows: number[][] = [];
  for (const [at, id] of ids.entries()) {
    const wanted = ids.slice(0, at).map((other) => coefficient(id, other));
    const row = nextRow(rows, wanted);
    if (row === null) {
      const largest = wanted.reduce(
        (best, each, index) => (Math.abs(each) > Math.abs(wanted[best] ?? 0) ? index : best),
        0,
      );
      return { kind: "impossible", pair: [ids[largest] ?? "", id], coefficient: wanted[largest] ?? 0 };
    }
    rows.push(row);
  }
  return { kind: "triangle", rows };
}

/** The row that gives an uncertainty its coefficients with those before it; null where none does. */
function nextRow(rows: readonly (readonly number[])[], wanted: readonly number[]): number[] | null {
  const row: number[] = [];
  for (const [column, coefficient] of wanted.entries()) {
    const before = rows[column] ?? [];
    const rest = coefficient - row.reduce((sum, each, index) => sum + each * (before[index] ?? 0), 0);
    const pivot = before[column] ?? 0;
    if (pivot === 0 && Math.abs(rest) > 1e-7) return null;
    row.push(pivot === 0 ? 0 : rest / pivot);
  }
  const left = 1 - row.reduce((sum, each) => sum + each * each, 0);
  if (left < -TOLERANCE) return null;
  return [...row, left < TOLERANCE ? 0 : Math.sqrt(left)];
}
