import type { IsoDate } from "../../domain/calendar";
import type { Cents } from "../../domain/money";
import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { agingArgs } from "../aging/aging-args";
import { ledgerBalance } from "../aging/queries";
import { runAging } from "../aging/run-aging";
import type { ReceivableRules } from "../receivables/receivable-rules";
import { runQuery } from "../../ports/query";
import type { ReceivableTie } from "./receivable-tie";

/** What the receivables are tied to, besides the ledger itself. */
export interface TieSides extends ReceivableRules {
  readonly asOf: IsoDate;
  readonly controlCents: Cents | null;
  /** The balance of the control account as she entered it; null to take the one that was loaded, if any. */
  readonly glCents: Cents | null;
}

/** The receivables at the close of a day, seen from every side. */
export async function readTie(database: Database, sides: TieSides, options: JobOptions = {}): Promise<ReceivableTie> {
  const { asOf, controlCents, glCents } = sides;
  const { totalCents } = await runAging(database, agingArgs(sides), options);
  const day = { as_of: asOf, known_on: null };
  const [owed] = await runQuery(database, ledgerBalance, day, { signal: options.signal });
  const accountsCents = (owed?.debit_cents ?? 0) - (owed?.credit_cents ?? 0);
  return { asOf, bucketsCents: totalCents, accountsCents, controlCents, glCents, bridge: [] };
}
