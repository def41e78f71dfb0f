import type { FoundColumn } from "../../layout/found-table";
import { noneOf, oneOf, place, tableRule } from "../rule-parts";
import { columnOf, type TableReading } from "../table-reading";
import type { KindRule, Projection } from "./kind-rule";
import { paymentFields } from "./payment-fields";
import { mostlyBelowZero } from "./transaction-effect";

/** Bank drafts and online checks that came back, as a table. */
export const ACH_RETURNS: KindRule = {
  kind: "ach_returns",
  title: /\b(ach returns?|returns?|returned items?|nacha|rejects?)\b/,
  needs: [
    ["any account", "trace number"],
    ["return code", "reason"],
    ["amount", "payment amount", "debit", "credit", "total"],
  ],
  speaksFor: ["return code", "trace number", "reason"],
  speaksAgainst: ["aging buckets", "usage", "adjustment amount", "approved by", "service", "adjustment number"],
  project,
};

/** Codes of notifications of change: the payment stood, only its bank details were wrong. */
const CHANGE_CODE = /^C\d{2}$/i;

/** A return takes the payment back: below zero, however it is printed. */
function project(reading: TableReading): Projection {
  const amount = columnOf(reading, "amount", "payment amount", "debit", "credit", "total");
  if (amount === undefined) return { tables: [] };
  const code = columnOf(reading, "return code", "reason");
  const changes = code?.samples.filter((text) => CHANGE_CODE.test(text.trim())) ?? [];
  const fields = {
    ...paymentFields(reading),
    method: "ach return",
    reference: referenceOf(reading),
    amount: `${mostlyBelowZero(reading, amount) ? "" : "-"}{${amount.name}}`,
  };
  if (code === undefined || changes.length === 0) return { tables: tableRule("payments", fields) };
  return {
    tables: tableRule("payments", fields, { onlyWhere: [noneOf(code, changes)] }),
    leaveOut: [{ where: [oneOf(code, changes)], because: "notification of change: no money moved" }],
  };
}

function referenceOf(reading: TableReading): string | undefined {
  const [code, reason] = [columnOf(reading, "return code"), columnOf(reading, "reason")];
  if (code === undefined || !both(code, reason)) return place(code ?? reason);
  return `{${code.name}} {${reason?.name ?? ""}}`;
}

function both(code: FoundColumn, reason: FoundColumn | undefined): boolean {
  return code.filledShare === 1 && reason?.filledShare === 1;
}
