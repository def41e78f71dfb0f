import type { RiskAnswer, RiskQuestion } from "../domain/study/risk/ask-risk";
import type { JobOptions } from "./progress";

/** Runs simulations where they do not hold up whoever asks; a cancelled one rejects with the signal's reason and leaves nothing. */
export interface Simulator {
  /** @throws AppError none: a study whose assumptions contradict themselves is refused when it is read */
  ask(question: RiskQuestion, options?: JobOptions): Promise<RiskAnswer>;
}
