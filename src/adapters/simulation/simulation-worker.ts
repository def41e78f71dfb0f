import { askRisk, type RiskAnswer, type RiskQuestion, type RiskStep } from "../../domain/study/risk/ask-risk";

/** What the worker tells while it simulates, and the answer at the end; `failed` is a bug. */
export type SimulationMessage =
  | { readonly kind: "step"; readonly step: RiskStep }
  | { readonly kind: "answer"; readonly answer: RiskAnswer }
  | { readonly kind: "failed"; readonly message: string };

addEventListener("message", ({ data }: MessageEvent<RiskQuestion>) =>
  simulateFor(data, (message) => postMessage(message)),
);

function simulateFor(question: RiskQuestion, tell: (message: SimulationMessage) => void): void {
  try {
    const steps = askRisk(question);
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        tell({ kind: "answer", answer: step.value });
        return;
      }
      tell({ kind: "step", step: step.value });
    }
  } catch (error) {
    tell({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
}
