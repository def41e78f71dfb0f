import type { RevenueProofArgs } from "./revenue-proof-args";

/** Every rule by which revenue was proved, one sentence each. */
export function revenueProofConventions({ schedule, from, to, asOf }: RevenueProofArgs): readonly string[] {
  return [
    `Bills dated ${from} to ${to}, as they stand, are made again by the rates of ${schedule.utility}; each takes the edition that was in force for it.`,
    "Units are what the rates count: bills, ERU or containers (those of short periods by their share), use in each block, use brought up to a minimum. Charges that no unit measures count their dollars at a rate of 1.",
    "Revenue is units times rate, rounded to the cent a row. Rounding is what the bills, each line rounded as the ordinance says, come to more or less than that.",
    "Billed are the charges of the schedule's services of the kinds that rates make: fixed, use, minimum, fee, tax, other. Penalties, installments and refunds are none of it.",
    "Parity is billed, what cannot be priced left out, over units times rates with rounding. Bills that were never made, and services left off a bill, are not in it; verify-rates tells them.",
    `Receipts are payments applied to these charges until ${asOf}, by the same links as the aging: explicit applications where there are some, oldest first where not. Collected is receipts over billed.`,
  ];
}
