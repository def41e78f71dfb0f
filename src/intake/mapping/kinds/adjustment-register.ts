import type { FoundColumn } from "../../layout/found-table";
import type { TableRule } from "../../recipe/recipe-schema";
import { accountId } from "../account-parts";
import { dateColumn, serviceCodes, serviceField } from "../charge-parts";
import { adjustmentKindOf } from "../codes/adjustment-kinds";
import { rowId } from "../row-id";
import { type Fields, noneOf, oneOf, place, tableRule } from "../rule-parts";
import { signsOf } from "../sample-values";
import { columnOf, type TableReading } from "../table-reading";
import type { KindRule, Projection } from "./kind-rule";

/** Corrections, write-offs and allowances, with their reasons. */
export const ADJUSTMENT_REGISTER: KindRule = {
  kind: "adjustment_register",
  title: /\b(adjustments?|adj|write offs?|credit memos?|abatements?)\b/,
  needs: [
    ["any account"],
    ["date", "posted date"],
    ["adjustment amount", "amount", "debit", "credit"],
    ["reason", "adjustment number", "adjustment amount", "approved by", "transaction type", "description"],
  ],
  speaksFor: ["adjustment amount", "adjustment number", "reason", "approved by", "description"],
  speaksAgainst: [
    "aging buckets",
    "payment method",
    "check number",
    "batch",
    "usage",
    "running balance",
    "gross",
    "net",
    "return code",
  ],
  project,
};

function project(reading: TableReading): Projection {
  const amount = amountOf(reading);
  const service = columnOf(reading, "service");
  return {
    tables: amount === null ? [] : adjustmentRules(reading, amount.template),
    codes: serviceCodes(service),
    questions:
      amount?.unsigned === undefined
        ? []
        : [
            {
              id: "adjustment-sign",
              text: `All amounts in "${amount.unsigned.name}" are printed without a sign. Do these adjustments reduce what is owed? Ratebook takes it so.`,
              columns: [amount.unsigned.name],
            },
          ],
  };
}

/** A debit adds to what is owed. Amounts that are never below zero are taken as reductions, and it is asked. */
function amountOf(reading: TableReading): { readonly template: string; readonly unsigned?: FoundColumn } | null {
  const [debit, credit] = [columnOf(reading, "debit"), columnOf(reading, "credit")];
  if (debit !== undefined && credit !== undefined) return { template: `{${debit.name}}-{${credit.name}}` };
  const amount = columnOf(reading, "adjustment amount", "amount", "total");
  if (amount === undefined) return null;
  const { below, above } = signsOf(reading, amount);
  if (below > 0 || above === 0) return { template: `{${amount.name}}` };
  return { template: `-{${amount.name}}`, unsigned: amount };
}

/** A rule for each kind that the reasons name; what they do not name is a correction. */
function adjustmentRules(reading: TableReading, amount: string): readonly TableRule[] {
  const fields = { ...detailsOf(reading), amount };
  const reason = [
    columnOf(reading, "transaction type"),
    columnOf(reading, "reason"),
    columnOf(reading, "description"),
  ].find((column) => column?.samples.some((text) => adjustmentKindOf(text) !== null));
  if (reason === undefined || reason.distinctCount > 150)
    return tableRule("adjustments", { ...fields, kind: "correction" });
  const kinds = [...new Set(reason.samples.flatMap((text) => adjustmentKindOf(text) ?? []))].sort();
  const codesOf = (kind: string) => reason.samples.filter((text) => adjustmentKindOf(text) === kind);
  return [
    ...kinds.flatMap((kind) =>
      tableRule("adjustments", { ...fields, kind }, { onlyWhere: [oneOf(reason, codesOf(kind))] }),
    ),
    ...tableRule(
      "adjustments",
      { ...fields, kind: "correction" },
      { onlyWhere: [noneOf(reason, kinds.flatMap(codesOf))] },
    ),
  ];
}

function detailsOf(reading: TableReading): Fields {
  const day = dateColumn(reading, "date", "posted date");
  const service = columnOf(reading, "service");
  return {
    adjustment_id: rowId(reading, {
      numbered: [
        columnOf(reading, "adjustment number"),
        columnOf(reading, "transaction number"),
        columnOf(reading, "reference"),
      ],
      context: [columnOf(reading, "account number", "customer number"), day],
    }),
    account_id: accountId(reading),
    date: place(day),
    service: service === undefined ? undefined : serviceField(service),
    bill_id: place(columnOf(reading, "bill number")),
    reason: place(columnOf(reading, "reason", "description", "transaction type")),
    approved_by: place(columnOf(reading, "approved by")),
    entered_by: place(columnOf(reading, "entered by")),
  };
}
