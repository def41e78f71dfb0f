import type { RateDesign } from "../../domain/rate-design/rate-design";
import type { RateDesignArgs } from "./rate-design-args";

/** Proposed rates with what they were made from. */
export interface RateDesignResult extends RateDesign {
  readonly args: RateDesignArgs;
  /** Bills of the test year. */
  readonly bills: number;
  readonly headline: string;
  readonly conventions: readonly string[];
}
