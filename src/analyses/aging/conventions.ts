import { creditPolicyText } from "../../domain/credit-policy";
import { printDollars } from "../../domain/money";
import type { AgingArgs } from "./aging-args";
import type { AgingClocks } from "./aging-result";

/**
 * Every rule by which an aging was made, one sentence each, for the notes of a sheet and the reader of a file.
 * @param missingDueDates charges on the books without a due date of their own; null where nobody counted
 * @param clocks what was entered late; left out where nobody looked
 */
export function agingConventions(
  args: AgingArgs,
  missingDueDates: number | null,
  clocks: AgingClocks | null = null,
): readonly string[] {
  return [
    `Balances are taken at the close of ${args.asOf}: what is paid or applied on that day counts as paid.`,
    basisText(args),
    bucketsText(args),
    creditPolicyText(args.credits, args.fifoScope),
    "An explicit application counts from the latest of its own date and the dates of both documents.",
    "A returned payment ends its applications on the day of the return, last applied first; the bill is open again at its original age.",
    "A bill paid beyond its amount shows the excess as a negative amount in its own bucket.",
    "Water, sewer, storm and solid waste are the utility's revenue; every other service is one of the city's other receivables.",
    "An account is on hold from the first to the last day of the hold, both counted; of several holds at once the gravest names it: bankruptcy, dispute, medical, arrangement, other.",
    ...minimumText(args),
    knownText(args),
    ...(clocks === null ? [] : [clocksText(clocks)]),
    missingText(args, missingDueDates),
  ];
}

function basisText(args: AgingArgs): string {
  return args.basis === "due"
    ? "Age is counted in days from the due date; an increasing adjustment without a due date ages from its own date."
    : "Age is counted in days from the bill date (payments and adjustments: from their own date).";
}

function bucketsText(args: AgingArgs): string {
  if (args.bucketsBy === "days")
    return `Buckets end at ${args.edges.join(", ")} days; an item due on the as-of date is not late (not due: 0 days or less).`;
  const date = args.basis === "due" ? "due" : "bill";
  return `Buckets follow the calendar month of the ${date} date; an item due on the as-of date is not late.`;
}

function minimumText({ minimumCents }: AgingArgs): readonly string[] {
  if (minimumCents === 0) return [];
  return [
    `Accounts that owe, or are in credit by, less than ${printDollars(minimumCents)} are not listed one by one; they stand together in one row, so that every list still adds up to the total.`,
  ];
}

function knownText(args: AgingArgs): string {
  return args.knownOn === null
    ? "Everything in the exports counts by its effective date in the books."
    : `Only what had been entered by ${args.knownOn} counts (a document without an entry date: by its own date).`;
}

function clocksText({ knownOn, late }: AgingClocks): string {
  if (late.length === 0) return `Everything effective by the as-of date had been entered by ${knownOn}.`;
  const named = late.map(({ count, kind }) => `${count} ${kind}`).join(", ");
  return `Effective by the as-of date but entered after ${knownOn}: ${named}; what was known on that day is another amount.`;
}

function missingText(args: AgingArgs, missing: number | null): string {
  const rule = `A charge without a due date is due ${args.termsDays} days after its bill date`;
  if (missing === null) return `${rule}.`;
  return missing === 0 ? `${rule}; there is none.` : `${rule}; this concerns ${missing} charges on the books.`;
}
