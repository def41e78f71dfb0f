import type { Finding } from "../domain/finding";
import type { TieOut } from "../intake/load-result";
import type { Database } from "../ports/database";
import type { JobOptions } from "../ports/progress";
import type { Report } from "../report/report";
import type { ReceivableTie } from "./tie/receivable-tie";

/** What a report says about the run that made it. */
export interface RunContext {
  /** Moment of the run, ISO 8601 UTC. */
  readonly stamp: string;
  /** Names of the export files the ledger was loaded from. */
  readonly sources: readonly string[];
  readonly tieOut: readonly TieOut[];
  readonly findings: readonly Finding[];
  /** The receivables from every side, at the report's as-of date (the last day of its period); null when there are none. */
  readonly tie: ReceivableTie | null;
}

/** One question about the ledger, complete in itself: what it asks, how it is computed, how it is reported. */
export interface Analysis<Args, Result> {
  readonly id: string;
  readonly title: string;
  /** The question in a coordinator's words. */
  readonly question: string;
  /** Ledger tables that must hold rows. */
  readonly needs: readonly string[];
  run(database: Database, args: Args, options?: JobOptions): Promise<Result>;
  report(result: Result, context: RunContext): Report;
}
