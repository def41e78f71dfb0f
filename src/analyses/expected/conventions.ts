import type { ExpectedCash } from "../../domain/expected-cash";
import { printDollars } from "../../domain/money";
import type { ExpectedArgs } from "./expected-args";

/** What is assumed about the months ahead, one sentence each, with its numbers. */
export function expectedAssumptions(forecast: ExpectedCash, args: ExpectedArgs): readonly string[] {
  return [
    `Bills go on being paid as those of the last ${args.cohorts} months that are old enough were.`,
    comingText(forecast, args),
    `Payments that settle no bill in their own month (ahead of a bill, or without one) go on at ${printDollars(Math.round(forecast.aheadCents))} a month, the mean of the last ${args.cohorts} months.`,
    "Credit that is held already pays bills before cash does, at the rate at which it did in those months; it is not counted as cash a second time.",
  ];
}

function comingText({ coming }: ExpectedCash, { growthLeast, growthMost }: ExpectedArgs): string {
  if (coming.basis === "mean")
    return "There are less than two years of bills, so each coming month is billed the mean of the months there are (at most twelve): no season, no growth.";
  const factor = coming.growth.toFixed(4);
  return `Each coming month is billed what the same month of last year was, times ${factor}: the last twelve months over the twelve before, held between ${growthLeast} and ${growthMost}.`;
}

/** Every rule by which the expected collections were made, one sentence each. */
export function expectedConventions(args: ExpectedArgs): readonly string[] {
  return [
    `Cash is expected after the close of ${args.asOf}, month by month. Cash means payments received; a payment that was returned later is taken out of the month in which it came in.`,
    "Bills are everything that increases what is owed: charges of every kind, increasing adjustments, and money paid back that reverses no payment; by the month of the bill date.",
    "Which payment settled which bill: by explicit applications; what they leave over, by the oldest credit to the oldest due bill, whatever the credit policy of the aging.",
    `Collection curve: for each month since the bill, payments of that month over what was open when it began, of the newest ${args.cohorts} billing months that are old enough, together by dollars (the chain ladder's idea; Mack 1993).`,
    `Ages of ${args.separateOffsets} months and more, or beyond the history, are drawn together, with bills from before the history (before ${args.historyFrom.slice(0, 7)}); each further month collects the same share of what is open.`,
    "Settled otherwise: credits and write-offs, and payments received in an earlier month and held as credit until there was a bill.",
    "By service: each service's own bills, at the curve and the growth of all services together, so that services add up.",
    `Back-test: at each of the last ${args.backTests} month ends with at least ${args.leastHistory} months of history the forecast is made again from what was known then, and compared with the payments received since. Payments that were returned later are missing on both sides.`,
    "MAPE = mean of |expected − received| / received. WAPE = sum of |expected − received| / sum received. Bias = sum of (expected − received) / sum received; above 0 is too much.",
    `A charge without a due date is due ${args.termsDays} days after its bill date.`,
  ];
}
