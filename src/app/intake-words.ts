import type { Encoding, FileShape } from "../intake/file-shape";
import type { Kind } from "../intake/kind";
import { LEDGER_TABLES } from "../ledger/tables";

/** Kinds of files in a coordinator's words, in the order in which they are offered. */
const KIND_WORDS: Readonly<Record<string, string>> = {
  ar_aging_detail: "A/R aging, detail",
  ar_aging_summary: "A/R aging, one line an account",
  aged_trial_balance: "Aged trial balance",
  billing_register: "Billing register",
  bill_print_extract: "Bill print extract",
  transaction_list: "Transaction list",
  payment_register: "Payment register",
  adjustment_register: "Adjustment register",
  meter_reads: "Meter reads",
  account_list: "Account list",
  service_list: "Service list",
  arrangement_list: "Payment arrangements",
  invoice_list: "Invoice list",
  bank_statement: "Bank statement",
  cash_book: "Cash book",
  lockbox: "Lockbox file",
  online_payments: "Online payments",
  ach_returns: "ACH returns",
  other: "Something else",
};

const ENCODING_WORDS: Readonly<Record<Encoding, string>> = {
  ascii: "Plain (ASCII)",
  "utf-8": "UTF-8",
  "utf-8-sig": "UTF-8 with a mark",
  "utf-16-le": "UTF-16, as Excel saves “Unicode text”",
  "utf-16-be": "UTF-16, big-endian",
  "windows-1252": "Windows (1252)",
  cp437: "DOS (code page 437)",
};

/**
 * A kind in a coordinator's words.
 * @example kindWords("ar_aging_detail") // "A/R aging, detail"
 * @example kindWords("charges") // "Charges, in Ratebook’s own form"
 */
export function kindWords(kind: Kind): string {
  return KIND_WORDS[kind] ?? `${tableWords(kind)}, in Ratebook’s own form`;
}

/** Kinds that she can choose from, reports first. */
export function kindChoices(): readonly { readonly kind: Kind; readonly words: string }[] {
  const kinds = [...Object.keys(KIND_WORDS), ...LEDGER_TABLES.map(({ name }) => name)];
  return kinds.map((kind) => ({ kind, words: kindWords(kind) }));
}

/**
 * A ledger table in words.
 * @example tableWords("service_orders") // "Service orders"
 */
export function tableWords(table: string): string {
  if (table === "book_cash") return "Cash book entries";
  if (table === "bank") return "Bank lines";
  if (table === "control") return "Control totals";
  return capitalised(table.replaceAll("_", " "));
}

/**
 * A ledger column in words.
 * @example ledgerColumnWords("account_id") // "Account number"
 */
export function ledgerColumnWords(column: string): string {
  return capitalised(column.replace(/_id$/, "_number").replaceAll("_", " "));
}

/** An encoding in words. */
export function encodingWords(encoding: Encoding): string {
  return ENCODING_WORDS[encoding];
}

/**
 * How a file is cut into cells, in words.
 * @example shapeWords({ form: "delimited", delimiter: "\t" }) // "separated by tabs"
 */
export function shapeWords(shape: FileShape): string {
  switch (shape.form) {
    case "delimited":
      return `separated by ${DELIMITER_WORDS[shape.delimiter]}`;
    case "fixed-width":
      return "columns at fixed places";
    case "spreadsheet":
      return `sheet “${shape.sheet}”`;
    case "html":
      return `table ${shape.table} of a web page`;
    case "bank":
      return `bank file (${shape.format.toUpperCase()})`;
  }
}

const DELIMITER_WORDS = { ",": "commas", "\t": "tabs", "|": "bars ( | )", ";": "semicolons" } as const;

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
