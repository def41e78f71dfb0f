import type { BillingPeriod } from "./billing-period";
import { type BulkPlan, bulkPlan, type Opened, prorationTable, servicesOf } from "./bulk-plan";
import type { BulkAmounts, BulkCases } from "./bulk-cases";
import { chargeMemory } from "./charge-memory";
import type { AccountFacts } from "./facts";
import { openSchedule } from "./open-schedule";
import { priceBatches } from "./price-batches";
import type { RateSchedule } from "./schedule-schema";
import { unitsInColumns } from "./unit-columns";

/** Makes millions of bills under one schedule, equal to `billUnder` to the cent. */
export interface BulkBiller {
  /** Services of the schedule, in the order in which they first appear. */
  readonly services: readonly string[];
  /** Services whose billing units may stand in a column; those of others are facts of the account. */
  readonly unitColumns: ReadonlySet<string>;
  /** The plan of all bills of such an account in such a period; use and days are left out. @throws CannotBill */
  planOf(account: AccountFacts, period: BillingPeriod): number;
  price(cases: BulkCases): BulkAmounts;
}

/**
 * Opens a schedule for bills in bulk. Each kind of account is worked out once; its bills are then whole-number arithmetic
 * over columns. Bills that whole numbers cannot make exactly (unrounded lines, two editions in one period, figures that
 * depend on the use itself, use finer than a thousandth) are made one by one by the same rules.
 */
export function bulkBiller(schedule: RateSchedule): BulkBiller {
  const open = openSchedule(schedule);
  const opened: Opened = {
    open,
    services: servicesOf(open),
    unitColumns: unitsInColumns(open),
    prorationTable: prorationTable(open),
    memory: chargeMemory(),
  };
  const plans: BulkPlan[] = [];
  return {
    services: opened.services,
    unitColumns: opened.unitColumns,
    planOf: (account, period) => plans.push(bulkPlan(opened, account, period)) - 1,
    price: (cases) => priceBatches(opened, plans, cases),
  };
}
