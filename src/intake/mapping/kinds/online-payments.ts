import type { FoundColumn } from "../../layout/found-table";
import type { TableRule } from "../../recipe/recipe-schema";
import { FAILED, SENT_ON, TAKEN_BACK } from "../codes/payment-statuses";
import { noneOf, oneOf, place, tableRule } from "../rule-parts";
import { centsIn, hasOneOf, type SampleRecord, signsOf } from "../sample-values";
import { columnOf, type TableReading } from "../table-reading";
import type { KindRule, Projection } from "./kind-rule";
import { paymentFields } from "./payment-fields";
import { mostlyBelowZero } from "./transaction-effect";

/** What a card or online payment processor reports: gross, fee, net, and what became of each payment. */
export const ONLINE_PAYMENTS: KindRule = {
  kind: "online_payments",
  title: /\b(online|portal|processor|settlement|e ?check|web ?pay\w*|e ?pay\w*|card|merchant|payout|gateway|ivr)\b/,
  needs: [
    ["any account"],
    ["date", "posted date", "payment date"],
    ["gross", "fee", "net", "status"],
    ["gross", "amount", "payment amount", "total"],
  ],
  speaksFor: ["gross", "net", "fee", "status", "payment method", "transaction number", "payment amount", "reference"],
  speaksAgainst: [
    "aging buckets",
    "usage",
    "due date",
    "return code",
    "bill date",
    "service amounts",
    "running balance",
  ],
  project,
};

/**
 * Declined, failed and voided rows moved no money. Chargebacks and refunds take it back: those printed without a sign
 * are turned.
 */
function project(reading: TableReading): Projection {
  const amount = paidAmount(reading);
  if (amount === undefined) return { tables: [] };
  const columns = [
    columnOf(reading, "status"),
    columnOf(reading, "transaction type"),
    columnOf(reading, "payment method"),
  ];
  const matching = (pattern: RegExp) =>
    columns.flatMap((column) => {
      const codes = column?.samples.filter((text) => pattern.test(text)) ?? [];
      return column === undefined || codes.length === 0 ? [] : [{ column, codes }];
    });
  const leftOut = (pattern: RegExp, because: string) =>
    matching(pattern).map(({ column, codes }) => ({ where: [oneOf(column, codes)], because }));
  const leaveOut = [
    ...leftOut(FAILED, "no money moved: declined, failed or voided"),
    ...leftOut(SENT_ON, "sent on to the bank, no payment of a customer"),
  ];
  const [back] = matching(TAKEN_BACK);
  return { tables: paymentRules(reading, amount, back), ...(leaveOut.length === 0 ? {} : { leaveOut }) };
}

function paymentRules(
  reading: TableReading,
  amount: FoundColumn,
  back: { readonly column: FoundColumn; readonly codes: readonly string[] } | undefined,
): readonly TableRule[] {
  const fee = columnOf(reading, "fee");
  const minus = fee !== undefined && mostlyBelowZero(reading, fee) ? "-" : "";
  const fields = { ...paymentFields(reading), fee: fee === undefined ? undefined : `${minus}{${fee.name}}` };
  const received = { ...fields, amount: place(amount) };
  if (back === undefined) return tableRule("payments", received);
  const { column, codes } = back;
  const { below } = signsOf(reading, amount, (record) => hasOneOf(record, column, codes));
  return [
    ...tableRule("payments", received, { onlyWhere: [noneOf(column, codes)] }),
    ...tableRule(
      "payments",
      { ...fields, amount: below > 0 ? place(amount) : `-{${amount.name}}` },
      { onlyWhere: [oneOf(column, codes)] },
    ),
  ];
}

/** What was paid on the account: the gross amount, and of two amounts that differ by the fee the one without it. */
function paidAmount(reading: TableReading): FoundColumn | undefined {
  const meanings = ["gross", "payment amount", "amount", "total"] as const;
  const columns = meanings.flatMap((meaning) => columnOf(reading, meaning) ?? []);
  const [first, ...others] = columns;
  const fee = columnOf(reading, "fee");
  if (first === undefined || fee === undefined) return first;
  const withoutFee = (record: SampleRecord) => (centsIn(record, first) ?? 0) - Math.abs(centsIn(record, fee) ?? 0);
  const hasFee = reading.found.records.some((record) => (centsIn(record, fee) ?? 0) !== 0);
  const exact = (column: FoundColumn) =>
    reading.found.records.every((record) => centsIn(record, column) === withoutFee(record));
  return (hasFee ? others.find(exact) : undefined) ?? first;
}
