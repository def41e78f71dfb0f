import type { FoundColumn } from "../../layout/found-table";
import { notZero, place, tableRule } from "../rule-parts";
import { columnOf, type TableReading } from "../table-reading";
import type { KindRule, Projection } from "./kind-rule";
import { paymentFields } from "./payment-fields";

/** Checks that the bank took in at a lockbox, as a table: a check may pay several accounts. */
export const LOCKBOX: KindRule = {
  kind: "lockbox",
  title: /\block ?box\b/,
  needs: [["any account"], ["check number"], ["batch", "transaction number"], ["amount", "payment amount", "total"]],
  speaksFor: ["batch", "transaction number", "check number", "payment amount"],
  speaksAgainst: ["payment method", "entered by", "payment number", "transaction type", "aging buckets", "status"],
  project,
};

/** The amount applied to the account, where the check's own amount stands beside it. */
function project(reading: TableReading): Projection {
  const amount = appliedAmount(reading);
  if (amount === undefined) return { tables: [] };
  return {
    tables: tableRule(
      "payments",
      { ...paymentFields(reading), service: undefined, method: "check", amount: place(amount) },
      { onlyWhere: [notZero(amount)] },
    ),
  };
}

/** The check's own amount stands on the line of each account that it pays, and would count several times. */
const OF_THE_CHECK = /\b(check|chk|ck|item|envelope|batch|deposit)\b/i;

function appliedAmount(reading: TableReading): FoundColumn | undefined {
  const meanings = ["amount", "payment amount", "total"] as const;
  const columns = meanings.flatMap((meaning) => {
    const chosen = columnOf(reading, meaning);
    return chosen === undefined ? [] : [chosen, ...(reading.rivals.get(meaning) ?? [])];
  });
  return columns.find(({ name }) => !OF_THE_CHECK.test(name)) ?? columns[0];
}
