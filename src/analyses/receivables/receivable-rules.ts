import type { CreditPolicy, FifoScope } from "../../domain/credit-policy";

/** The rules by which a question reads the receivables; every question states them on its sheet. */
export interface ReceivableRules {
  readonly credits: CreditPolicy;
  readonly fifoScope: FifoScope;
  /** Days from bill date to due date for a charge that has no due date. */
  readonly termsDays: number;
}

/** Oldest first over the account, 30 days' terms. */
export const DEFAULT_RULES: ReceivableRules = { credits: "fifo", fifoScope: "account", termsDays: 30 };
