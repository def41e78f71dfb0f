import { printDollars } from "../../domain/money";
import { percentText } from "../rate-verification/verification-sentence";
import { LEAST_PARITY } from "./revenue-proof-args";
import type { RevenueProofResult } from "./revenue-proof-result";

type Sums = Pick<
  RevenueProofResult,
  "parity" | "unitsRevenueCents" | "roundingCents" | "billedCents" | "notPricedCents"
>;

/** What the proof came to, in a sentence. */
export function proofSentence({ parity, unitsRevenueCents, roundingCents, billedCents, notPricedCents }: Sums): string {
  if (parity === null) return "No bill of the period can be made by the schedule, so that nothing is proved.";
  const rest =
    notPricedCents === 0 ? "" : ` ${printDollars(notPricedCents)} of the bills cannot be priced and are left out.`;
  return `Units times rates, rounded bill by bill, give ${printDollars(unitsRevenueCents + roundingCents)}; the bills charged ${printDollars(billedCents - notPricedCents)}: parity ${percentText(parity)}.${rest}`;
}

/**
 * A plain warning where the schedule does not give what was billed, or leaves charges out; null where the proof holds.
 * The limit lies on both sides: billed far above the rates is as little a base as billed below.
 */
export function proofWarning({ parity, billedCents, notPricedCents }: Sums): string | null {
  const limit = percentText(LEAST_PARITY);
  const first = "Nothing should be recommended on these rates before";
  if (parity === null) return `${first} the schedule prices the bills.`;
  if (parity < LEAST_PARITY)
    return `WARNING: parity is ${percentText(parity)}, below ${limit}. ${first} the difference is explained: run verify-rates, which says where it comes from.`;
  if (parity > 2 - LEAST_PARITY)
    return `WARNING: the bills exceed the rates by more than ${percentText(1 - LEAST_PARITY)} (parity ${percentText(parity)}). ${first} the difference is explained: run verify-rates, which says where it comes from.`;
  if (notPricedCents > (1 - LEAST_PARITY) * billedCents)
    return `WARNING: ${printDollars(notPricedCents)} of the bills cannot be priced. ${first} the schedule or the accounts say what is missing.`;
  return null;
}
