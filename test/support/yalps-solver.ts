import { type Coefficients, type Constraint, solve } from "yalps";
import {
  type LinearAnswer,
  type LinearModel,
  type LinearRow,
  type SolveLinear,
  sumOfTerms,
} from "../../src/domain/study/path/linear-model";

/** A second solver of linear models, by people who know nothing of the first: YALPS, one sum after the other from scratch. */
export const yalpsSolver: SolveLinear = async (model) => solveInOrder(model);

/** By how much an earlier sum may grow while a later one is made small; YALPS works with less precision than HiGHS. */
const ORDER_TOLERANCE = 1e-11;

function solveInOrder(model: LinearModel): LinearAnswer {
  const rows: LinearRow[] = [...model.rows];
  let values: readonly number[] | null = null;
  for (const terms of model.minimize) {
    const found = minimum(model, rows, terms);
    if (found === null) break;
    values = found;
    const most = sumOfTerms(terms, found) + ORDER_TOLERANCE;
    rows.push({ terms: terms.map(({ variable, times }) => ({ variable, times: -times })), atLeast: -most });
  }
  return values === null ? { kind: "infeasible" } : { kind: "optimal", values };
}

/** Its pivots gather rounding: where the finest precision finds nothing to be possible, coarser ones are asked. */
const PRECISIONS = [1e-11, 1e-10, 1e-9, 1e-8];

function minimum(
  { variables }: LinearModel,
  rows: readonly LinearRow[],
  terms: LinearModel["minimize"][number],
): readonly number[] | null {
  const constraints = new Map<string, Constraint>(rows.map(({ atLeast }, row) => [`row ${row}`, { min: atLeast }]));
  const columns = variables.map(({ upper }, at) => {
    const sums = new Map<string, number>();
    const add = (key: string, times: number) => sums.set(key, (sums.get(key) ?? 0) + times);
    for (const { variable, times } of terms) if (variable === at) add("sum", times);
    for (const [row, { terms: each }] of rows.entries())
      for (const { variable, times } of each) if (variable === at) add(`row ${row}`, times);
    if (upper !== Infinity) {
      add(`upper ${at}`, 1);
      constraints.set(`upper ${at}`, { max: upper });
    }
    const coefficients: Coefficients = sums;
    return [String(at), coefficients] as const;
  });
  for (const precision of PRECISIONS) {
    const options = { precision, includeZeroVariables: true, checkCycles: true, maxPivots: 100_000 };
    const solution = solve({ direction: "minimize", objective: "sum", constraints, variables: columns }, options);
    if (solution.status !== "optimal") continue;
    const found = new Map(solution.variables);
    return variables.map((_, at) => found.get(String(at)) ?? 0);
  }
  return null;
}
