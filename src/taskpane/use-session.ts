import { type Dispatch, useMemo, useReducer } from "react";
import { noticeOf } from "../app/notice";
import { afterEvent } from "../app/after-event";
import { NEW_SESSION, type Session, type SessionEvent } from "../app/session";
import { AppError } from "../ports/app-error";
import type { JobDesk } from "./job";
import { type PaneActions, paneActions } from "./pane-actions";
import type { PaneServices } from "./pane-services";

/** The session of this pane and the actions that move it on. */
export function useSession(services: PaneServices): { readonly session: Session; readonly actions: PaneActions } {
  const [session, dispatch] = useReducer(afterEvent, NEW_SESSION);
  const actions = useMemo(() => paneActions(services, jobDesk(dispatch)), [services]);
  return { session, actions };
}

/** Runs one long job at a time. A cancelled job counts as stopped even when it ends well after all. */
export function jobDesk(dispatch: Dispatch<SessionEvent>): JobDesk {
  let current = new AbortController();
  return {
    dispatch,
    start: (job) => {
      const control = new AbortController();
      current = control;
      const progress = (step: Extract<SessionEvent, { kind: "progressed" }>["progress"]) => {
        if (!control.signal.aborted) dispatch({ kind: "progressed", progress: step });
      };
      const stop = (error: unknown) => dispatch({ kind: "stopped", notice: noticeOf(error) });
      job({ signal: control.signal, progress }).then(
        (event) => (control.signal.aborted ? stop(control.signal.reason) : dispatch(event)),
        (error: unknown) =>
          stop(control.signal.aborted && !(error instanceof AppError) ? control.signal.reason : error),
      );
    },
    cancel: () => {
      current.abort(new AppError("cancelled", "Cancelled."));
      dispatch({ kind: "progressed", progress: { label: "Cancelling", done: 0, total: null } });
    },
  };
}
