import type { FoundColumn } from "../../layout/found-table";
import type { TableRule } from "../../recipe/recipe-schema";
import { dateColumn } from "../charge-parts";
import type { Question } from "../mapping-proposal";
import { rowId } from "../row-id";
import { type Fields, oneOf, place, tableRule } from "../rule-parts";
import { columnOf, type TableReading } from "../table-reading";
import type { KindRule, Projection } from "./kind-rule";
import { mostlyBelowZero } from "./transaction-effect";

/** The lines of a bank account as the bank lists them. */
export const BANK_STATEMENT: KindRule = {
  kind: "bank_statement",
  title:
    /\b(bank|account activity|statement|checking|savings|operating account|transaction (download|export|history)|date range)\b/,
  needs: [
    ["date", "posted date"],
    ["amount", "debit", "credit"],
  ],
  speaksFor: [
    "one account",
    "description",
    "running balance",
    "balance",
    "check number",
    "debit",
    "credit",
    "debit or credit",
    "reference",
  ],
  speaksAgainst: [
    "many accounts",
    "customer name",
    "service address",
    "aging buckets",
    "batch",
    "entry number",
    "general ledger account",
    "source",
    "return code",
    "gross",
    "net",
    "usage",
  ],
  project,
};

const NOT_YET = /\b(pending|processing|hold|held|authori[sz]ed|memo post|not posted|scheduled|uncleared)\b/i;
const DEBIT = /^(d|dr|db|dbit|debit|debits|withdrawal|-|out)\.?$/i;
const CREDIT = /^(c|cr|crdt|credit|credits|deposit|\+|in)\.?$/i;

function project(reading: TableReading): Projection {
  const status = columnOf(reading, "status");
  const pending = status?.samples.filter((text) => NOT_YET.test(text)) ?? [];
  const leaveOut =
    status === undefined || pending.length === 0
      ? []
      : [{ where: [oneOf(status, pending)], because: "pending: the bank has not posted it" }];
  return {
    tables: statementRules(reading),
    ...(leaveOut.length === 0 ? {} : { leaveOut }),
    questions: signQuestions(reading),
  };
}

/** Credits add, debits take away, whether they stand in two columns, in one with a sign, or beside an indicator. */
function statementRules(reading: TableReading): readonly TableRule[] {
  const fields = lineFields(reading);
  const [debit, credit] = [columnOf(reading, "debit"), columnOf(reading, "credit")];
  if (debit !== undefined || credit !== undefined)
    return tableRule("bank", { ...fields, amount: netAmount(reading, debit, credit) });
  const amount = columnOf(reading, "amount");
  if (amount === undefined) return [];
  const marked = indicatorOf(reading);
  if (marked === null) return tableRule("bank", { ...fields, amount: `{${amount.name}}` });
  const signed = mostlySigned(reading, amount) ? "" : "-";
  return [
    ...tableRule(
      "bank",
      { ...fields, amount: `${signed}{${amount.name}}` },
      { onlyWhere: [oneOf(marked.column, marked.debits)] },
    ),
    ...tableRule(
      "bank",
      { ...fields, amount: `{${amount.name}}` },
      { onlyWhere: [oneOf(marked.column, marked.credits)] },
    ),
  ];
}

function netAmount(reading: TableReading, debit: FoundColumn | undefined, credit: FoundColumn | undefined): string {
  const minus = debit !== undefined && mostlyBelowZero(reading, debit) ? "+" : "-";
  const out = debit === undefined ? "" : `${minus}{${debit.name}}`;
  return `${credit === undefined ? "" : `{${credit.name}}`}${credit === undefined && minus === "+" ? out.slice(1) : out}`;
}

function lineFields(reading: TableReading): Fields {
  const day = dateColumn(reading, "posted date", "date");
  return {
    line_id: rowId(reading, { numbered: [columnOf(reading, "transaction number")], context: [day] }),
    date: place(day),
    reference: place(columnOf(reading, "check number", "reference")),
    description: place(columnOf(reading, "description", "transaction type")),
    type_code: place(columnOf(reading, "transaction type")),
    statement_balance: place(columnOf(reading, "running balance", "balance")),
  };
}

/** A column that marks each row as debit or credit, and its texts. */
interface Indicator {
  readonly column: FoundColumn;
  readonly debits: readonly string[];
  readonly credits: readonly string[];
}

function indicatorOf(reading: TableReading): Indicator | null {
  for (const column of [columnOf(reading, "debit or credit"), columnOf(reading, "transaction type")]) {
    if (column === undefined || column.filledShare < 1) continue;
    const debits = column.samples.filter((text) => DEBIT.test(text.trim()));
    const credits = column.samples.filter((text) => CREDIT.test(text.trim()));
    if (debits.length + credits.length === column.samples.length && debits.length > 0)
      return { column, debits, credits: credits.length > 0 ? credits : ["CR", "Credit"] };
  }
  return null;
}

function mostlySigned(reading: TableReading, amount: FoundColumn): boolean {
  return (
    mostlyBelowZero(reading, amount) ||
    reading.found.records.some((record) => /^\s*[-(]/.test(record[amount.position] ?? ""))
  );
}

/** One amount column, never below zero, and nothing that says which way the money went. */
function signQuestions(reading: TableReading): readonly Question[] {
  const amount = columnOf(reading, "amount");
  const apart = columnOf(reading, "debit", "credit");
  if (amount === undefined || apart !== undefined || indicatorOf(reading) !== null) return [];
  if (mostlySigned(reading, amount) || reading.found.records.length < 4) return [];
  return [
    {
      id: "amount-sign",
      text: `No amount in "${amount.name}" has a sign. Which column says whether money came in or went out?`,
      columns: [amount.name],
    },
  ];
}
