import type { FoundColumn } from "../../layout/found-table";
import type { TableRule } from "../../recipe/recipe-schema";
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

function project(reading: TableReading): Projection {
  const accounts = accountsOf(reading);
  const settled = dateColumn(reading, "payment date");
  return {
    tables: [
      ...accounts.tables,
      ...invoiceRules(reading),
      ...(settled === undefined ? [] : settlementRules(reading, settled)),
    ],
    codes: { ...accounts.codes, ...serviceCodes(columnOf(reading, "service")) },
  };
}

function invoiceRules(reading: TableReading): readonly TableRule[] {
  const service = columnOf(reading, "service");
  const fields = {
    ...chargeDetails(reading),
    charge_id: invoiceId(reading),
    account_id: accountId(reading),
    service: serviceField(service),
    amount: invoiceAmount(reading),
  };
  return chargeKindRows(service).flatMap(({ kind, where }) =>
    tableRule("charges", { ...fields, kind }, { onlyWhere: where }),
  );
}

/** A settled invoice is also a payment of the day it was settled, and the application of one to the other. */
function settlementRules(reading: TableReading, settled: FoundColumn): readonly TableRule[] {
  const id = invoiceId(reading);
  const date = place(settled);
  const amount = place(columnOf(reading, "payment amount")) ?? invoiceAmount(reading);
  const onlyWhere = [{ column: settled.name, is: "filled" as const }];
  const payment = {
    payment_id: `settled-${id}`,
    account_id: accountId(reading),
    date,
    amount,
    bill_id: place(columnOf(reading, "bill number", "charge number")),
  };
  return [
    ...tableRule("payments", payment, { onlyWhere }),
    ...tableRule("applications", { from_id: `settled-${id}`, to_id: id, amount, date }, { onlyWhere }),
  ];
}

function invoiceId(reading: TableReading): string {
  const bill = columnOf(reading, "bill number", "charge number");
  return rowId(reading, {
    numbered: [columnOf(reading, "charge number"), bill],
    context: [columnOf(reading, "account number"), bill],
  });
}

function invoiceAmount(reading: TableReading): string | undefined {
  return place(columnOf(reading, "amount", "total", "balance"));
}
