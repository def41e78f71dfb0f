import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { LedgerRows } from "./ledger-rows";

interface CaseDocument {
  readonly id: string;
  readonly type: string;
  readonly account: string;
  readonly date: string;
  readonly amount: string;
  readonly due?: string;
}

interface CaseExpectation {
  readonly open_items?: Readonly<Record<string, string>>;
  readonly buckets?: Readonly<Record<string, string>>;
  readonly total?: string;
}

/** A published aging case: documents in, open balances out. */
export interface ReceivableCase {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly as_of: string;
  readonly policy: {
    readonly basis: "due_date" | "document_date";
    readonly buckets: readonly (readonly [string, number | null, number | null])[];
    readonly credits: "own_date" | "separate" | "fifo";
  };
  readonly documents: readonly CaseDocument[];
  readonly applications: readonly {
    readonly from: string;
    readonly to: string;
    readonly amount: string;
    readonly date: string;
  }[];
  readonly expected: CaseExpectation & { readonly as_of_next_day?: CaseExpectation & { readonly as_of: string } };
}

const FOLDER = resolve(__dirname, "../fixtures/cases/aging");

/** Every published aging case. */
export function receivableCases(): readonly ReceivableCase[] {
  return readdirSync(FOLDER)
    .sort()
    .map((file) => JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as ReceivableCase)
    .filter((each) => each.kind === "aging");
}

/** The case's documents as ledger rows: bills become charges, credit notes and write-offs adjustments. */
export function caseLedger(each: ReceivableCase): LedgerRows {
  const returns = new Map(each.applications.map(({ from, to }) => [to, from]));
  const ofTypes = (types: readonly string[]) => each.documents.filter(({ type }) => types.includes(type));
  return {
    accounts: [...new Set(each.documents.map(({ account }) => account))].map((account_id) => ({ account_id })),
    charges: ofTypes(["invoice", "bill", "final_bill", "installment", "fee"]).map((document) => ({
      charge_id: document.id,
      account_id: document.account,
      bill_date: document.date,
      due_date: document.due ?? null,
      amount_cents: centsOf(document.amount),
    })),
    payments: ofTypes(["payment", "payment_reversal"]).map((document) => ({
      payment_id: document.id,
      account_id: document.account,
      date: document.date,
      amount_cents: -centsOf(document.amount),
      reverses_payment_id: document.type === "payment_reversal" ? (returns.get(document.id) ?? null) : null,
    })),
    adjustments: ofTypes(["credit_note", "write_off", "reinstatement"]).map((document) => ({
      adjustment_id: document.id,
      account_id: document.account,
      date: document.date,
      due_date: document.due ?? null,
      amount_cents: centsOf(document.amount),
      kind: document.type,
    })),
    applications: each.applications.map(({ from, to, amount, date }) => ({
      from_id: from,
      to_id: to,
      amount_cents: centsOf(amount),
      date,
    })),
  };
}

/** Dollars as printed in a case, in cents. */
export function centsOf(dollars: string): number {
  return Math.round(Number(dollars) * 100);
}
