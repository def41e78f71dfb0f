import type { IsoDate } from "../../domain/calendar";
import type { DesignRules, ServiceRequest } from "../../domain/rate-design/design-request";
import type { AskedBills } from "../billing/take-bill-cases";

/** What is asked: which services bring in how much by which method from which day, and the bills of a year to count on. */
export interface RateDesignArgs extends AskedBills {
  readonly requests: readonly ServiceRequest[];
  /** First day of the proposed rates. */
  readonly effective: IsoDate;
  readonly rules: DesignRules;
}
