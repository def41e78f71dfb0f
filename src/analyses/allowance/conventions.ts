import { creditPolicyText } from "../../domain/credit-policy";
import { printDollars } from "../../domain/money";
import type { AllowanceArgs } from "./allowance-args";
import type { AllowanceResult, RollRates } from "./allowance-result";

/** How the migration matrix was made, one sentence each. */
export function rollConventions(args: AllowanceArgs, rolls: RollRates): readonly string[] {
  const months = rolls.byMonth.length;
  return [
    ...(months === 0 ? ["The history holds fewer than two month ends, so there are no roll rates."] : []),
    `Roll rates follow each open document from one month end to the next, over ${months} months up to ${args.asOf}: the amount in a bucket at a month end, and where it stood or what had become of it a month later. Shares of a row add up to 1.`,
    "Age is counted in days from the due date. Buckets are 30 days wide, as long as the step between two month ends; but a calendar month has 28 to 31 days, so a document can skip a bucket or stay in it once.",
    "Only what stood open at the month end is followed: a bill issued and paid within a month is not in it, a bill that opens again counts from the month end at which it is open, unapplied credit is no bucket.",
    "What left a bucket is paid, written off (adjustments of kind write_off) or credited (every other credit: corrections, leak credits, waived penalties, transfers out, deposits applied, negative charge lines).",
    assumedText(rolls.assumedCents, args.asOf),
    creditPolicyText(args.credits, args.fifoScope),
    `A charge without a due date is due ${args.termsDays} days after its bill date.`,
  ];
}

/** How loss rates were drawn, one sentence each. */
export function lossConventions(result: Pick<AllowanceResult, "args" | "rollRates" | "years">): readonly string[] {
  const { lossMonths } = result.args;
  return [
    "Rate used: the share of a bucket that ends written off if every month goes on as the matrix has it (absorbing Markov chain; Cyert, Davidson and Thompson 1962). It is the default because amounts wait in the oldest bucket for months and are written off from younger ones too, which the product of roll rates leaves out.",
    "Product of roll rates (OCC): the share of each bucket that stands in an older one a month later, multiplied up to the oldest bucket, times the share of the oldest bucket written off in a month. Shown beside it.",
    `Write-off history: of what stood in a bucket at a month end, the share written off within ${lossMonths} months, over the month ends that are that old; less recoveries, at the share of write-offs recovered over the history. It follows amounts themselves and assumes nothing about later months, so it is the rate to hold the other against.`,
    "By year: written off less recovered (adjustments of kind reinstatement) / billed (charges of every kind but installment and refund, less negative lines). Calendar years, cut at the ends of the history.",
    writeOffText(result),
  ];
}

/** How the allowance was set, one sentence each. */
export function allowanceConventions(args: AllowanceArgs): readonly string[] {
  const services = args.lienableServices.length === 0 ? "no service" : args.lienableServices.join(", ");
  return [
    "Allowance = open amount × rate, rounded to the cent for each service, class and bucket; nothing is set aside against a negative amount. Rates start to the hundredth of a percent and are yours to change.",
    `A rate starts as the service's own, if at least ${args.leastDocuments} documents stood in the bucket and in each older one that held any; else, and where its history gives none or 0, as that of all services; where that gives none or 0, as a placeholder, marked so.`,
    `Lienable: more than ${args.lienAfterDays} days past due, ${services}, on an account that has a parcel number and is occupied by its owner. It is set aside at its own rate. Which services, after how many days and with which notice is for counsel to set (Ohio: ORC 743.04; the owner must be party to the contract for service).`,
  ];
}

function assumedText(cents: number, asOf: string): string {
  const rule = `Which credit settled which document is as it stands at the close of ${asOf}. Where that does not tell what became of an amount (a payment returned since, credit moved since), it is taken for what the account received in that month: a payment, else a write-off, else another credit`;
  return cents === 0 ? `${rule}; there is no such amount.` : `${rule}; this concerns ${printDollars(cents)}.`;
}

function writeOffText({ rollRates, years }: Pick<AllowanceResult, "rollRates" | "years">): string {
  const written = years.reduce((sum, year) => sum + year.writtenOffCents, 0);
  if (rollRates.all.every((row) => row.writtenOffCents === 0)) {
    const seen =
      written === 0 ? "holds no write-off" : "holds no write-off of an amount that stood open at a month end";
    return `The history ${seen}, so no loss rate can be drawn from it: the rates are placeholders. Replace them by what your write-off list says.`;
  }
  return `The history holds write-offs of ${printDollars(written)}.`;
}
