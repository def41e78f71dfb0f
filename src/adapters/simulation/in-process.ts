import { askRisk } from "../../domain/study/risk/ask-risk";
import type { Simulator } from "../../ports/simulator";

/** Milliseconds of work between two looks at the signal. */
const TURN_MS = 20;

/** Simulates in this process, in turns, so that a signal is heard between two chunks. */
export function createInProcessSimulator(): Simulator {
  return {
    async ask(question, { progress, signal } = {}) {
      const steps = askRisk(question);
      let turnEnds = performance.now() + TURN_MS;
      for (;;) {
        signal?.throwIfAborted();
        const step = steps.next();
        if (step.done === true) return step.value;
        progress?.(step.value);
        if (performance.now() < turnEnds) continue;
        await new Promise((resolve) => setTimeout(resolve, 0));
        turnEnds = performance.now() + TURN_MS;
      }
    },
  };
}
