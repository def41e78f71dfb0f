import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ColumnTable, fromCSV, op, rolling } from "arquero";
import * as v from "valibot";
import { dayNumber } from "../../../src/domain/calendar";
import { timed } from "../engine/stopwatch";
import type { ComparedRun } from "./contenders";
import type { Answer } from "./answer";

const Cohort = v.object({
  month: v.number(),
  billed: v.number(),
  within30: v.optional(v.number(), 0),
  within60: v.optional(v.number(), 0),
  within90: v.optional(v.number(), 0),
  paid: v.optional(v.number(), 0),
});
const Bucket = v.object({ bucket: v.number(), open: v.number() });

/** The same job over column tables in JavaScript; parsing the files is not timed. */
export async function arqueroRun(folder: string, asOf: string): Promise<ComparedRun> {
  const text = (name: string) => readFile(join(folder, name), "utf8");
  const charges = fromCSV(await text("charges.csv"), {
    parse: { charge_id: String, account_id: String, bill_date: dayNumber, due_date: dayNumber, amount: cents },
  }).select("charge_id", "account_id", "bill_date", "due_date", "amount");
  const payments = fromCSV(await text("payments.csv"), {
    parse: { payment_id: String, account_id: String, date: dayNumber, amount: cents },
  }).select("payment_id", "account_id", "date", "amount");
  let answer: Answer = { buckets: [], cohorts: [] };
  const time = await timed(async () => {
    answer = analyse(charges, payments, dayNumber(asOf));
    return Promise.resolve();
  });
  return { time, answer };
}

function analyse(charges: ColumnTable, payments: ColumnTable, asOf: number): Answer {
  const debits = charges
    .filter(`d => d.bill_date <= ${asOf}`)
    .groupby("account_id")
    .orderby("due_date", "bill_date", "charge_id")
    .derive({ through: rolling("d => op.sum(d.amount)") });
  const credits = payments
    .filter(`d => d.date <= ${asOf}`)
    .groupby("account_id")
    .orderby("date", "payment_id")
    .derive({ through: rolling("d => op.sum(d.amount)") });
  return { buckets: aged(debits.ungroup(), credits, asOf), cohorts: collected(debits.ungroup(), credits.ungroup()) };
}

function aged(debits: ColumnTable, credits: ColumnTable, asOf: number): number[] {
  const paid = credits.rollup({ paid: op.sum("amount") });
  const rows = debits
    .join_left(paid, "account_id")
    .derive({
      open: "d => op.least(d.amount, op.greatest(0, d.through - (d.paid || 0)))",
      bucket: `d => op.least(5, op.greatest(0, op.ceil((${asOf} - d.due_date) / 30)))`,
    })
    .groupby("bucket")
    .rollup({ open: op.sum("open") })
    .objects();
  const sums = new Map(v.parse(v.array(Bucket), rows).map(({ bucket, open }) => [bucket, open]));
  return [0, 1, 2, 3, 4, 5].map((bucket) => sums.get(bucket) ?? 0);
}

/** Every end of a charge or a payment closes a piece that one charge and one payment share. */
function collected(debits: ColumnTable, credits: ColumnTable): Answer["cohorts"] {
  const month = "d => op.utcyear(d.bill_date * 86400000) * 100 + op.utcmonth(d.bill_date * 86400000)";
  const pieces = debits
    .select("account_id", "through", "bill_date")
    .derive({ date: "d => null" })
    .concat(credits.select("account_id", "through", "date"))
    .groupby("account_id")
    .orderby("through")
    .derive({
      piece: "d => d.through - op.lag(d.through, 1, 0)",
      bill_date: "d => op.fill_up(d.bill_date)",
      date: "d => op.fill_up(d.date)",
    })
    .ungroup()
    .filter("d => d.piece > 0 && d.bill_date != null && d.date != null")
    .derive({ month, age: "d => d.date - d.bill_date" });
  const paid = pieces.groupby("month").rollup({
    within30: "d => op.sum(d.age <= 30 ? d.piece : 0)",
    within60: "d => op.sum(d.age <= 60 ? d.piece : 0)",
    within90: "d => op.sum(d.age <= 90 ? d.piece : 0)",
    paid: op.sum("piece"),
  });
  const billed = debits
    .derive({ month })
    .groupby("month")
    .rollup({ billed: op.sum("amount") });
  const rows = billed.join_left(paid, "month").orderby("month").objects();
  return v.parse(v.array(Cohort), rows).map((row) => ({
    month: monthText(row.month),
    billed: row.billed,
    paidWithin: [row.within30, row.within60, row.within90],
    paid: row.paid,
  }));
}

/** Months count from 0 in arquero. */
function monthText(month: number): string {
  return `${Math.floor(month / 100)}-${String((month % 100) + 1).padStart(2, "0")}`;
}

function cents(amount: string): number {
  return Math.round(Number(amount) * 100);
}
