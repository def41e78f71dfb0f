import loadHighs from "highs";
import wasm from "highs/runtime";
import type { LinearSolver } from "../../ports/linear-solver";
import { linearSolver } from "./solve-linear";

/** HiGHS in the page or in a worker of it. Its wasm comes from beside the page's own bundle; import this module lazily. */
export async function openBrowserSolver(): Promise<LinearSolver> {
  return linearSolver(await loadHighs({ locateFile: () => new URL(wasm, globalThis.location.href).href }));
}
