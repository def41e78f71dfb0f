import { accountId, accountsOf } from "../account-parts";
import { chargeDetails, chargeKindRows, dateColumn, serviceCodes, serviceField } from "../charge-parts";
import { rowId } from "../row-id";
import { place, tableRule } from "../rule-parts";
import { columnOf, type TableReading } from "../table-reading";
import type { KindRule, Projection } from "./kind-rule";

/** A row an invoice, some with the day and amount that settled it. */
export const INVOICE_LIST: KindRule = {
  kind: "invoice_list",
  title: /\b(invoices?|open items?|accounts receivable|receivables?|bill list\w*)\b/,
  needs: [
    ["any account"],
    ["bill number", "charge number"],
    ["bill date", "date", "due date"],
    ["amount", "total", "balance"],
  ],
  speaksFor: ["bill number", "bill date", "due date", "amount", "payment date"],
  speaksAgainst: [
    "service amounts",
    "aging buckets",
    "usage",
    "transaction type",
    "payment method",
    "check number",
    "batch",
    "reason",
  ],
  project,
};

/** A settled invoice is a charge, a payment of the day it was settled, and the application of one to the other. */
function project(reading: TableReading): Projection {
  const accounts = accountsOf(reading);
  const bill = columnOf(reading, "bill number", "charge number");
  const service = columnOf(reading, "service");
  const amount = place(columnOf(reading, "amount", "total", "balance"));
  const id = rowId(reading, {
    numbered: [columnOf(reading, "charge number"), bill],
    context: [columnOf(reading, "account number"), bill],
  });
  const settled = dateColumn(reading, "payment date");
  const paid = place(columnOf(reading, "payment amount")) ?? amount;
  const charges = chargeKindRows(service).flatMap(({ kind, where }) =>
    tableRule(
      "charges",
      {
        ...chargeDetails(reading),
        charge_id: id,
        account_id: accountId(reading),
        service: serviceField(service),
        kind,
        amount,
      },
      { onlyWhere: where },
    ),
  );
  const onlyWhere = settled === undefined ? [] : [{ column: settled.name, is: "filled" as const }];
  const settlement =
    settled === undefined
      ? []
      : [
          ...tableRule(
            "payments",
            {
              payment_id: `settled-${id}`,
              account_id: accountId(reading),
              date: place(settled),
              amount: paid,
              bill_id: place(bill),
            },
            { onlyWhere },
          ),
          ...tableRule(
            "applications",
            { from_id: `settled-${id}`, to_id: id, amount: paid, date: place(settled) },
            { onlyWhere },
          ),
        ];
  return {
    tables: [...accounts.tables, ...charges, ...settlement],
    codes: { ...accounts.codes, ...serviceCodes(service) },
  };
}
