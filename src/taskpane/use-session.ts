import { type Dispatch, useMemo, useReducer } from "react";
import { noticeOf } from "../app/notice";
import { afterEvent } from "../app/after-event";
import { NEW_SESSION, type Session, type SessionEvent } from "../app/session";
import { AppError } from "../ports/app-error";
import type { Progress } from "../ports/progress";
import type { Job, JobDesk } from "./job";
import { type PaneActions, paneActions } from "./pane-actions";
import type { PaneServices } from "./pane-services";

/** The session of this pane and the actions that move it on. */
export function useSession(services: PaneServices): { readonly session: Session; readonly actions: PaneActions } {
  const [session, dispatch] = useReducer(afterEvent, NEW_SESSION);
  const actions = useMemo(() => paneActions(services, jobDesk(dispatch)), [services]);
  return { session, actions };
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
