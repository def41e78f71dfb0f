import type { IsoDate } from "../../domain/calendar";
import type { AskedBills } from "../billing/take-bill-cases";
import type { ReceivableRules } from "../receivables/receivable-rules";

/** What is asked: the bills of which days are proved by which schedule, and until when receipts count. */
export interface RevenueProofArgs extends AskedBills, ReceivableRules {
  /** Last day on which receipts count. */
  readonly asOf: IsoDate;
}

/** Below this parity nothing should be built on the rates: the usual limit of rate studies. */
export const LEAST_PARITY = 0.995;
