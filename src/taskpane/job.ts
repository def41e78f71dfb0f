import type { SessionEvent } from "../app/session";
import type { JobOptions } from "../ports/progress";

/** A long job: it resolves to what happened. */
export type Job = (options: JobOptions) => Promise<SessionEvent>;

/** Where actions send what happened, and how they begin and cancel long jobs. */
export interface JobDesk {
  dispatch(event: SessionEvent): void;
  start(job: Job): void;
  cancel(): void;
}
