/** A variable of a linear model; none is below zero. */
export interface LinearVariable {
  /** In the field's words, for reading the model: `water increase 2027`. */
  readonly name: string;
  /** Infinity where nothing holds it. */
  readonly upper: number;
}

/** A variable, by its place in the model, times a number. */
export interface LinearTerm {
  readonly variable: number;
  readonly times: number;
}

/** What must hold: the sum of the terms is at least a number. */
export interface LinearRow {
  readonly terms: readonly LinearTerm[];
  readonly atLeast: number;
}

/** A linear program as data. */
export interface LinearModel {
  readonly variables: readonly LinearVariable[];
  readonly rows: readonly LinearRow[];
  /** Sums to be made as small as possible: the first before all, then the second among what is left, and so on. */
  readonly minimize: readonly (readonly LinearTerm[])[];
}

/** A solver's answer: the value of each variable, or that nothing keeps all rows. */
export type LinearAnswer =
  | { readonly kind: "optimal"; readonly values: readonly number[] }
  | { readonly kind: "infeasible" };

/** Solves a linear model; the port through which a path of rates reaches a solver. */
export type SolveLinear = (model: LinearModel) => Promise<LinearAnswer>;

/**
 * The value of a sum at a solution.
 * @example sumOfTerms([{ variable: 1, times: 2 }], [0, 3]) // 6
 */
export function sumOfTerms(terms: readonly LinearTerm[], values: readonly number[]): number {
  return terms.reduce((sum, { variable, times }) => sum + times * (values[variable] ?? 0), 0);
}
