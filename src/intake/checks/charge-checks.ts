import chargeAfterClose from "./charge-after-close.sql";
import chargeEnteredTwice from "./charge-entered-twice.sql";
import { checkQuery, type LedgerCheck } from "./check-query";
import dueBeforeBill from "./due-before-bill.sql";
import dueLongAfterBill from "./due-long-after-bill.sql";
import missingDueDate from "./missing-due-date.sql";
import mixedUnits from "./mixed-units.sql";
import negativeUsage from "./negative-usage.sql";
import periodBackwards from "./period-backwards.sql";
import periodGap from "./period-gap.sql";
import periodOverlap from "./period-overlap.sql";
import unknownRateCode from "./unknown-rate-code.sql";
import usageNotBilled from "./usage-not-billed.sql";

const CHARGES = { table: "charges", noun: ["charge", "charges"] } as const;

/** What is asked of every charge: its dates, its period, its use and its codes. */
export const CHARGE_CHECKS: readonly LedgerCheck[] = [
  {
    ...CHARGES,
    query: checkQuery("due before bill", dueBeforeBill),
    code: "due-before-bill",
    severity: "warning",
    what: "due before the bill date, so that it looks older than it is. Check the due dates in the billing system.",
  },
  {
    ...CHARGES,
    query: checkQuery("due long after bill", dueLongAfterBill),
    code: "due-long-after-bill",
    severity: "warning",
    what: "due more than 400 days after the bill date, so that it is never late. Check the year of the due dates.",
  },
  {
    ...CHARGES,
    query: checkQuery("charge after close", chargeAfterClose),
    code: "charge-after-close",
    severity: "warning",
    what: "for service after {pattern}. Stop the billing and credit the customer, or correct the closing date.",
  },
  {
    ...CHARGES,
    query: checkQuery("period overlap", periodOverlap),
    code: "period-overlap",
    severity: "warning",
    what: "for days billed before by another bill of the same account and service: {pattern}. Look whether a bill was run twice; credit what was.",
  },
  {
    query: checkQuery("period gap", periodGap),
    table: "charges",
    noun: ["account’s service", "accounts’ services"],
    code: "period-gap",
    severity: "info",
    what: "with more than a week between two billed periods, from {pattern} on. Look whether a bill was missed or not exported, or the service rested.",
  },
  {
    ...CHARGES,
    query: checkQuery("period backwards", periodBackwards),
    code: "period-backwards",
    severity: "warning",
    what: "with a service period that ends before it begins. Correct the dates of the period.",
  },
  {
    ...CHARGES,
    query: checkQuery("negative usage", negativeUsage),
    code: "negative-usage",
    severity: "warning",
    what: "with use below zero and {pattern}. Look at the reads; a turned-back meter or a cancelled bill should come with a credit.",
  },
  {
    ...CHARGES,
    query: checkQuery("usage not billed", usageNotBilled),
    code: "charge-without-usage",
    severity: "info",
    what: "by volume without use ({pattern}). Export the use, or map such lines as minimum or fixed charges.",
  },
  {
    ...CHARGES,
    query: checkQuery("mixed units", mixedUnits),
    code: "mixed-units",
    severity: "warning",
    what: "of {pattern}. Sums of use would mix the two; convert the use, or map the unit of these lines.",
  },
  {
    ...CHARGES,
    query: checkQuery("unknown rate code", unknownRateCode),
    code: "unknown-rate-code",
    severity: "info",
    what: "priced with {pattern}, a rate code that no row of services has. Export the services again, or give the code its meaning in the mapping.",
  },
  {
    ...CHARGES,
    query: checkQuery("charge entered twice", chargeEnteredTwice),
    code: "charge-entered-twice",
    severity: "info",
    what: "equal to another but for the number ({pattern}). Kept; look whether it was entered twice or the account has two meters.",
  },
  {
    ...CHARGES,
    query: checkQuery("missing due date", missingDueDate),
    code: "missing-due-date",
    severity: "info",
    what: "without a due date. Aging takes the bill date and the terms instead; set the terms, or export the due date.",
  },
];
