import { creditPolicyText } from "../../domain/credit-policy";
import type { AgingArgs } from "./aging-args";

/** Every rule by which an aging was made, one sentence each, for the notes of a sheet and the reader of a file. */
export function agingConventions(args: AgingArgs, missingDueDates: number): readonly string[] {
  return [
    `Balances are taken at the close of ${args.asOf}: what is paid or applied on that day counts as paid.`,
    basisText(args),
    `Buckets end at ${args.edges.join(", ")} days; an item due on the as-of date is not late (not due: 0 days or less).`,
    creditPolicyText(args.credits, args.fifoScope),
    "An explicit application counts from the latest of its own date and the dates of both documents.",
    "A returned payment ends its applications on the day of the return, last applied first; the bill is open again at its original age.",
    "A bill paid beyond its amount shows the excess as a negative amount in its own bucket.",
    knownText(args),
    missingText(args, missingDueDates),
  ];
}

function basisText(args: AgingArgs): string {
  return args.basis === "due"
    ? "Age is counted in days from the due date; an increasing adjustment without a due date ages from its own date."
    : "Age is counted in days from the bill date (payments and adjustments: from their own date).";
}

function knownText(args: AgingArgs): string {
  return args.knownOn === null
    ? "Everything in the exports counts by its effective date in the books."
    : `Only what had been entered by ${args.knownOn} counts (a document without an entry date: by its own date).`;
}

function missingText(args: AgingArgs, missing: number): string {
  const rule = `A charge without a due date is due ${args.termsDays} days after its bill date`;
  return missing === 0 ? `${rule}; there is none.` : `${rule}; this concerns ${missing} charges on the books.`;
}
