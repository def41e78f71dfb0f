import adjustmentEnteredTwice from "./adjustment-entered-twice.sql";
import applicationOverDocument from "./application-over-document.sql";
import applicationUnknownDocument from "./application-unknown-document.sql";
import { checkQuery, type LedgerCheck } from "./check-query";
import paymentEnteredTwice from "./payment-entered-twice.sql";
import paymentUnknownBill from "./payment-unknown-bill.sql";
import reversalOverPayment from "./reversal-over-payment.sql";
import sharedId from "./shared-id.sql";

/** What is asked of payments, adjustments and what they settle. */
export const DOCUMENT_CHECKS: readonly LedgerCheck[] = [
  {
    query: checkQuery("application over document", applicationOverDocument),
    table: "applications",
    code: "application-over-document",
    severity: "error",
    noun: ["document", "documents"],
    what: "with more applied than it amounts to. Aging shows the excess as a credit; correct the applications in the billing system.",
  },
  {
    query: checkQuery("application unknown document", applicationUnknownDocument),
    table: "applications",
    code: "application-unknown-document",
    severity: "error",
    noun: ["application", "applications"],
    what: "from or to a document that is not in the ledger; not used. Export the missing payments or charges too.",
  },
  {
    query: checkQuery("reversal over payment", reversalOverPayment),
    table: "payments",
    code: "reversal-over-payment",
    severity: "warning",
    noun: ["payment", "payments"],
    what: "taken back for more than it brought, or before it came. Check the returned items against the bank.",
  },
  {
    query: checkQuery("payment unknown bill", paymentUnknownBill),
    table: "payments",
    code: "unknown-bill",
    severity: "warning",
    noun: ["payment", "payments"],
    what: "for a bill that no charge belongs to. Loaded and counted all the same; export the missing bills too.",
  },
  {
    query: checkQuery("payment entered twice", paymentEnteredTwice),
    table: "payments",
    code: "payment-entered-twice",
    severity: "info",
    noun: ["payment", "payments"],
    what: "with the account, date, amount and reference of another. Kept; look in the deposit whether the money came twice.",
  },
  {
    query: checkQuery("adjustment entered twice", adjustmentEnteredTwice),
    table: "adjustments",
    code: "adjustment-entered-twice",
    severity: "info",
    noun: ["adjustment", "adjustments"],
    what: "equal to another but for the number ({pattern}). Kept; look whether it was entered twice.",
  },
  {
    query: checkQuery("shared id", sharedId),
    table: "adjustments",
    code: "shared-id",
    severity: "warning",
    noun: ["adjustment", "adjustments"],
    what: "with the id of a charge; applications to that id are taken to mean the charge. Export ids with a prefix.",
  },
];
