import type { SolveLinear } from "../domain/study/path/linear-model";

/** Milliseconds of work between two looks at the signal. */
const TURN_MS = 20;

/** A solver that lets the page answer between two models, and stops when the path is no longer wanted. */
export function patientSolver(solve: SolveLinear, signal: AbortSignal | undefined): SolveLinear {
  let turnEnds = performance.now() + TURN_MS;
  return async (model) => {
    if (performance.now() >= turnEnds) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      turnEnds = performance.now() + TURN_MS;
    }
    signal?.throwIfAborted();
    return solve(model);
  };
}
