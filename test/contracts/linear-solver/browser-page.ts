import { openBrowserSolver } from "../../../src/adapters/highs/browser";
import type { SolveLinear } from "../../../src/domain/study/path/linear-model";

/** What the page offers a test. */
export interface SolverPage {
  readonly solveLinear: SolveLinear;
}

const opened = openBrowserSolver();
const page: SolverPage = { solveLinear: async (model) => (await opened).solve(model) };
Object.assign(window, page);
