import { headingKey } from "../heading-words";

/** Tested in this order: a returned check is an adjustment, a check otherwise goes out. */
const KINDS: readonly (readonly [RegExp, "receipt" | "disbursement" | "adjustment"])[] = [
  [
    /\b(journal|je|jrnl|adjustment|nsf|return|returned|rtn|transfer|correction|reversal|void|fee|interest|gj|gen)\b/,
    "adjustment",
  ],
  [/\b(receipt|cr|crj|deposit|collection|payment received|cash receipt|cash|rec|rc)\b/, "receipt"],
  [/\b(check|disbursement|ap|vendor|payable|cd|cdj|payroll|pr|wire out|expense|warrant|invoice)\b/, "disbursement"],
];

/**
 * The ledger's kind of a cash book entry that a type or source names; null when it names none.
 * @example cashEntryKindOf("Journal") // "adjustment"
 */
export function cashEntryKindOf(text: string): "receipt" | "disbursement" | "adjustment" | null {
  const key = `${text.toLowerCase().replace(/[^a-z]+/g, " ")} ${headingKey(text)}`;
  return KINDS.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}
