import { creditPolicyText } from "../../domain/credit-policy";
import type { CollectionsArgs } from "./collections-args";

/** Every rule by which the collection measures were made, one sentence each. */
export function collectionsConventions(args: CollectionsArgs): readonly string[] {
  return [
    `The period runs from ${args.from} to ${args.to}; both days count. Beginning receivables are those at the close of the day before.`,
    "Credit sales are all charges billed in the period, penalties, fees and taxes among them, less negative charge lines; installments and refunds are left out.",
    "Receivables are all open items less credit balances; not due is what falls due on or after the day (by due date).",
    creditPolicyText(args.credits, args.fifoScope),
    "DSO = ending receivables / credit sales × days of the period. Best possible DSO = receivables not due / credit sales × days. Average days delinquent is the difference.",
    "CEI (total sales) = (beginning + sales − ending) / (beginning + sales − ending not due) × 100. CEI (sales per month) is the same with sales divided by the calendar months the period touches; the two differ, so name the one you quote.",
    "CEI, usual month = median of the monthly CEI (total sales); a month further from it than three scaled median absolute deviations is named as standing out, from six months on. It is a screening, not a test.",
    "Collection rate of a billing month = payments applied within so many days of each bill's date / charges billed in that month. A rate is shown only when every bill of the month is that old.",
    "Which payment settled which charge: by explicit applications; what they leave over, by the oldest credit to the oldest due charge. Returned payments are taken out.",
    "Days to pay: from the bill date to the payment that settles the last line of the bill, over bills settled in the period; weighted = by amount billed. Days late: from the latest due date of the bill, never below 0.",
    `A charge without a due date is due ${args.termsDays} days after its bill date.`,
  ];
}
