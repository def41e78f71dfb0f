import { CASH_CHECKS } from "./cash-checks";
import { CHARGE_CHECKS } from "./charge-checks";
import type { LedgerCheck } from "./check-query";
import { DOCUMENT_CHECKS } from "./document-checks";
import { FAR_DATE_CHECKS } from "./far-date-check";
import { METER_CHECKS } from "./meter-checks";
import { SERVICE_CODE_CHECKS } from "./service-code-check";
import { THIN_MONTH_CHECKS } from "./thin-month-check";

/** The checks that every ledger is put to, beside the references of `reference-check.ts`. */
export const LEDGER_CHECKS: readonly LedgerCheck[] = [
  ...DOCUMENT_CHECKS,
  ...CHARGE_CHECKS,
  ...METER_CHECKS,
  ...CASH_CHECKS,
  ...FAR_DATE_CHECKS,
  ...THIN_MONTH_CHECKS,
  ...SERVICE_CODE_CHECKS,
];
