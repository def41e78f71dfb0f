import type { FoundColumn } from "../../layout/found-table";
import type { TableRule } from "../../recipe/recipe-schema";
import { serviceCodes } from "../charge-parts";
import { transactionTypeOf } from "../codes/transaction-types";
import { FAILED } from "../codes/payment-statuses";
import { mostlyBelowZero } from "./transaction-effect";
import { noneOf, notZero, oneOf, place, tableRule } from "../rule-parts";
import { hasOneOf, signsOf } from "../sample-values";
import { columnOf, type TableReading } from "../table-reading";
import type { KindRule, Projection } from "./kind-rule";
import { paymentFields } from "./payment-fields";

/** Payments as the cashier or the billing system lists them. */
export const PAYMENT_REGISTER: KindRule = {
  kind: "payment_register",
  title: /^(?!.*\block ?box\b).*\b(payment\w*|receipt\w*|collection\w*|remittance\w*|cash receipts?|deposit report)\b/,
  needs: [
    ["any account"],
    ["payment date", "date", "posted date", "payment number", "batch"],
    ["payment amount", "amount", "total", "service amounts"],
  ],
  speaksFor: [
    "payment number",
    "payment date",
    "payment method",
    "payment amount",
    "check number",
    "batch",
    "reference",
    "entered by",
  ],
  speaksAgainst: [
    "one account",
    "aging buckets",
    "usage",
    "gross",
    "net",
    "fee",
    "due date",
    "return code",
    "approved by",
    "bill date",
    "reading",
  ],
  project,
};

function project(reading: TableReading): Projection {
  const amount = columnOf(reading, "payment amount", "amount", "total", "credit");
  const voided = amount === undefined ? [] : voidedRows(reading, amount);
  return {
    tables: amount === undefined ? byService(reading) : byAmount(reading, amount),
    codes: serviceCodes(columnOf(reading, "service")),
    ...(voided.length === 0 ? {} : { leaveOut: voided }),
  };
}

/** Rows that a type or method calls returned or voided are taken back, if they are printed without a sign. */
function byAmount(reading: TableReading, amount: FoundColumn): readonly TableRule[] {
  const type = columnOf(reading, "transaction type", "status") ?? columnOf(reading, "payment method");
  const returned = type?.samples.filter((text) => transactionTypeOf(text) === "returned payment") ?? [];
  const received = mostlyBelowZero(reading, amount) ? `-{${amount.name}}` : `{${amount.name}}`;
  const fields = paymentFields(reading);
  if (type === undefined || returned.length === 0) return tableRule("payments", { ...fields, amount: received });
  const back = signsOf(reading, amount, (record) => hasOneOf(record, type, returned));
  const turned = back.below > 0 ? received : `-{${amount.name}}`;
  return [
    ...tableRule("payments", { ...fields, amount: received }, { onlyWhere: [noneOf(type, returned)] }),
    ...tableRule("payments", { ...fields, amount: turned }, { onlyWhere: [oneOf(type, returned)] }),
  ];
}

/** One payment for each service that it was applied to. */
function byService(reading: TableReading): readonly TableRule[] {
  const fields = paymentFields(reading);
  const id = fields["payment_id"];
  return reading.services.flatMap(({ column, service }) =>
    tableRule(
      "payments",
      { ...fields, payment_id: typeof id === "string" ? `${id}-${service}` : id, service, amount: place(column) },
      { onlyWhere: [notZero(column)] },
    ),
  );
}

/** A status of voided or failed beside an amount that is not below zero: the payment never came in. */
function voidedRows(reading: TableReading, amount: FoundColumn): NonNullable<Projection["leaveOut"]> {
  const status = columnOf(reading, "status");
  const codes = status?.samples.filter((text) => FAILED.test(text)) ?? [];
  if (status === undefined || codes.length === 0) return [];
  const { below } = signsOf(reading, amount, (record) => hasOneOf(record, status, codes));
  return below > 0 ? [] : [{ where: [oneOf(status, codes)], because: "no money stayed: voided, declined or failed" }];
}
