import { type IsoDate, monthEnd } from "../../domain/calendar";
import type { Database, StatementOptions } from "../../ports/database";
import { runQuery } from "../../ports/query";
import { billedMeters, billedUnits, meteredUnits } from "./queries";
import type { FoundUnits } from "./unit-cells";

/** First and last day; both count. */
export interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Bills and reads of a span of days, and the meters of the months that it touches. */
export async function findUnits(database: Database, span: Span, statement: StatementOptions): Promise<FoundUnits> {
  return {
    bills: await runQuery(database, billedUnits, span, statement),
    meters: await runQuery(database, billedMeters, span, statement),
    reads: await runQuery(database, meteredUnits, span, statement),
  };
}

/** The same of what lies before a period; the meters of a month that the period begins within belong to the period. */
export async function findBefore(database: Database, span: Span, statement: StatementOptions): Promise<FoundUnits> {
  const found = await findUnits(database, span, statement);
  const open = span.to === monthEnd(span.to) ? null : span.to.slice(0, 7);
  return { ...found, meters: found.meters.filter(({ month }) => month.slice(0, 7) !== open) };
}
