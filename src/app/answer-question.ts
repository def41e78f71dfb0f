import { runAging } from "../analyses/aging/run-aging";
import { AppError } from "../ports/app-error";
import type { Database } from "../ports/database";
import type { JobOptions } from "../ports/progress";
import { agingAnswer } from "./aging-answer";
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
export async function answerQuestion(database: Database, asked: AskedQuestion, options: JobOptions): Promise<Answer> {
  if (asked.setup.question === "collections") throw new AppError("bad-usage", `The report ${asked.setup.question} is not available.`);
  const result = await runAging(database, asked.setup.aging, options);
  return agingAnswer(result, { id: "aging", title: "Aging", sheets: [{ key: "s", name: "Aging", orientation: "portrait", blocks: [{ kind: "heading", level: "title", text: "Aging" }] }] });
}
