import { aging } from "../analyses/aging/aging";
import type { RunContext } from "../analyses/analysis";
import { collections } from "../analyses/collections/collections";
import type { Database } from "../ports/database";
import type { JobOptions } from "../ports/progress";
import { agingAnswer } from "./aging-answer";
import type { Answer } from "./answer";
import type { CheckedLedger } from "./checked-ledger";
import { collectionsAnswer } from "./collections-answer";
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
  const { setup } = asked;
  if (setup.question === "aging") {
    const result = await aging.run(database, setup.aging, options);
    return agingAnswer(result, aging.report(result, contextOf(asked)));
  }
  const result = await collections.run(database, setup.collections, options);
  return collectionsAnswer(result, collections.report(result, contextOf(asked)));
}

function contextOf({ ledger, stamp }: AskedQuestion): RunContext {
  const { load, tieOut, findings } = ledger;
  return { stamp, sources: load.files.map(({ file }) => file), tieOut, findings };
}
