import { headingKey } from "../heading-words";
import { serviceOfCode } from "./service-codes";

/** What an entry of an account's history does. */
export type TransactionType =
  | "charge"
  | "penalty"
  | "payment"
  | "returned payment"
  | "adjustment"
  | "write-off"
  | "refund"
  | "transfer"
  | "deposit applied"
  | "balance forward";

/** One- and two-letter codes, upper case. R, D and M mean different things in different systems and are left open. */
const SHORT_CODES: Readonly<Record<string, TransactionType>> = {
  B: "charge",
  BL: "charge",
  BI: "charge",
  BG: "charge",
  C: "charge",
  CH: "charge",
  I: "charge",
  P: "payment",
  PY: "payment",
  PM: "payment",
  PA: "payment",
  A: "adjustment",
  AD: "adjustment",
  AJ: "adjustment",
  CM: "adjustment",
  L: "penalty",
  LF: "penalty",
  PN: "penalty",
  PE: "penalty",
  W: "write-off",
  WO: "write-off",
  "W/O": "write-off",
  RF: "refund",
  T: "transfer",
  TR: "transfer",
  TF: "transfer",
  XF: "transfer",
  BF: "balance forward",
};

/** Tested in this order: a "penalty adjustment" is an adjustment, a "bill payment" a payment. */
const WORDS: readonly (readonly [RegExp, TransactionType])[] = [
  [/\b(balance forward|balance fwd|beginning balance|opening balance|previous balance|forward)\b/, "balance forward"],
  [/\b(write ?off|charge ?off|written off|bad debt|uncollectible)\b/, "write-off"],
  [/\b(check|nsf|reconnect|turn on|shut ?off|admin\w*|service|tap|convenience) fee\b/, "charge"],
  [/\b(adjustment|memo|waiver?|waived|correction|leak|abatement|courtesy|rebate)\b/, "adjustment"],
  [
    /\b(nsf|return|returned|rtn|reversal|reversed|reverse|rev|void|voided|chargeback|bounced|stop payment|unpost\w*)\b/,
    "returned payment",
  ],
  [/\b(refund|rfnd)\b/, "refund"],
  [/\b(transfer|xfer|xfr)\b/, "transfer"],
  [/\bdeposit\b/, "deposit applied"],
  [/\b(late|penalty|interest|finance charge|delinquent fee|delinquent)\b/, "penalty"],
  [
    /\b(payment|receipt|cash|check|ach|draft|lockbox|card|autopay|auto|online|tender|eft|money order|counter|paid|web|ivr|kiosk)\b/,
    "payment",
  ],
  [
    /\b(bill|billing|billed|charge|invoice|metered|usage|consumption|flat|base|fee|tax|installment|final|misc\w*)\b/,
    "charge",
  ],
  [/\bcredit\b/, "adjustment"],
];

/**
 * What a transaction type or code means; null when it is not known.
 * @example transactionTypeOf("PMT - LOCKBOX") // "payment"
 * @example transactionTypeOf("Penalty Waiver") // "adjustment"
 */
export function transactionTypeOf(text: string): TransactionType | null {
  const short = SHORT_CODES[text.trim().toUpperCase()];
  if (short !== undefined) return short;
  const key = headingKey(text);
  const known = WORDS.find(([pattern]) => pattern.test(key))?.[1];
  return known ?? (serviceOfCode(text) === null ? null : "charge");
}

/**
 * The texts of a column by what they mean, and those that are not known.
 * @example typesOf(["BILL", "PMT", "ZZ"]) // { known: Map { "charge" => ["BILL"], "payment" => ["PMT"] }, unknown: ["ZZ"] }
 */
export function typesOf(texts: readonly string[]): {
  readonly known: ReadonlyMap<TransactionType, readonly string[]>;
  readonly unknown: readonly string[];
} {
  const known = new Map<TransactionType, readonly string[]>();
  const unknown: string[] = [];
  for (const text of texts) {
    const type = transactionTypeOf(text);
    if (type === null) unknown.push(text);
    else known.set(type, [...(known.get(type) ?? []), text]);
  }
  return { known, unknown };
}
