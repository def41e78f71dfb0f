import type { RiskAnswer } from "../../domain/study/risk/ask-risk";
import type { Simulator } from "../../ports/simulator";
import type { SimulationMessage } from "./simulation-worker";

/**
 * Simulates in a worker of this page, one for each question, so that the page answers meanwhile; a cancel ends the worker, and
 * its memory is given back at once. The worker's code is a file of its own beside the page's.
 */
export function createBrowserSimulator(): Simulator {
  return {
    ask(question, { progress, signal } = {}) {
      const worker = new Worker(new URL("./simulation-worker.ts", import.meta.url));
      return new Promise<RiskAnswer>((resolve, reject) => {
        if (signal?.aborted === true) reject(signal.reason);
        signal?.addEventListener("abort", () => reject(signal.reason));
        worker.addEventListener("error", ({ message }) => reject(new Error(`the simulation failed: ${message}`)));
        worker.addEventListener("message", ({ data }: MessageEvent<SimulationMessage>) => {
          if (data.kind === "answer") resolve(data.answer);
          else if (data.kind === "failed") reject(new Error(`the simulation failed: ${data.message}`));
          else progress?.(data.step);
        });
        worker.postMessage(question);
      }).finally(() => worker.terminate());
    },
  };
}
