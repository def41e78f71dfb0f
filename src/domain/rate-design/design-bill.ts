import type { BillingPeriod } from "../rates/billing-period";
import type { AccountFacts } from "../rates/facts";

/** Bills of one service of the test year that are alike in all that their price depends on. */
export interface DesignBill {
  readonly service: string;
  /** As the ledger names it. */
  readonly customerClass: string;
  readonly account: AccountFacts;
  /** Use of one bill in the unit of the account; null where the service has none. */
  readonly usage: number | null;
  readonly period: BillingPeriod;
  /** Bills of the kind in the test year. */
  readonly count: number;
}
