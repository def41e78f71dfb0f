import type { Cents } from "../../domain/money";
import type { RollMonth } from "../roll-forward/roll-forward-result";

/** Billed in the month, penalties among it; installments and refunds are left out. */
export function billedCents({ billedCents: billed, penaltyCents }: RollMonth): Cents {
  return billed + penaltyCents;
}

/** Payments of the month less payments returned in it; positive as a rule. */
export function collectedCents({ collectedCents: collected, returnedCents }: RollMonth): Cents {
  return 0 - (collected + returnedCents);
}

/** Past due at the month's close: all buckets after not due, as the aging has it. */
export function pastDueCents({ agingCents }: Pick<RollMonth, "agingCents">): Cents {
  return agingCents.slice(1).reduce((sum, cents) => sum + cents, 0);
}
