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
  const number = columnOf(reading, "arrangement number");
  const account = columnOf(reading, "account number", "customer number");
  const started = dateColumn(reading, "start date", "date");
  const id = number === undefined ? perAccount(reading) : `{${number.name}}`;
  const due = dateColumn(reading, "due date");
  return {
    tables: [
      ...tableRule(
        "arrangements",
        {
          arrangement_id: id,
          account_id: accountId(reading),
          start_date: place(started ?? due),
          terms: place(columnOf(reading, "terms", "description")),
          status: place(columnOf(reading, "status")),
          includes_current: place(columnOf(reading, "includes current")),
        },
        { oncePerId: true },
      ),
      ...tableRule("installments", {
        arrangement_id: id,
        due_date: place(due),
        amount: place(columnOf(reading, "installment amount", "amount", "total")),
      }),
    ],
    questions:
      started === undefined && account !== undefined
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

/** Where arrangements have no number, an account has one. */
function perAccount(reading: TableReading): string {
  const account = columnOf(reading, "account number", "customer number");
  return account === undefined ? rowId(reading, { numbered: [], context: [] }) : `arrangement-{${account.name}}`;
}
