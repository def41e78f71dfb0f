import loadHighs from "highs";
import type { LinearSolver } from "../../ports/linear-solver";
import { linearSolver } from "./solve-linear";

/** HiGHS in Node; its wasm lies beside its own code. */
export async function openNodeSolver(): Promise<LinearSolver> {
  return linearSolver(await loadHighs());
}
