import type { SettlementTriangle } from "../../domain/settlement-triangle";
import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { runQuery } from "../../ports/query";
import { takePosition } from "../receivables/position";
import type { ReceivableRules } from "../receivables/receivable-rules";
import { takeSettlement } from "../receivables/settlement";
import { buildTriangle, spanOf } from "./build-triangle";
import type { ExpectedArgs } from "./expected-args";
import type { ServiceTriangle } from "./expected-months";
import type { ReceivablesStanding } from "./expected-result";
import { cashReceived, receivablesStanding, settlementCells } from "./queries";

/** Which books are read, and by which rules. */
export type BooksArgs = ReceivableRules & Pick<ExpectedArgs, "asOf" | "historyFrom">;

/** The books at a month end, as expected collections read them. */
export interface Books {
  readonly triangle: SettlementTriangle;
  readonly services: readonly ServiceTriangle[];
  readonly standing: ReceivablesStanding;
}

/** What became of each month's bills until a month end, in all and by service, and what the receivables consist of then. */
export async function readBooks(database: Database, args: BooksArgs, options: JobOptions = {}): Promise<Books> {
  const position = { ...args, credits: "fifo", knownOn: null } as const;
  const statement = { signal: options.signal };
  const asked = { as_of: args.asOf, history_from: `${args.historyFrom.slice(0, 7)}-01` };
  await takeSettlement(database, position, options);
  await takePosition(database, position, options);
  const cells = await runQuery(database, settlementCells, asked, statement);
  const received = await runQuery(database, cashReceived, asked, statement);
  const [standing] = await runQuery(database, receivablesStanding, { as_of: args.asOf }, statement);
  const span = spanOf(cells, args.asOf);
  const services = [...new Set(cells.map(({ service }) => service))].map((service) => {
    const own = cells.filter((cell) => cell.service === service);
    return { service, triangle: buildTriangle(own, [], span) };
  });
  return { triangle: buildTriangle(cells, received, span), services, standing: toStanding(standing) };
}

function toStanding(
  row: { readonly bill_cents: number; readonly other_cents: number; readonly credit_cents: number } | undefined,
): ReceivablesStanding {
  const openBillsCents = row?.bill_cents ?? 0;
  const otherCents = row?.other_cents ?? 0;
  const creditCents = row?.credit_cents ?? 0;
  return { openBillsCents, otherCents, creditCents, totalCents: openBillsCents + otherCents + creditCents };
}
