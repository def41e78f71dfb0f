import type { IsoDate } from "../../domain/calendar";
import type { Cents } from "../../domain/money";
import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { runQuery } from "../../ports/query";
import { ledgerBalance } from "../aging/queries";
import { takePosition } from "../receivables/position";
import type { ReceivableRules } from "../receivables/receivable-rules";
import { readBridge } from "./read-bridge";
import { loadedControls, openTotal } from "./queries";
import type { ReceivableTie } from "./receivable-tie";
import type { RejectedAmount } from "./rejected-amounts";

/** What the receivables are tied to, besides the ledger itself. */
export interface TieSides extends ReceivableRules {
  readonly asOf: IsoDate;
  /** What the billing system printed; null to take the total that was loaded, if any. */
  readonly controlCents: Cents | null;
  /** The balance of the control account as she entered it; null to take the one that was loaded, if any. */
  readonly glCents: Cents | null;
  /** Lines of the exports that were not loaded; see `rejectedAmounts`. */
  readonly rejected?: readonly RejectedAmount[];
}

/** The receivables at the close of a day, seen from every side, and for each side that differs the way to it. */
export async function readTie(database: Database, sides: TieSides, options: JobOptions = {}): Promise<ReceivableTie> {
  const { asOf, credits } = sides;
  const statement = { signal: options.signal };
  await takePosition(database, { ...sides, knownOn: null }, options);
  const day = { as_of: asOf, known_on: null };
  const [open] = await runQuery(database, openTotal, { ...day, credits }, statement);
  const [owed] = await runQuery(database, ledgerBalance, day, statement);
  const [loaded] = await runQuery(database, loadedControls, {}, statement);
  const tied = {
    asOf,
    bucketsCents: open?.open_cents ?? 0,
    accountsCents: (owed?.debit_cents ?? 0) - (owed?.credit_cents ?? 0),
    controlCents: sides.controlCents ?? loaded?.control_cents ?? null,
    glCents: sides.glCents ?? loaded?.gl_cents ?? null,
  };
  return { ...tied, bridge: await readBridge(database, { ...tied, rejected: sides.rejected ?? [] }, options) };
}
