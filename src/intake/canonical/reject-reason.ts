import type { LedgerColumn } from "../../ledger/table";
import { assertNever } from "../../domain/assert-never";
import { DATE_RANGE, PROBLEM } from "./staging-sql";
import type { CanonicalMapping } from "./canonical-mapping";

/** What is wrong with a record, and in which column of the file. */
export interface RejectReason {
  /** Stable name for grouping: `unreadable-date`. */
  readonly code: string;
  readonly column: string;
  /** What is wrong and how to mend it. */
  readonly reason: string;
}

/** The words for a `problem` number of the staging table. */
export function rejectReason(problem: number, mapping: CanonicalMapping): RejectReason {
  const field = mapping.fields[Math.floor(problem / 10)];
  if (field === undefined) throw new Error(`no field for problem ${String(problem)}`);
  const column = field.column.name;
  const kind = problemKind(problem % 10);
  return {
    column,
    code: `${kind}-${field.column.type}`,
    reason: `${column} ${words(kind, field.column)}`,
  };
}

type ProblemKind = keyof typeof PROBLEM;

function problemKind(number: number): ProblemKind {
  switch (number) {
    case PROBLEM.missing:
      return "missing";
    case PROBLEM.unreadable:
      return "unreadable";
    case PROBLEM.notListed:
      return "notListed";
    case PROBLEM.outOfRange:
      return "outOfRange";
    default:
      return "repeated";
  }
}

function words(kind: ProblemKind, column: LedgerColumn): string {
  switch (kind) {
    case "missing":
      return "is empty but must be filled. Fill it in the export.";
    case "unreadable":
      return unreadable(column);
    case "notListed":
      return `is not one of ${(column.oneOf ?? []).join(", ")}. Use one of these words.`;
    case "outOfRange":
      return column.type === "quantity"
        ? "is not a finite number. Correct it."
        : `lies outside ${DATE_RANGE.first} to ${DATE_RANGE.last}. Correct the year.`;
    case "repeated":
      return "stands on an earlier line already; ids must not repeat. Remove the copy or give it its own id.";
    default:
      return assertNever(kind);
  }
}

function unreadable(column: LedgerColumn): string {
  switch (column.type) {
    case "date":
      return "is not a date in the form YYYY-MM-DD. Write it in that form.";
    case "moment":
      return "is not a date or date and time such as 2026-10-31T16:05:00. Write it in that form.";
    case "money":
      return "is not an amount such as -1234.56 (at most two decimals, no exponent). Correct it.";
    case "quantity":
      return "is not a number. Correct it.";
    case "yes-no":
      return "is neither Y nor N. Write one of them.";
    case "text":
      return "is not text.";
    default:
      return assertNever(column.type);
  }
}
