import { useEffect, useRef, useState } from "react";
import { type Notice, noticeOf } from "../../app/notice";
import type { RiskAnswer } from "../../domain/study/risk/ask-risk";
import type { ProgressStep } from "../../ports/progress";
import type { StudyServices, StudyToTell } from "./study-services";

/** What is known of how sure a path is. */
export type RiskState =
  | { readonly kind: "none" }
  | { readonly kind: "running"; readonly progress: ProgressStep }
  | { readonly kind: "told"; readonly notice: Notice }
  | { readonly kind: "answered"; readonly answer: RiskAnswer };

/** The state, and the ways to another. */
export interface RiskInHand {
  readonly state: RiskState;
  ask(): void;
  cancel(): void;
}

const NONE: RiskState = { kind: "none" };
const STARTING: ProgressStep = { label: "Starting the simulation", done: 0, total: null };

/** An answer holds for the study and the path that it was asked for; a question that no longer matters is stopped. */
export function useRisk(askRisk: StudyServices["askRisk"], { study, path }: StudyToTell): RiskInHand {
  const [held, hold] = useState({ study, path, state: NONE });
  const asking = useRef<AbortController | null>(null);
  useEffect(() => () => asking.current?.abort(), [study, path]);
  const ask = () => {
    const current = new AbortController();
    const { signal } = current;
    asking.current = current;
    const set = (state: RiskState) => hold({ study, path, state });
    const progress = (step: ProgressStep) => {
      if (!signal.aborted) set({ kind: "running", progress: step });
    };
    progress(STARTING);
    askRisk({ study, path }, { progress, signal }).then(
      (answer) => set({ kind: "answered", answer }),
      (error: unknown) => set({ kind: "told", notice: noticeOf(error) }),
    );
  };
  const isCurrent = held.study === study && held.path === path;
  return { state: isCurrent ? held.state : NONE, ask, cancel: () => asking.current?.abort() };
}
