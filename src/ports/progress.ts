/** One step of a long job, in words a coordinator reads: "Reading charges.csv". */
export interface ProgressStep {
  readonly label: string;
  /** Steps done and steps in all; `total` is null while it cannot be known. */
  readonly done: number;
  readonly total: number | null;
}

/** Called as a long job moves on; must return quickly and must not throw. */
export type Progress = (step: ProgressStep) => void;

/** What every long job accepts: where to tell how far it is, and a signal that cancels it. */
export interface JobOptions {
  readonly progress?: Progress | undefined;
  readonly signal?: AbortSignal | undefined;
}
