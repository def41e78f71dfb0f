import { column, defineQuery } from "../../ports/query";
import billedTotalSql from "./billed-total.sql";
import receiptsSql from "./receipts.sql";

/** What was paid on the bills of a period, and what was taken off them, by service and class. */
export const billReceipts = defineQuery({
  name: "revenue-proof/receipts",
  sql: receiptsSql,
  params: ["from", "to", "services"],
  columns: {
    service: column.text,
    customer_class: column.text,
    paid_cents: column.integer,
    credited_cents: column.integer,
  },
});

/** Everything that bills of a period charged by rates. */
export const billedTotal = defineQuery({
  name: "revenue-proof/billed-total",
  sql: billedTotalSql,
  params: ["from", "to", "services"],
  columns: { billed_cents: column.integer },
});
