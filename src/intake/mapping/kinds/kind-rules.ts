import { ACCOUNT_LIST, SERVICE_LIST } from "./account-list";
import { ACH_RETURNS } from "./ach-returns";
import { ADJUSTMENT_REGISTER } from "./adjustment-register";
import { AGING_DETAIL } from "./aging-detail";
import { AGED_TRIAL_BALANCE, AGING_SUMMARY } from "./aging-summary";
import { ARRANGEMENT_LIST } from "./arrangement-list";
import { BANK_STATEMENT } from "./bank-statement";
import { BILL_PRINT_EXTRACT } from "./bill-print-extract";
import { BILLING_REGISTER } from "./billing-register";
import { CASH_BOOK } from "./cash-book";
import { INVOICE_LIST } from "./invoice-list";
import type { KindRule } from "./kind-rule";
import { LOCKBOX } from "./lockbox";
import { METER_READS } from "./meter-reads";
import { ONLINE_PAYMENTS } from "./online-payments";
import { PAYMENT_REGISTER } from "./payment-register";
import { TRANSACTION_LIST } from "./transaction-list";

/** Every kind of report that Ratebook knows by its columns. */
export const KIND_RULES: readonly KindRule[] = [
  AGING_DETAIL,
  AGING_SUMMARY,
  AGED_TRIAL_BALANCE,
  BILLING_REGISTER,
  BILL_PRINT_EXTRACT,
  TRANSACTION_LIST,
  PAYMENT_REGISTER,
  ADJUSTMENT_REGISTER,
  METER_READS,
  ACCOUNT_LIST,
  SERVICE_LIST,
  ARRANGEMENT_LIST,
  INVOICE_LIST,
  BANK_STATEMENT,
  CASH_BOOK,
  LOCKBOX,
  ONLINE_PAYMENTS,
  ACH_RETURNS,
];
