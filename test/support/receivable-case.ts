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
  readonly service?: string;
  /** The bill that it is a line of. */
  readonly bill?: string;
  /** The payment that a reversal takes back, where no application says it. */
  readonly reverses?: string;
  /** The day it was entered. */
  readonly entered?: string;
}

interface CaseApplication {
  readonly from: string;
  readonly to: string;
  readonly amount: string;
  readonly date: string;
  /** The day from which it counts no more. */
  readonly reversed_on?: string;
}

type CreditsWord = "own_date" | "separate" | "fifo";

interface CaseExpectation {
  readonly open_items?: Readonly<Record<string, string>>;
  readonly buckets?: Readonly<Record<string, string>>;
  readonly total?: string;
  /** Open items of a bucket. */
  readonly counts?: Readonly<Record<string, number>>;
  /** The working. */
  readonly note?: string;
}

/** The same documents asked otherwise; what is left out is as in the case. */
export interface OtherQuestion extends CaseExpectation {
  readonly as_of?: string;
  readonly known_on?: string;
  readonly terms_days?: number;
  readonly basis?: "due_date" | "document_date";
  readonly credits?: CreditsWord;
  readonly scope?: "account" | "service";
  readonly applications?: readonly CaseApplication[];
}

/** An aging case: documents in, open balances out. */
export interface ReceivableCase {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly as_of: string;
  readonly terms_days?: number;
  readonly policy: {
    readonly basis: "due_date" | "document_date";
    readonly buckets: readonly (readonly [string, number | null, number | null])[];
    readonly credits: CreditsWord;
    readonly scope?: "account" | "service";
  };
  readonly documents: readonly CaseDocument[];
  readonly applications: readonly CaseApplication[];
  readonly expected: CaseExpectation & {
    readonly as_of_next_day?: CaseExpectation & { readonly as_of: string };
    readonly also?: readonly OtherQuestion[];
    /** Amounts by column as other systems draw them. */
    readonly other_systems?: Readonly<Record<string, Readonly<Record<string, string>>>>;
    readonly allowance_effect?: Readonly<Record<"written_off_2026" | "recovered_2026" | "net", string>>;
  };
}

const PUBLISHED = resolve(__dirname, "../fixtures/cases/aging");
const HAND_WORKED = resolve(__dirname, "../fixtures/receivables/cases");

/** Every published aging case. */
export function receivableCases(): readonly ReceivableCase[] {
  return casesIn(PUBLISHED).filter((each) => each.kind === "aging");
}

/** The published case whose number this is. */
export function publishedCase(number: string): ReceivableCase {
  const found = receivableCases().find(({ id }) => id.startsWith(`${number}-`));
  if (found === undefined) throw new Error(`there is no published case ${number}`);
  return found;
}

/** Our own cases on the edges, worked by hand; `note` shows the working. */
export function handWorkedCases(): readonly ReceivableCase[] {
  return casesIn(HAND_WORKED);
}

function casesIn(folder: string): readonly ReceivableCase[] {
  return readdirSync(folder)
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as ReceivableCase);
}

const CHARGE_KINDS: Readonly<Record<string, string>> = {
  invoice: "other",
  bill: "other",
  final_bill: "other",
  installment: "installment",
  fee: "fee",
  penalty: "penalty",
};
const PAYMENTS = ["payment", "payment_reversal", "refund"];
const ADJUSTMENTS = ["credit_note", "write_off", "reinstatement", "transfer_in", "transfer_out", "deposit_applied"];

/**
 * The case's documents as ledger rows: bills become charges, credit notes and write-offs adjustments, a refund a payment
 * that takes back no other. An application that was taken back, while its payment was not, is two rows that cancel.
 */
export function caseLedger(each: ReceivableCase): LedgerRows {
  const known = [...Object.keys(CHARGE_KINDS), ...PAYMENTS, ...ADJUSTMENTS];
  const strange = each.documents.find(({ type }) => !known.includes(type));
  if (strange !== undefined) throw new Error(`${each.id}: no table takes a ${strange.type}`);
  const reversals = each.documents.filter(({ type }) => type === "payment_reversal");
  const takenBack = new Map(reversals.map((reversal) => [reversal.id, paymentOf(each, reversal)]));
  const ofTypes = (types: readonly string[]) => each.documents.filter(({ type }) => types.includes(type));
  return {
    accounts: [...new Set(each.documents.map(({ account }) => account))].map((account_id) => ({ account_id })),
    charges: ofTypes(Object.keys(CHARGE_KINDS)).map((document) => ({
      charge_id: document.id,
      account_id: document.account,
      service: document.service ?? "water",
      kind: CHARGE_KINDS[document.type] ?? "other",
      bill_id: document.bill ?? null,
      bill_date: document.date,
      due_date: document.due ?? null,
      amount_cents: centsOf(document.amount),
      entered_at: document.entered ?? null,
    })),
    payments: ofTypes(PAYMENTS).map((document) => ({
      payment_id: document.id,
      account_id: document.account,
      service: document.service ?? null,
      date: document.date,
      amount_cents: -centsOf(document.amount),
      reverses_payment_id: takenBack.get(document.id) ?? null,
      entered_at: document.entered ?? null,
    })),
    adjustments: ofTypes(ADJUSTMENTS).map((document) => ({
      adjustment_id: document.id,
      account_id: document.account,
      service: document.service ?? null,
      date: document.date,
      due_date: document.due ?? null,
      amount_cents: centsOf(document.amount),
      kind: document.type,
      entered_at: document.entered ?? null,
    })),
    applications: each.applications.flatMap(({ from, to, amount, date, reversed_on }) => {
      const row = { from_id: from, to_id: to, amount_cents: centsOf(amount), date };
      if (reversed_on === undefined || [...takenBack.values()].includes(from)) return [row];
      return [row, { ...row, amount_cents: -row.amount_cents, date: reversed_on }];
    }),
  };
}

/** A reversal names its payment, or the payment is applied to it. */
function paymentOf({ applications }: ReceivableCase, { id, reverses }: CaseDocument): string | null {
  return reverses ?? applications.find(({ to }) => to === id)?.from ?? null;
}

/** Dollars as printed in a case, in cents. */
export function centsOf(dollars: string): number {
  return Math.round(Number(dollars) * 100);
}
