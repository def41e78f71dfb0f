import type { Highs, Model } from "highs";
import { type LinearAnswer, type LinearModel, type LinearTerm, sumOfTerms } from "../../domain/study/path/linear-model";
import type { LinearSolver } from "../../ports/linear-solver";

/** HiGHS as a solver of linear models. Each model is handed over as numbers, so nothing is lost in printing and no name is read. */
export function linearSolver(highs: Highs): LinearSolver {
  const engine = highs.createModel();
  engine.options.set({
    output_flag: false,
    solver: "simplex",
    presolve: "off",
    primal_feasibility_tolerance: TIGHTEST,
    dual_feasibility_tolerance: TIGHTEST,
  });
  return {
    solve: async (model) => solveInOrder(highs, engine, model),
    close: () => {
      engine.dispose();
    },
  };
}

/** The smallest tolerance that HiGHS takes. */
const TIGHTEST = 1e-10;

/** One sum after the other is made small; each earlier one becomes a row, and the next run goes on from the basis at hand. */
function solveInOrder(highs: Highs, engine: Model, model: LinearModel): LinearAnswer {
  const columns = model.variables.map((_, column) => column);
  passModel(highs, engine, model);
  let values: readonly number[] | null = null;
  for (const terms of model.minimize.length === 0 ? [[]] : model.minimize) {
    const costs = sumByVariable(terms);
    engine.changeColsCost(
      { kind: "range", from: 0, to: columns.length - 1 },
      columns.map((column) => costs.get(column) ?? 0),
    );
    engine.run();
    if (engine.getModelStatus() !== highs.constants.modelStatus.optimal) break;
    values = [...engine.getSolution().colValue];
    const reached = sumOfTerms(terms, values);
    engine.addRow(-highs.infinity, reached, {
      indices: [...costs.keys()],
      values: [...costs.values()],
    });
  }
  return values === null ? { kind: "infeasible" } : { kind: "optimal", values };
}

function passModel(highs: Highs, engine: Model, { variables, rows }: LinearModel): void {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { terms } of rows) {
    for (const [variable, times] of sumByVariable(terms)) {
      indices.push(variable);
      values.push(times);
    }
    starts.push(indices.length);
  }
  engine.passModel({
    numCols: variables.length,
    numRows: rows.length,
    colCost: variables.map(() => 0),
    colLower: variables.map(() => 0),
    colUpper: variables.map(({ upper }) => Math.min(upper, highs.infinity)),
    rowLower: rows.map(({ atLeast }) => atLeast),
    rowUpper: rows.map(() => highs.infinity),
    matrix: { format: "csr", numRows: rows.length, numCols: variables.length, starts, indices, values },
  });
}

function sumByVariable(terms: readonly LinearTerm[]): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const { variable, times } of terms) sums.set(variable, (sums.get(variable) ?? 0) + times);
  return sums;
}
