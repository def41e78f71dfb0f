import bankBalanceBreak from "./bank-balance-break.sql";
import bankLineTwice from "./bank-line-twice.sql";
import bookEntryTwice from "./book-entry-twice.sql";
import { checkQuery, type LedgerCheck } from "./check-query";

/** What is asked of the bank's lines and the cash book. */
export const CASH_CHECKS: readonly LedgerCheck[] = [
  {
    query: checkQuery("bank balance break", bankBalanceBreak),
    table: "bank",
    code: "bank-balance-break",
    severity: "warning",
    noun: ["line", "lines"],
    what: "whose balance does not follow from the line before. Lines are missing, doubled or of another account; export the statement again.",
  },
  {
    query: checkQuery("bank line twice", bankLineTwice),
    table: "bank",
    code: "bank-line-twice",
    severity: "info",
    noun: ["line", "lines"],
    what: "equal to another but for the number ({pattern}). Kept; compare with the statement on paper, and load each statement once.",
  },
  {
    query: checkQuery("book entry twice", bookEntryTwice),
    table: "book_cash",
    code: "book-entry-twice",
    severity: "info",
    noun: ["entry", "entries"],
    what: "equal to another but for the number. Kept; look whether the batch was posted twice.",
  },
];
