import { creditPolicyText } from "../../domain/credit-policy";
import type { RollForwardArgs } from "./roll-forward-args";

/** Every rule by which a roll-forward was made, one sentence each. */
export function rollForwardConventions(args: RollForwardArgs): readonly string[] {
  return [
    `The period runs from ${args.from} to ${args.to}; both days count. Opening receivables are those at the close of the day before; the first and the last month are cut at the ends of the period.`,
    "Amounts are signed as their effect on what is owed: billed is positive, collected is negative.",
    "Every document counts in the month of its effective date in the books, whenever it was entered.",
    "Billed: charges of every kind, fees and taxes among them, less negative charge lines. Penalties, and installment and refund charges, stand apart.",
    "Collected: payments received. Returned: negative payments that name the payment they take back. Refunded: negative payments that name none, money paid out.",
    "Adjusted: by kind of adjustment, under the kind's own name. Written off: kind write_off. Recovered: kind reinstatement, what is put back on the books when written-off money comes in after all; the cash itself is in collected.",
    "Closing = opening + every movement. It is compared with the aging at the close of the month's last day, which is worked out from open items and not from these sums.",
    `Aging by due date, buckets ending at ${args.edges.join(", ")} days; due on the day is not late.`,
    creditPolicyText(args.credits, args.fifoScope),
    "By service and by class a document counts where it was booked. Applied across: credits booked under another service (or under none), or on an account of another class, that paid charges of this one, and the reverse; over all of them it adds up to nothing.",
    `A charge without a due date is due ${args.termsDays} days after its bill date.`,
  ];
}
