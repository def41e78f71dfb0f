import { notZero, place, tableRule } from "../rule-parts";
import { columnOf, type TableReading } from "../table-reading";
import type { KindRule, Projection } from "./kind-rule";
import { paymentFields } from "./payment-fields";

/** Checks that the bank took in at a lockbox, as a table: a check may pay several accounts. */
export const LOCKBOX: KindRule = {
  kind: "lockbox",
  title: /\block ?box\b/,
  needs: [["any account"], ["check number"], ["batch", "transaction number"], ["amount", "payment amount", "total"]],
  speaksFor: ["batch", "transaction number", "check number"],
  speaksAgainst: ["payment method", "entered by", "payment number", "transaction type", "aging buckets", "status"],
  project,
};

/** The amount applied to the account, where the check's own amount stands beside it. */
function project(reading: TableReading): Projection {
  const amount = columnOf(reading, "amount", "payment amount", "total");
  if (amount === undefined) return { tables: [] };
  return {
    tables: tableRule(
      "payments",
      { ...paymentFields(reading), method: "check", amount: place(amount) },
      { onlyWhere: [notZero(amount)] },
    ),
  };
}
