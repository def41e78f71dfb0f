import { accountId, accountsOf } from "../account-parts";
import { billDate, chargeDetails, chargeKindRows, dateColumn, serviceCodes, serviceField } from "../charge-parts";
import { isCreditCode } from "../codes/service-codes";
import type { TableRule } from "../../recipe/recipe-schema";
import type { FoundColumn } from "../../layout/found-table";
import { noneOf, oneOf, place, tableRule } from "../rule-parts";
import { rowId } from "../row-id";
import { columnOf, type TableReading } from "../table-reading";
import { bucketQuestions, bucketRules } from "./aging-by-bucket";
import type { KindRule, Projection } from "./kind-rule";

/** Codes of money held in advance that other months may print. */
const USUAL_CREDIT_CODES = ["UNAPPLIED", "CREDIT", "OVERPAYMENT", "PREPAID", "PREPAYMENT", "DEPOSIT", "ON ACCOUNT"];

/** A line for each open bill or charge, with the buckets beside it (Tyler Munis, Springbrook). */
export const AGING_DETAIL: KindRule = {
  kind: "ar_aging_detail",
  title: /\b(aging|aged|ageing|open item|delinquen\w*|past due)\b/,
  needs: [["any account"], ["open balances"], ["bill number", "service", "due date", "bill date"]],
  speaksFor: ["bill number", "service", "due date", "bill date", "balance", "year"],
  speaksAgainst: ["two lines a record"],
  project: projectDetail,
};

/**
 * Charges with their due dates; credit codes become payments with the sign turned. Without a due or bill date the
 * buckets stand for it, as in a summary.
 */
function projectDetail(reading: TableReading): Projection {
  const accounts = accountsOf(reading);
  const charge = columnOf(reading, "service");
  const codes = { ...accounts.codes, ...serviceCodes(charge) };
  const dated = dateColumn(reading, "due date", "bill date", "date", "posted date");
  if (dated === undefined)
    return {
      tables: [...accounts.tables, ...bucketRules(reading, { service: serviceField(charge) })],
      codes,
      questions: bucketQuestions(reading),
    };
  return { tables: [...accounts.tables, ...chargeRules(reading, charge), ...creditRules(reading, charge)], codes };
}

function chargeRules(reading: TableReading, charge: FoundColumn | undefined): readonly TableRule[] {
  const credits = charge === undefined ? [] : [noneOf(charge, creditCodes(charge))];
  const id = rowId(reading, {
    numbered: [columnOf(reading, "charge number"), columnOf(reading, "bill number")],
    context: [columnOf(reading, "account number"), columnOf(reading, "bill number"), charge],
  });
  return chargeKindRows(withoutCredits(charge)).flatMap(({ kind, where }) =>
    tableRule(
      "charges",
      {
        ...chargeDetails(reading),
        charge_id: id,
        account_id: accountId(reading),
        service: serviceField(charge),
        kind,
        bill_date: openDate(reading),
        amount: openAmount(reading),
      },
      { onlyWhere: [...where, ...credits] },
    ),
  );
}

function creditRules(reading: TableReading, charge: FoundColumn | undefined): readonly TableRule[] {
  if (charge === undefined) return [];
  const account = columnOf(reading, "account number");
  const dated = dateColumn(reading, "due date", "bill date", "date", "posted date");
  return tableRule(
    "payments",
    {
      payment_id: rowId(reading, { numbered: [], context: [account, dated], suffix: "credit" }),
      account_id: accountId(reading),
      date: openDate(reading),
      amount: negated(openAmount(reading)),
      reference: place(charge),
    },
    { onlyWhere: [oneOf(charge, creditCodes(charge))] },
  );
}

/** An open item was on the books at the report's date, though it may fall due later; rows without a date take the report's. */
function openDate(reading: TableReading): string | undefined {
  const printed = billDate(reading);
  const column = reading.found.columns.find(({ name }) => `{${name}}` === printed);
  if (column === undefined || reading.found.asOf === null) return printed;
  return `{@earliest|${column.name}|@as_of}`;
}

/** The printed balance, else the sum of the buckets. */
function openAmount(reading: TableReading): string {
  const printed = place(columnOf(reading, "balance", "total", "amount"));
  return printed ?? reading.buckets.map(({ column }) => `{${column.name}}`).join("+");
}

function negated(amount: string): string {
  return amount
    .split(/(?<=\})\+(?=\{)/)
    .map((term) => `-${term}`)
    .join("");
}

function creditCodes(charge: FoundColumn): readonly string[] {
  const usual = new Set(USUAL_CREDIT_CODES);
  return [...charge.samples.filter((code) => isCreditCode(code) && !usual.has(code)), ...USUAL_CREDIT_CODES];
}

function withoutCredits(charge: FoundColumn | undefined): FoundColumn | undefined {
  return charge && { ...charge, samples: charge.samples.filter((code) => !isCreditCode(code)) };
}
