import { accountId } from "../account-parts";
import type { BucketColumn } from "../aging-bucket";
import { controlName } from "../control-names";
import type { Question } from "../mapping-proposal";
import { rowId } from "../row-id";
import { type Fields, notZero, tableRule } from "../rule-parts";
import type { TableRule } from "../../recipe/recipe-schema";
import { columnOf, type TableReading } from "../table-reading";

/**
 * The rules of a report that prints ages but no dates. Each bucket that is not zero becomes a charge due as many days
 * before the report's date as the bucket's first day, so that the ledger's own aging puts it back into the same bucket;
 * an amount below zero becomes a payment of that day. None without the report's date.
 * @example bucketRules(reading, {}).length // 10: charges and payments of five buckets
 */
export function bucketRules(reading: TableReading, charge: Fields): readonly TableRule[] {
  if (reading.found.asOf === null) return [];
  return reading.buckets.flatMap((bucket) => [...owedIn(bucket, reading, charge), ...creditIn(bucket, reading)]);
}

/**
 * What only the coordinator knows of the buckets: the report's date, and what a lone number of days means.
 * @example bucketQuestions(reading).map(({ id }) => id) // ["as-of"]
 */
export function bucketQuestions(reading: TableReading): readonly Question[] {
  const lone = reading.buckets.filter(({ loneNumber }) => loneNumber !== null);
  const names = (buckets: readonly BucketColumn[]) => buckets.map(({ column }) => column.name);
  const first = lone[0];
  return [
    ...(reading.found.asOf === null
      ? [{ id: "as-of", text: "As of which date was this report printed? The ages count from it.", columns: [] }]
      : []),
    ...(first === undefined
      ? []
      : [
          {
            id: "aging-buckets",
            text: `Does "${first.column.name}" begin at day ${first.fromDays} past due, and the columns after it likewise? Ratebook takes it so.`,
            columns: names(lone),
          },
        ]),
  ];
}

function owedIn({ column, fromDays }: BucketColumn, reading: TableReading, charge: Fields): readonly TableRule[] {
  const day = dayOf(fromDays);
  return tableRule(
    "charges",
    {
      service: "other",
      kind: "other",
      ...charge,
      charge_id: idOf(reading, controlName(column.name)),
      account_id: accountId(reading),
      bill_date: day,
      due_date: day,
      amount: `{${column.name}}`,
    },
    { onlyWhere: [notZero(column), { column: column.name, is: "zero or above" }] },
  );
}

function creditIn({ column, fromDays }: BucketColumn, reading: TableReading): readonly TableRule[] {
  return tableRule(
    "payments",
    {
      payment_id: idOf(reading, `credit-${controlName(column.name)}`),
      account_id: accountId(reading),
      date: dayOf(fromDays),
      amount: `-{${column.name}}`,
    },
    { onlyWhere: [{ column: column.name, is: "below zero" }] },
  );
}

function idOf(reading: TableReading, suffix: string): string {
  const account = columnOf(reading, "account number", "customer number");
  return rowId(reading, { numbered: [account], context: [account], suffix });
}

function dayOf(fromDays: number): string {
  return fromDays === 0 ? "{@as_of}" : `{@as_of-${fromDays}}`;
}
