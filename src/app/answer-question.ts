import { AppError } from "../ports/app-error";
import type { Database } from "../ports/database";
import type { JobOptions } from "../ports/progress";
import type { Answer } from "./answer";
import type { CheckedLedger } from "./checked-ledger";
import type { RunSetup } from "./run-setup";

/** A question about a loaded ledger, and the moment it is asked at. */
export interface AskedQuestion {
  readonly setup: RunSetup;
  readonly ledger: CheckedLedger;
  /** ISO 8601 UTC. */
  readonly stamp: string;
}

/** Runs the analysis that was asked for and prepares what the pane shows of it. */
export function answerQuestion(_database: Database, asked: AskedQuestion, _options: JobOptions): Promise<Answer> {
  return Promise.reject(new AppError("bad-usage", `The report ${asked.setup.question} is not available.`));
}
