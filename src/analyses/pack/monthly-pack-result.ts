import type { AgingResult } from "../aging/aging-result";
import type { AllowanceResult } from "../allowance/allowance-result";
import type { CollectionsResult } from "../collections/collections-result";
import type { DelinquentsResult } from "../delinquents/delinquents-result";
import type { ExpectedResult } from "../expected/expected-result";
import type { RollForwardResult } from "../roll-forward/roll-forward-result";
import type { MonthlyPackArgs } from "./monthly-pack-args";

/** What the analyses of a month's pack gave, each complete in itself, all by the same rules. */
export interface MonthlyPackResult {
  readonly args: MonthlyPackArgs;
  readonly aging: AgingResult;
  /** Of the whole history, month by month. */
  readonly rollForward: RollForwardResult;
  /** Of the twelve months that end with the pack's. */
  readonly collections: CollectionsResult;
  /** At rates drawn from the whole history. */
  readonly allowance: AllowanceResult;
  /** Of the twelve months after. */
  readonly expected: ExpectedResult;
  /** Masked: the pack is passed on. */
  readonly delinquents: DelinquentsResult;
}
