import type { CreditPolicy, FifoScope } from "../../src/domain/credit-policy";
import type { ApplicationRow, LedgerRows } from "./ledger-rows";

export interface SimulatedQuestion {
  readonly asOf: string;
  readonly knownOn: string | null;
  readonly credits: CreditPolicy;
  readonly fifoScope: FifoScope;
  readonly termsDays: number;
}

export interface SimulatedItem {
  readonly id: string;
  readonly accountId: string;
  readonly service: string;
  readonly date: string;
  readonly dueDate: string;
  readonly openCents: number;
  readonly unapplied: boolean;
}

interface Document {
  readonly id: string;
  readonly accountId: string;
  readonly service: string | null;
  readonly date: string;
  readonly dueDate: string;
  readonly known: string;
  /** What is open of it; for a credit, what is left. */
  open: number;
}

interface Reversal extends Document {
  readonly payment: string;
}

interface InForce {
  readonly from: Document;
  readonly to: Document;
  cents: number;
}

/**
 * The oracle of the receivables: it lives through the books day by day and document by document, with plain arrays and no
 * running sums, so that it shares no idea with the SQL it judges.
 */
export function simulateOpenItems(rows: LedgerRows, question: SimulatedQuestion): readonly SimulatedItem[] {
  const books = openBooks(rows, question);
  const days = [...new Set([...books.debits, ...books.credits, ...books.reversals].map(({ date }) => date))];
  const starts = books.applications.map(({ start }) => start);
  for (const day of [...new Set([...days, ...starts])].sort()) if (day <= question.asOf) liveThrough(books, day);
  const debits = books.debits.filter(({ date }) => date <= question.asOf);
  const credits = books.credits.filter(({ date }) => date <= question.asOf);
  if (question.credits === "fifo") payOldestFirst(debits, credits, question.fifoScope);
  return [
    ...debits.map((each) => toItem(each, each.open, false)),
    ...credits.map((each) => toItem(each, -each.open, each.open > 0 && question.credits !== "own")),
  ].filter(({ openCents }) => openCents !== 0);
}

interface Books {
  readonly debits: Document[];
  readonly credits: Document[];
  readonly reversals: readonly Reversal[];
  readonly applications: readonly { readonly row: ApplicationRow; readonly start: string }[];
  readonly inForce: InForce[];
  /** What reversals left of each payment that was reversed. */
  readonly net: Map<string, number>;
}

function openBooks(rows: LedgerRows, question: SimulatedQuestion): Books {
  const known = <T extends { readonly known: string }>(each: readonly T[]) =>
    each.filter((one) => question.knownOn === null || one.known <= question.knownOn);
  const charges = (rows.charges ?? []).map((row) => ({
    id: row.charge_id,
    accountId: row.account_id,
    service: row.service ?? "water",
    date: row.bill_date,
    dueDate: row.due_date ?? plusDays(row.bill_date, question.termsDays),
    known: row.entered_at?.slice(0, 10) ?? row.bill_date,
    open: row.amount_cents,
  }));
  const adjustments = (rows.adjustments ?? []).map((row) => ({
    id: row.adjustment_id,
    accountId: row.account_id,
    service: row.service ?? null,
    date: row.date,
    dueDate: row.due_date ?? row.date,
    known: row.entered_at?.slice(0, 10) ?? row.date,
    open: row.amount_cents,
  }));
  const payments = (rows.payments ?? []).map((row) => ({
    id: row.payment_id,
    accountId: row.account_id,
    service: row.service ?? null,
    date: row.date,
    dueDate: row.date,
    known: row.entered_at?.slice(0, 10) ?? row.date,
    open: -row.amount_cents,
    payment: row.reverses_payment_id ?? "",
  }));
  const everyCredit = [...payments, ...adjustments, ...charges].filter(({ open }) => open < 0);
  const folds = (each: (typeof payments)[number]) =>
    payments.some(
      (payment) =>
        payment.id === each.payment &&
        payment.open < 0 &&
        payment.accountId === each.accountId &&
        payment.date <= each.date,
    );
  const takenBack = payments.filter((each) => each.open > 0 && folds(each));
  const debits = known([...charges, ...adjustments, ...payments.filter((each) => !takenBack.includes(each))]).filter(
    ({ open }) => open > 0,
  );
  const credits = known(everyCredit).map((each) => ({ ...each, dueDate: each.date, open: -each.open }));
  const applications = (rows.applications ?? []).flatMap((row) => {
    const from = credits.find(({ id }) => id === row.from_id);
    const to = debits.find(({ id }) => id === row.to_id);
    const entered = row.entered_at?.slice(0, 10) ?? row.date;
    if (from === undefined || to === undefined || known([{ known: entered }]).length === 0) return [];
    return [{ row, start: [row.date, from.date, to.date].sort()[2] ?? row.date }];
  });
  return { debits, credits, reversals: known(takenBack), applications, inForce: [], net: new Map() };
}

