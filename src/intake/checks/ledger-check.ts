import type { Finding } from "../../domain/finding";
import { column, defineQuery } from "../../ports/query";
import applicationOverDocument from "./application-over-document.sql";
import applicationUnknownDocument from "./application-unknown-document.sql";
import dueBeforeBill from "./due-before-bill.sql";
import missingDueDate from "./missing-due-date.sql";
import reversalOverPayment from "./reversal-over-payment.sql";
import sharedId from "./shared-id.sql";

/** Columns of every ledger check: how many rows and how much money in all, and up to ten rows to look at. */
const SAMPLE_COLUMNS = {
  row_count: column.integer,
  amount_cents: column.integerOrNull,
  source_file: column.integerOrNull,
  source_record: column.integerOrNull,
  subject: column.textOrNull,
} as const;

/** One question whose answer should be empty. */
export interface LedgerCheck {
  readonly query: ReturnType<typeof checkQuery>;
  /** The table whose file and record the sample names. */
  readonly table: string;
  readonly code: string;
  readonly severity: Finding["severity"];
  /** What is counted, singular and plural. */
  readonly noun: readonly [one: string, many: string];
  /** What is wrong and what to do, said after "In charges: 12 charges ($345.00) ". */
  readonly what: string;
}

/** Declares a check's query under its name. */
export function checkQuery(name: string, sql: string) {
  return defineQuery({ name: `check ${name}`, sql, params: [], columns: SAMPLE_COLUMNS });
}

/** The checks that every ledger is put to, beside the references of `reference-check.ts`. */
export const LEDGER_CHECKS: readonly LedgerCheck[] = [
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
    query: checkQuery("due before bill", dueBeforeBill),
    table: "charges",
    code: "due-before-bill",
    severity: "warning",
    noun: ["charge", "charges"],
    what: "due before the bill date, so that it looks older than it is. Check the due dates in the billing system.",
  },
  {
    query: checkQuery("missing due date", missingDueDate),
    table: "charges",
    code: "missing-due-date",
    severity: "info",
    noun: ["charge", "charges"],
    what: "without a due date. Aging takes the bill date and the terms instead; set the terms, or export the due date.",
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
