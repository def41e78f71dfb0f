import type { AgingArgs } from "../analyses/aging/aging-args";
import type { DrillResult } from "../analyses/aging/drill-cell";
import { drillReport } from "../analyses/aging/report/drill-report";
import { placeReport } from "../report/place";
import type { PlacedReport } from "../report/placed";
import type { CheckedLedger } from "./checked-ledger";
import { runContext } from "./run-context";

/** The aging that documents were found in, and when. */
export interface DrilledLedger {
  readonly args: AgingArgs;
  readonly ledger: CheckedLedger;
  /** ISO 8601 UTC. */
  readonly stamp: string;
}

/** The documents behind a cell as sheets that can be written. */
export function placedDrill(found: DrillResult, { args, ledger, stamp }: DrilledLedger): PlacedReport {
  return placeReport(drillReport(found, args, runContext(ledger, stamp)));
}
