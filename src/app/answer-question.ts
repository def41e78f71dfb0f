import { aging } from "../analyses/aging/aging";
import type { RunContext } from "../analyses/analysis";
import { collections } from "../analyses/collections/collections";
import type { TieOut } from "../intake/load-result";
import type { Database } from "../ports/database";
import type { JobOptions } from "../ports/progress";
import { agingAnswer } from "./aging-answer";
import type { Answer, PreviewCheck } from "./answer";
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
  const answer = await analyse(database, asked, options);
  return { ...answer, checks: [...answer.checks, ...controlCheck(asked.ledger.tieOut)] };
}

async function analyse(database: Database, asked: AskedQuestion, options: JobOptions): Promise<Answer> {
  const { setup } = asked;
  if (setup.question === "aging") {
    const result = await aging.run(database, setup.aging, options);
    return agingAnswer(result, aging.report(result, contextOf(asked)));
  }
  const result = await collections.run(database, setup.collections, options);
  return collectionsAnswer(result, collections.report(result, contextOf(asked)));
}

/** Whether what was loaded equals what the exporting system printed; nothing where it printed no totals. */
function controlCheck(tieOut: readonly TieOut[]): readonly PreviewCheck[] {
  if (tieOut.length === 0) return [];
  const agreeing = tieOut.filter(({ difference }) => difference === 0).length;
  const detail = `${agreeing} of ${tieOut.length} totals agree`;
  return [{ label: "The loaded exports equal your system's own totals", passes: agreeing === tieOut.length, detail }];
}

function contextOf({ ledger, stamp }: AskedQuestion): RunContext {
  const { load, tieOut, findings } = ledger;
  return { stamp, sources: load.files.map(({ file }) => file), tieOut, findings, tie: null };
}
