import type { IsoDate } from "../../domain/calendar";
import type { CreditPolicy } from "../../domain/credit-policy";
import type { Database, SqlValue } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { column, defineQuery, runQuery } from "../../ports/query";
import clearPosition from "./clear-position.sql";
import { prepareReceivables, type ReceivableSetting } from "./preparation";
import readPositionSql from "./read-position.sql";
import savePosition from "./save-position.sql";
import takeApplications from "./take-applications.sql";
import takeReversals from "./take-reversals.sql";
import takeScopes from "./take-scopes.sql";

/** A day in the books, as seen by one credit policy. */
export interface ReceivablePosition extends ReceivableSetting {
  readonly asOf: IsoDate;
  /** Only what was entered by that day counts; null for everything. */
  readonly knownOn: IsoDate | null;
  readonly credits: CreditPolicy;
}

/** The position that stands, if any. */
export const takenPosition = defineQuery({
  name: "receivables/read-position",
  sql: readPositionSql,
  params: [],
  columns: { as_of: column.date, known_on: column.dateOrNull, credits: column.text },
});

/**
 * Prepares the receivables and works out what every question about one day needs: reversals folded into their payments,
 * applications in force, credit to apply oldest first. The engine holds one position at a time: take it before each query that
 * reads open items or links, never two at once. Nothing is done when it stands already.
 */
export async function takePosition(
  database: Database,
  position: ReceivablePosition,
  options: JobOptions = {},
): Promise<void> {
  await prepareReceivables(database, position, options);
  const [taken] = await runQuery(database, takenPosition, {}, { signal: options.signal });
  const { asOf, knownOn, credits } = position;
  if (taken?.as_of === asOf && taken.known_on === knownOn && taken.credits === credits) return;
  await database.execute(clearPosition, { signal: options.signal });
  const day = [asOf, knownOn];
  const steps: readonly (readonly [string, readonly SqlValue[]])[] = [
    [takeReversals, day],
    [takeApplications, day],
    [takeScopes, [...day, credits]],
    [savePosition, [...day, credits]],
  ];
  for (const [sql, params] of steps) await database.select(sql, params, { signal: options.signal });
}
