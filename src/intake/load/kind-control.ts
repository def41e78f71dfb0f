import { dollarText } from "../../domain/money";
import type { Database, SqlValue } from "../../ports/database";
import { statementControl } from "../bank/statement-control";
import type { StatementLine } from "../bank/statement-line";
import type { Kind } from "../kind";
import type { FoundTable } from "../layout/found-table";
import type { PrintedTotal, PrintedTotals } from "../layout/printed-totals";
import type { FileLoad } from "../load-result";
import { valueOf } from "../values/read-value";

/** What is known of a file whose totals have names of their own. */
export interface KindContext {
  readonly kind: Kind;
  readonly fileNumber: number;
  readonly found: FoundTable;
  readonly totals: PrintedTotals;
  /** Records from this line on belong to an earlier time; null for none. */
  readonly carriedFrom: number | null;
}

/** Totals that only some kinds have: a bank statement's balances, a cash book's beginning and end. */
export async function kindControl(database: Database, context: KindContext): Promise<FileLoad["control"]> {
  if (context.kind === "bank_statement") return bankControl(database, context);
  return context.kind === "cash_book" ? cashControl(database, context) : {};
}

const ACCOUNT = /\b(?:account|acct)\.?\s*(?:number|no\.?|#)?\s*[:#]?\s*((?:[xX*.•-]*\d[\dxX*-]{2,}))/i;

async function bankControl(
  database: Database,
  { fileNumber, found, totals }: KindContext,
): Promise<FileLoad["control"]> {
  const { rows } = await database.select(
    `SELECT source_record::BIGINT, date::VARCHAR, amount_cents, statement_balance_cents FROM bank WHERE source_file = ${fileNumber} ORDER BY source_record`,
    [],
  );
  const lines = rows.map(bankLine);
  const oldest = oldestFirst(lines);
  const first = oldest.find(({ balanceCents }) => balanceCents !== null);
  const last = oldest.findLast(({ balanceCents }) => balanceCents !== null);
  const account = accountOf(found) ?? "";
  const openingCents = balanceBefore(first) ?? balanceCents(totals.opening);
  const closingCents = last?.balanceCents ?? balanceCents(totals.closing);
  const control = statementControl([{ account, date: null, openingCents, closingCents, lines }]);
  return { ...control, account: account === "" ? null : account };
}

/** The account as the lines above the table name it, else the one that stands on every line. */
function accountOf({ preamble, columns }: FoundTable): string | null {
  const above = preamble.flatMap((text) => ACCOUNT.exec(text)?.[1] ?? [])[0];
  const onEach = columns.find(
    (column) =>
      /\b(account|acct)\b/i.test(column.name) && column.distinctCount === 1 && /\d/.test(column.samples[0] ?? ""),
  );
  return above ?? onEach?.samples[0] ?? null;
}

function balanceBefore(first: BalancedLine | undefined): number | null {
  const after = first?.balanceCents ?? null;
  return after === null ? null : after - (first?.amountCents ?? 0);
}

type BalancedLine = StatementLine & { readonly balanceCents: number | null };

function bankLine([record, date, amount, balance]: readonly SqlValue[]): BalancedLine {
  return {
    line: Number(record),
    ownId: null,
    date: typeof date === "string" ? date : null,
    amountCents: Number(amount),
    reference: null,
    description: null,
    typeCode: null,
    bankReference: null,
    balanceCents: typeof balance === "number" ? balance : null,
  };
}

/** Banks print the newest line first or last; the first and the last day tell, else the balances do. */
function oldestFirst(lines: readonly BalancedLine[]): readonly BalancedLine[] {
  const first = lines[0]?.date ?? "";
  const last = lines.at(-1)?.date ?? "";
  if (first !== last) return first < last ? lines : lines.toReversed();
  const [one, two] = lines;
  const runsDown =
    one?.balanceCents !== undefined && two?.balanceCents === (one.balanceCents ?? 0) + (two?.amountCents ?? 0);
  return runsDown || lines.length < 2 ? lines : lines.toReversed();
}

async function cashControl(database: Database, context: KindContext): Promise<FileLoad["control"]> {
  const { fileNumber, totals, carriedFrom } = context;
  const current = carriedFrom === null ? "" : ` AND source_record < ${carriedFrom}`;
  const [row] = (
    await database.select(
      `SELECT coalesce(sum(amount_cents), 0)::BIGINT AS net_cents FROM book_cash WHERE source_file = ${fileNumber}${current}`,
      [],
    )
  ).rows;
  return {
    beginning: balanceOf(totals.opening),
    ending: balanceOf(totals.closing),
    net_activity: dollarText(Number(row?.[0] ?? 0)),
  };
}

/** The amount on a line such as "Ending balance 10/31/2026 … 45,443.51": its last cell that is an amount. */
function balanceCents(total: PrintedTotal | null): number | null {
  const amounts = (total?.cells ?? []).flatMap((cell) => {
    const cents = cell !== null && /\d/.test(cell) ? valueOf(cell, { as: "money" }) : null;
    return typeof cents === "number" ? [cents] : [];
  });
  return amounts.at(-1) ?? null;
}

function balanceOf(total: PrintedTotal | null): string | null {
  const cents = balanceCents(total);
  return cents === null ? null : dollarText(cents);
}
