import type { RateSchedule } from "../../domain/rates/schedule-schema";
import type { BillCase } from "../billing/bill-case";
import type { RatePattern } from "./rate-pattern";

/** One thing that may have been otherwise when the bill was made. */
export interface Hypothesis {
  /** Tells it from the others: `zone inside`. */
  readonly key: string;
  readonly pattern: RatePattern;
  /** What the bill would have been made as: "billed as inside the city". */
  readonly words: string;
  readonly schedule: RateSchedule;
  /** The case as it would have been billed; null where the hypothesis is no other than what is on file. */
  readonly change: (billCase: BillCase) => BillCase | null;
  /** What the amount would have been multiplied by; 1 unless given. */
  readonly times?: number;
}
