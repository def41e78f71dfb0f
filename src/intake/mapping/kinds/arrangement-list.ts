import type { TableRule } from "../../recipe/recipe-schema";
import { accountId } from "../account-parts";
import { dateColumn } from "../charge-parts";
import { rowId } from "../row-id";
import { place, tableRule } from "../rule-parts";
import { columnOf, type TableReading } from "../table-reading";
import type { KindRule, Projection } from "./kind-rule";

/** Payment arrangements, with a row for each installment where the report has them. */
export const ARRANGEMENT_LIST: KindRule = {
  kind: "arrangement_list",
  title: /\b(arrangements?|agreements?|payment plans?|promise\w*|installments?)\b/,
  needs: [["any account"], ["arrangement number", "installment amount"], ["start date", "due date", "date"]],
  speaksFor: ["arrangement number", "installment amount", "terms", "due date", "includes current", "start date"],
  speaksAgainst: ["aging buckets", "usage", "service amounts", "transaction type"],
  project,
};

function project(reading: TableReading): Projection {
  const started = dateColumn(reading, "start date", "date");
  return {
    tables: [...arrangementRule(reading), ...installmentRule(reading)],
    questions:
      started === undefined
        ? [
            {
              id: "arrangement-start",
              text: "Which column holds the day an arrangement began? Ratebook takes the first due date.",
              columns: [],
            },
          ]
        : [],
  };
}

function arrangementRule(reading: TableReading): readonly TableRule[] {
  const fields = {
    arrangement_id: arrangementId(reading),
    account_id: accountId(reading),
    start_date: place(dateColumn(reading, "start date", "date", "due date")),
    terms: place(columnOf(reading, "terms", "description")),
    status: place(columnOf(reading, "status")),
    includes_current: place(columnOf(reading, "includes current")),
  };
  return tableRule("arrangements", fields, { oncePerId: true });
}

function installmentRule(reading: TableReading): readonly TableRule[] {
  return tableRule("installments", {
    arrangement_id: arrangementId(reading),
    due_date: place(dateColumn(reading, "due date")),
    amount: place(columnOf(reading, "installment amount", "amount", "total")),
  });
}

/** Where arrangements have no number, an account has one. */
function arrangementId(reading: TableReading): string {
  const number = columnOf(reading, "arrangement number");
  if (number !== undefined) return `{${number.name}}`;
  const account = columnOf(reading, "account number", "customer number");
  return account === undefined ? rowId(reading, { numbered: [], context: [] }) : `arrangement-{${account.name}}`;
}
