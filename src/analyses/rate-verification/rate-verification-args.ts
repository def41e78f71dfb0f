import type { AskedBills } from "../billing/take-bill-cases";

/** What is asked: the bills of which days are held against which schedule. */
export interface RateVerificationArgs extends AskedBills {
  /** Charges listed of each pattern. */
  readonly samples: number;
}

/** The usual number of charges listed of a pattern. */
export const USUAL_SAMPLES = 10;
