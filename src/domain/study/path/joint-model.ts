import type { LinearModel, LinearTerm } from "./linear-model";

/** Several funds' models as one, and where each fund's variables begin in it. */
export interface JointModel {
  readonly model: LinearModel;
  readonly starts: readonly number[];
}

/** Puts models side by side: rows stay each fund's own, and what is made small is made small in sum. */
export function joinModels(blocks: readonly LinearModel[]): JointModel {
  const starts: number[] = [];
  let next = 0;
  for (const { variables } of blocks) {
    starts.push(next);
    next += variables.length;
  }
  const shifted = (terms: readonly LinearTerm[], block: number): readonly LinearTerm[] =>
    terms.map(({ variable, times }) => ({ variable: variable + (starts[block] ?? 0), times }));
  const orders = Math.max(0, ...blocks.map(({ minimize }) => minimize.length));
  return {
    starts,
    model: {
      variables: blocks.flatMap(({ variables }) => variables),
      rows: blocks.flatMap(({ rows }, block) =>
        rows.map(({ terms, atLeast }) => ({ terms: shifted(terms, block), atLeast })),
      ),
      minimize: Array.from({ length: orders }, (_, order) =>
        blocks.flatMap(({ minimize }, block) => shifted(minimize[order] ?? [], block)),
      ),
    },
  };
}
