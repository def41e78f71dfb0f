import type { RunContext } from "../analyses/analysis";
import type { CheckedLedger } from "./checked-ledger";

/**
 * What a report says of the ledger it was made from; the tie is not among it.
 * @param stamp moment of the run, ISO 8601 UTC
 */
export function runContext({ load, tieOut, findings }: CheckedLedger, stamp: string): RunContext {
  return { stamp, sources: load.files.map(({ file }) => file), tieOut, findings, tie: null };
}
