import { LEDGER_TABLES } from "../ledger/tables";

/** What sort of report or file an export is, beyond the canonical tables. */
export const REPORT_KINDS = [
  "ar_aging_detail",
  "ar_aging_summary",
  "aged_trial_balance",
  "billing_register",
  "bill_print_extract",
  "transaction_list",
  "payment_register",
  "adjustment_register",
  "meter_reads",
  "account_list",
  "service_list",
  "arrangement_list",
  "invoice_list",
  "bank_statement",
  "cash_book",
  "lockbox",
  "online_payments",
  "ach_returns",
  "other",
] as const;

/** A report kind, or the name of the ledger table that a file in canonical form holds. */
export type Kind = string;

/** Every kind that a person can choose for a file. */
export const KINDS: readonly Kind[] = [...REPORT_KINDS, ...LEDGER_TABLES.map(({ name }) => name)];
