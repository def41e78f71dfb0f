import type { TableRule } from "../../recipe/recipe-schema";
import { typesOf } from "../codes/transaction-types";
import type { Question } from "../mapping-proposal";
import { columnOf, type TableReading } from "../table-reading";
import { oneOf } from "../rule-parts";
import type { KindRule, Projection } from "./kind-rule";
import { transactionEffect } from "./transaction-effect";
import {
  adjustmentRules,
  chargeRules,
  paymentRules,
  type TransactionRows,
  transactionServiceCodes,
} from "./transaction-rules";

/** The history of accounts: bills, payments and adjustments among each other, told apart by a type. */
export const TRANSACTION_LIST: KindRule = {
  kind: "transaction_list",
  title: /\b(transaction\w*|history|account activity|account ledger|customer ledger|activity (report|list\w*))\b/,
  needs: [
    ["any account"],
    ["date", "posted date", "bill date", "payment date"],
    ["transaction type"],
    ["amount", "debit", "credit", "payment amount", "adjustment amount", "total"],
  ],
  speaksFor: ["transaction type", "description", "transaction number", "running balance", "balance", "debit", "credit"],
  speaksAgainst: ["one account", "aging buckets", "gross", "net", "return code", "approved by", "adjustment amount"],
  project,
};

function project(reading: TableReading): Projection {
  const type = columnOf(reading, "transaction type");
  if (type === undefined) return { tables: [] };
  const { known, unknown } = typesOf(type.samples);
  const rows: TransactionRows = { reading, type, known, effect: transactionEffect(reading, type, known) };
  const tables: readonly TableRule[] = [...chargeRules(rows), ...paymentRules(rows), ...adjustmentRules(rows)];
  const forward = known.get("balance forward");
  return {
    tables,
    codes: transactionServiceCodes(rows),
    ...(forward === undefined
      ? {}
      : { leaveOut: [{ where: [oneOf(type, forward)], because: "balance brought forward, not a transaction" }] }),
    questions: [...unknownTypes(type.name, unknown), ...signQuestion(rows)],
  };
}

function unknownTypes(column: string, unknown: readonly string[]): readonly Question[] {
  if (unknown.length === 0) return [];
  const shown = unknown
    .slice(0, 8)
    .map((text) => `"${text}"`)
    .join(", ");
  const more = unknown.length > 8 ? ` and ${unknown.length - 8} more` : "";
  return [
    {
      id: "transaction-types",
      text: `What are the transactions of type ${shown}${more}: charges, payments or adjustments? Their rows feed no table yet.`,
      columns: [column],
    },
  ];
}

/** Adjustments without a sign, in a list whose payments have none either, may go either way. */
function signQuestion({ effect, known, type }: TransactionRows): readonly Question[] {
  if (effect.signs !== "none" || !effect.unsignedAdjustments || known.get("adjustment") === undefined) return [];
  return [
    {
      id: "adjustment-sign",
      text: "All adjustments are printed without a sign. Do they reduce what is owed? Ratebook takes it so.",
      columns: [type.name],
    },
  ];
}