function liveThrough(books: Books, day: string): void {
  const starting = books.applications
    .filter(({ start }) => start === day)
    .map(({ row }) => ({
      from: only(books.credits, row.from_id),
      to: only(books.debits, row.to_id),
      cents: row.amount_cents,
    }))
    .sort((a, b) => compare([a.to.dueDate, a.to.id, a.cents], [b.to.dueDate, b.to.id, b.cents]));
  for (const each of starting) {
    each.from.open -= each.cents;
    each.to.open -= each.cents;
    books.inForce.push(each);
  }
  const returned = books.reversals.filter(({ date }) => date === day).sort((a, b) => compare([a.id], [b.id]));
  for (const each of returned) takeBack(books, each);
  for (const [payment, net] of books.net) endUncovered(books, payment, net);
}

function takeBack(books: Books, reversal: Reversal): void {
  const payment = books.credits.find(({ id }) => id === reversal.payment);
  const left = payment === undefined ? 0 : (books.net.get(payment.id) ?? paidAtFirst(books, payment));
  const folded = Math.min(left, reversal.open);
  if (payment !== undefined) {
    payment.open -= folded;
    if (folded > 0) books.net.set(payment.id, left - folded);
  }
  if (reversal.open > folded) books.debits.push({ ...reversal, open: reversal.open - folded });
}

/** The payment's own amount: what is left of it and what its applications hold. */
function paidAtFirst(books: Books, payment: Document): number {
  return payment.open + sum(books.inForce.filter(({ from }) => from === payment).map(({ cents }) => cents));
}

/** The last applied ends first, until what the payment still is covers what it still pays. */
function endUncovered(books: Books, payment: string, net: number): void {
  const own = books.inForce.filter(({ from }) => from.id === payment);
  let over = sum(own.map(({ cents }) => cents)) - net;
  for (const each of own.reverse()) {
    const ended = Math.max(0, Math.min(over, each.cents));
    each.cents -= ended;
    each.from.open += ended;
    each.to.open += ended;
    over -= ended;
  }
}

function payOldestFirst(debits: readonly Document[], credits: readonly Document[], scope: FifoScope): void {
  const due = [...debits].sort((a, b) => compare([a.dueDate, a.date, a.id], [b.dueDate, b.date, b.id]));
  for (const credit of [...credits].sort((a, b) => compare([a.date, a.id], [b.date, b.id]))) {
    for (const debit of due) {
      if (debit.accountId !== credit.accountId || credit.open <= 0 || debit.open <= 0) continue;
      if (scope === "service" && (credit.service === null || credit.service !== debit.service)) continue;
      const paid = Math.min(credit.open, debit.open);
      credit.open -= paid;
      debit.open -= paid;
    }
  }
}

function toItem(each: Document, openCents: number, unapplied: boolean): SimulatedItem {
  const { id, accountId, date, dueDate } = each;
  return { id, accountId, service: each.service ?? "none", date, dueDate, openCents, unapplied };
}

function only(documents: readonly Document[], id: string): Document {
  const found = documents.find((each) => each.id === id);
  if (found === undefined) throw new Error(`the simulator lost ${id}`);
  return found;
}

function sum(cents: readonly number[]): number {
  return cents.reduce((total, each) => total + each, 0);
}

function plusDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

function compare(left: readonly (string | number)[], right: readonly (string | number)[]): number {
  for (const [index, value] of left.entries()) {
    const other = right[index] ?? "";
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}
