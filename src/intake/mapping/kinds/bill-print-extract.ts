import type { TableRule } from "../../recipe/recipe-schema";
import { accountId, accountsOf } from "../account-parts";
import { chargeDetails } from "../charge-parts";
import { rowId } from "../row-id";
import { notZero, oneOf, place, tableRule } from "../rule-parts";
import { columnOf, type TableReading } from "../table-reading";
import type { KindRule, Projection } from "./kind-rule";

/** Copies of a bill that go to a second address and are no second bill. */
const COPY = /\b(copy|duplicate|dup)\b/i;

/** The file a bill printer gets: one row a bill, with the address it goes to. */
export const BILL_PRINT_EXTRACT: KindRule = {
  kind: "bill_print_extract",
  title:
    /\b(bill print|print file|bill export|billing export|print extract|mail file|statement export|outsourc\w*|bill file|ub billing)\b/,
  needs: [["any account"], ["total", "balance", "past due"], ["mailing address", "zip"]],
  speaksFor: ["past due", "total", "due date", "zip", "state", "city", "copy flag", "bill number"],
  speaksAgainst: ["aging buckets", "transaction type", "payment date"],
  project,
};

/**
 * What is new on the bill and what was owed before are two charges, so that the sum is the total due. Without a bill
 * date and a report's date no charge can be dated: accounts only, and the coordinator is asked.
 */
function project(reading: TableReading): Projection {
  const accounts = accountsOf(reading);
  const copies = columnOf(reading, "copy flag");
  const seen = copies?.samples.filter((text) => COPY.test(text)) ?? [];
  const usual = ["Tenant Copy", "Owner Copy"].filter((text) => !seen.includes(text));
  const charges = chargeRules(reading);
  const undated = charges.length === 0 && columnOf(reading, "total", "balance") !== undefined;
  return {
    tables: [...accounts.tables, ...charges],
    codes: accounts.codes,
    ...(copies === undefined || seen.length === 0
      ? {}
      : { leaveOut: [{ where: [oneOf(copies, [...seen, ...usual])], because: "copy of the same bill" }] }),
    questions: undated
      ? [{ id: "as-of", text: "What is the date of these bills? The file does not print it.", columns: [] }]
      : [],
  };
}

function chargeRules(reading: TableReading): readonly TableRule[] {
  const total = columnOf(reading, "total", "balance");
  const before = columnOf(reading, "past due");
  if (total === undefined) return [];
  if (before === undefined) return chargeRule(reading, { amount: `{${total.name}}`, suffix: "bill" });
  return [
    ...chargeRule(reading, { amount: `{${total.name}}-{${before.name}}`, suffix: "current" }),
    ...chargeRule(reading, { amount: `{${before.name}}`, suffix: "past-due" }).map((rule) => ({
      ...rule,
      onlyWhere: [notZero(before)],
    })),
  ];
}

function chargeRule(
  reading: TableReading,
  { amount, suffix }: { readonly amount: string; readonly suffix: string },
): readonly TableRule[] {
  const account = columnOf(reading, "account number");
  return tableRule("charges", {
    ...chargeDetails(reading),
    charge_id: rowId(reading, { numbered: [columnOf(reading, "bill number")], context: [account], suffix }),
    account_id: accountId(reading),
    service: "other",
    kind: "other",
    due_date: place(columnOf(reading, "due date")),
    amount,
  });
}
