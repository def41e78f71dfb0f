import { creditPolicyText } from "../../domain/credit-policy";
import { printDollars } from "../../domain/money";
import type { DelinquentsArgs } from "./delinquents-args";

/** Every rule by which delinquent accounts were listed, one sentence each. */
export function delinquentsConventions(args: DelinquentsArgs): readonly string[] {
  return [
    `Balances are taken at the close of ${args.asOf}: what is paid on that day counts as paid, what is due on it is not late.`,
    "Past due is what is open and was due before that day. An account is delinquent when its items past due add up to an amount owed; where they add up to a credit, it is counted apart.",
    creditPolicyText(args.credits, args.fifoScope),
    "A bill is the charge lines of one account, bill number and bill date, one of them neither penalty nor fee; it is due on the latest due date of its lines.",
    "A bill is late when its last line was settled after the due date, by whatever settled it, or is unpaid and the due date has passed. Paid on the due date is in time; a payment that was returned has paid nothing.",
    `Repeatedly late: ${args.lateBills} or more late bills among the last twelve by bill date. Newly late: exactly one late bill that fell due in the last twelve months, still unpaid, and no older bill unpaid.`,
    "Tenant-occupied: by the account's occupancy. Final bill: the account's closing date has come; where it has none, its status is final.",
    `Over the limit: ${printDollars(args.limitCents)} or more past due. An account may show several patterns, so the patterns add up to more than the whole; the table by number of patterns does not.`,
    "Last payment: what was received on the last day on which anything was, returned payments taken out. Holds: those in force on the day; a hold does not take an account off the list.",
    `Of each pattern the ${args.top} largest amounts past due are listed; equal amounts by account number.`,
    maskText(args),
    `A charge without a due date is due ${args.termsDays} days after its bill date.`,
  ];
}

function maskText({ names }: DelinquentsArgs): string {
  return names === "masked"
    ? "Accounts are masked: the last characters behind dots, with a running number where two would look alike; no names, no addresses."
    : "Names and addresses are shown: for the coordinator's own use, not to be passed on.";
}
