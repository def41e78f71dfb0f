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
    "Turnover = credit sales / mean of beginning and ending receivables.",
    ...billConventions(),
    ...paymentConventions(),
    ...trendConventions(args),
    `A charge without a due date is due ${args.termsDays} days after its bill date.`,
  ];
}

/** The rules of everything that follows bills to what settled them. */
function billConventions(): readonly string[] {
  return [
    "Collection rate of a billing month = payments applied within so many days of each bill's date / charges billed in that month. A rate is shown only when every bill of the month is that old.",
    "The collection curve adds up what was collected between one age and the next, each step over the billing months old enough for it; so a younger month leaving the curve never makes it fall, and it ends at 100 % at most. Money received before the bill counts at day 0.",
    "Net collection rate = payments applied to the bills / (billed − adjustments − write-offs applied to them), until the end of the period. Billed are charge lines above zero. Write-offs are adjustments of kind write_off, taken as approved because they were posted; adjustments are all other credits applied to the bills: credit notes, corrections, waivers, transfers, applied deposits, negative charge lines. Bills not yet due are in it, so the newest months are low by nature.",
    "Which payment settled which charge: by explicit applications; what they leave over, by the oldest credit to the oldest due charge. Returned payments are taken out.",
    "Days to pay: from the bill date to the payment that settles the last line of the bill, over bills settled in the period; weighted = by amount billed. Days late: from the latest due date of the bill, never below 0.",
  ];
}

function paymentConventions(): readonly string[] {
  return [
    "Payment mix: payments received in the period by their own date. Returned are payments taken back in the period by the date of the return, under the method of the payment they take back; the return rate is their number (and amount) over those received in the same period. Fees are as the export states them.",
    "By day of the month: payments received, returned ones not taken out; the mean is over the times that day came in the period.",
  ];
}

function trendConventions({ trendRule, trendHorizons }: CollectionsArgs): readonly string[] {
  const { leastMonths, seasonMonths, significance } = trendRule;
  return [
    `Trends are looked for in whole months, from ${leastMonths} on: monthly CEI (total sales), monthly DSO, the share of each month's bills collected within ${trendHorizons.join(" and ")} days, and cash collected less returned payments. A month without a value is left out, and so is the month in which the ledger begins, since what was owed before is not in it. Nothing is claimed unless chance gives it less often than ${significance}.`,
    `Season first: the Kruskal–Wallis test over calendar months, from ${seasonMonths} months on, on the months less the trend between equal calendar months.`,
    "Then the trend: the seasonal Kendall test of Hirsch and Slack where there is a season, the Mann–Kendall test where none shows or it cannot be told; by how much, Sen's slope with its range after Gilbert (1987). Then one change of level: Pettitt's test (1979), the season taken out. A steady rise makes that test speak too, so it is said which of the two lies nearer.",
    "These tests take months as independent of each other; where neighbouring months resemble each other beyond chance, that is said.",
  ];
}
