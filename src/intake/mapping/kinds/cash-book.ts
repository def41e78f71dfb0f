import type { FoundColumn } from "../../layout/found-table";
import type { Condition, TableRule } from "../../recipe/recipe-schema";
import { dateColumn } from "../charge-parts";
import { cashEntryKindOf } from "../codes/cash-entry-kinds";
import { rowId } from "../row-id";
import { type Fields, noneOf, oneOf, place, tableRule } from "../rule-parts";
import { hasOneOf, signsOf } from "../sample-values";
import { columnOf, type TableReading } from "../table-reading";
import type { KindRule, Projection } from "./kind-rule";

/** The city's own record of its cash. */
export const CASH_BOOK: KindRule = {
  kind: "cash_book",
  title:
    /\b(cash (ledger|book|journal|account|activity|detail)|general ledger|gl (detail|activity|account)|cashbook|book cash|ledger)\b/,
  needs: [
    ["entry number", "payment number", "check number", "reference", "transaction number", "batch", "source"],
    ["date", "posted date", "payment date"],
    ["amount", "debit", "credit"],
  ],
  speaksFor: [
    "entry number",
    "batch",
    "source",
    "transaction type",
    "description",
    "general ledger account",
    "debit",
    "credit",
  ],
  speaksAgainst: [
    "many accounts",
    "customer name",
    "service address",
    "running balance",
    "usage",
    "aging buckets",
    "return code",
    "gross",
    "net",
    "status",
  ],
  project,
};

const KINDS = ["receipt", "disbursement", "adjustment"] as const;

function project(reading: TableReading): Projection {
  const amount = amountOf(reading);
  if (amount === null) return { tables: [] };
  const fields = entryFields(reading);
  const type = columnOf(reading, "transaction type", "source");
  const known = type?.samples.filter((text) => cashEntryKindOf(text) !== null) ?? [];
  if (type === undefined || known.length === 0) return { tables: tableRule("book_cash", { ...fields, amount }) };
  const rules = KINDS.flatMap((kind) => {
    const codes = type.samples.filter((text) => cashEntryKindOf(text) === kind);
    const rows = { onlyWhere: [oneOf(type, codes)] };
    return codes.length === 0
      ? []
      : tableRule("book_cash", { ...fields, kind, amount: signed(reading, amount, { kind, type, codes }) }, rows);
  });
  return { tables: [...rules, ...rest(fields, amount, noneOf(type, known))] };
}

/** Entries of no known type keep their amount and have no kind. */
function rest(fields: Fields, amount: string, where: Condition): readonly TableRule[] {
  return tableRule("book_cash", { ...fields, amount }, { onlyWhere: [where] });
}

/** A debit adds to cash. */
function amountOf(reading: TableReading): string | null {
  const [debit, credit] = [columnOf(reading, "debit"), columnOf(reading, "credit")];
  if (debit !== undefined && credit !== undefined) return `{${debit.name}}-{${credit.name}}`;
  return place(columnOf(reading, "amount", "debit", "credit")) ?? null;
}

/** Disbursements that are printed without a sign are turned. */
function signed(
  reading: TableReading,
  template: string,
  { kind, type, codes }: { readonly kind: string; readonly type: FoundColumn; readonly codes: readonly string[] },
): string {
  const amount = columnOf(reading, "amount");
  if (kind !== "disbursement" || amount === undefined || template !== `{${amount.name}}`) return template;
  const { below } = signsOf(reading, amount, (record) => hasOneOf(record, type, codes));
  return below > 0 ? template : `-${template}`;
}

function entryFields(reading: TableReading): Fields {
  const entry = columnOf(reading, "entry number", "payment number", "transaction number", "check number", "reference");
  const day = dateColumn(reading, "date", "posted date", "payment date");
  return {
    entry_id: rowId(reading, { numbered: [entry], context: [entry, day] }),
    date: place(day),
    reference: place(columnOf(reading, "check number", "reference") ?? entry),
    batch_id: place(columnOf(reading, "batch")),
    source: place(columnOf(reading, "source")),
    account_code: place(columnOf(reading, "general ledger account")),
  };
}
