import type { SolveLinear } from "../domain/study/path/linear-model";

/** A solver of linear models that is loaded and ready. */
export interface LinearSolver {
  readonly solve: SolveLinear;
  /** Gives its memory back; no model can be solved afterwards. */
  readonly close: () => void;
}
