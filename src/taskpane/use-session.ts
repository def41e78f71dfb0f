import { type Dispatch, useCallback, useMemo, useReducer } from "react";
import { noticeOf } from "../app/notice";
import { afterPaneEvent, NEW_PANE, type PaneState } from "../app/pane-state";
import type { SessionEvent } from "../app/session";
import { AppError } from "../ports/app-error";
import type { Progress } from "../ports/progress";
import type { Job, JobDesk } from "./job";
import { type PaneActions, paneActions } from "./pane-actions";
import type { PaneServices } from "./pane-services";
import { type RatesActions, ratesActions } from "./rates-actions";

/** The pane as it stands, and what moves it on. */
export interface PaneInHand extends PaneState {
  readonly actions: PaneActions;
  readonly ratesActions: RatesActions;
  /** Shows the page of the study, or puts it away. */
  readonly turnStudy: (change: "shown" | "put-away") => void;
}

/** The session and the rates of this pane, and the actions that move them on. */
export function useSession(services: PaneServices): PaneInHand {
  const [state, dispatch] = useReducer(afterPaneEvent, NEW_PANE);
  const actions = useMemo(() => paneActions(services, jobDesk(dispatch)), [services]);
  const onRates = useMemo(
    () => ratesActions(services, (change) => dispatch({ kind: "rates", change })),
    [services, dispatch],
  );
  const turnStudy = useCallback((change: "shown" | "put-away") => dispatch({ kind: "study", change }), []);
  return { ...state, actions, ratesActions: onRates, turnStudy };
}

/**
 * Runs one long job at a time. A cancelled job counts as stopped even when it ends well after all; what a job tells after
 * another has begun is of no use to anyone.
 */
export function jobDesk(dispatch: Dispatch<SessionEvent>): JobDesk {
  let current = new AbortController();
  return {
    dispatch,
    start: (job) => {
      const control = new AbortController();
      current = control;
      const tell = (event: SessionEvent) => {
        if (control === current) dispatch(event);
      };
      runJob(job, control.signal, tell);
    },
    cancel: () => {
      current.abort(new AppError("cancelled", "Cancelled."));
      dispatch({ kind: "progressed", progress: { label: "Cancelling", done: 0, total: null } });
    },
  };
}

function runJob(job: Job, signal: AbortSignal, tell: Dispatch<SessionEvent>): void {
  const progress: Progress = (step) => {
    if (!signal.aborted) tell({ kind: "progressed", progress: step });
  };
  const stop = (error: unknown) => tell({ kind: "stopped", notice: noticeOf(error) });
  job({ signal, progress }).then(
    (event) => (signal.aborted ? stop(signal.reason) : tell(event)),
    (error: unknown) => stop(signal.aborted && !(error instanceof AppError) ? signal.reason : error),
  );
}
