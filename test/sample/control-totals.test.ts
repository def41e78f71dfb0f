import { byColumn, cents, readCity } from "./read-city";

const city = readCity({ accounts: 150, months: 24, seed: 21 });
const control = new Map(city.rows("control").map((row) => [`${row["table"]} ${row["measure"]}`, row["value"] ?? ""]));
const END = Date.UTC(2026, 9, 31);

const daysPastDue = (date: string) => Math.round((END - Date.parse(date)) / 86_400_000);
const bucketOf = (days: number) => {
  if (days <= 0) return "not_due";
  const first = Math.floor((days - 1) / 30) * 30 + 1;
  return first > 120 ? "121+" : `${first}-${first + 29}`;
};

test("rows and amounts of every table are what a second reading of its file finds", () => {
  for (const [key, value] of control) {
    const [table = "", measure] = key.split(" ");
    if (table === "receivables") continue;
    const rows = city.rows(table);
    if (measure === "rows") expect([key, rows.length]).toEqual([key, Number(value)]);
    else expect([key, rows.reduce((sum, row) => sum + cents(row["amount"]), 0)]).toEqual([key, cents(value)]);
  }
  for (const table of ["charges", "payments", "adjustments", "bank"]) expect(control.has(`${table} amount`)).toBe(true);
});

/** Lists every debit by due date and takes the account's credits off one by one: nothing in common with the generator's own book. */
function ageByHand(): ReadonlyMap<string, number> {
  const buckets = new Map<string, number>([["unapplied_credits", 0]]);
  const add = (bucket: string, amount: number) => buckets.set(bucket, (buckets.get(bucket) ?? 0) + amount);
  const charges = byColumn(city.rows("charges"), "account_id");
  const payments = byColumn(city.rows("payments"), "account_id");
  const adjustments = byColumn(city.rows("adjustments"), "account_id");
  for (const { account_id = "" } of city.rows("accounts")) {
    const entries = [...(charges.get(account_id) ?? []), ...(adjustments.get(account_id) ?? [])].map((row) => ({
      due: row["due_date"] ?? "",
      amount: cents(row["amount"]),
    }));
    let credit = (payments.get(account_id) ?? []).reduce((sum, row) => sum + cents(row["amount"]), 0);
    for (const { amount } of entries) credit += Math.max(0, -amount);
    for (const { due, amount } of entries
      .filter((each) => each.amount > 0)
      .sort((one, other) => one.due.localeCompare(other.due))) {
      const settled = Math.min(credit, amount);
      credit -= settled;
      add(bucketOf(daysPastDue(due)), amount - settled);
    }
    add("unapplied_credits", -credit);
  }
  return buckets;
}

test("the balance and its aging are what a hand count of the files finds", () => {
  const byHand = ageByHand();
  let balance = 0;
  for (const [bucket, amount] of byHand) {
    expect([bucket, amount]).toEqual([bucket, cents(control.get(`receivables ${bucket}`))]);
    balance += amount;
  }
  expect(balance).toBe(cents(control.get("receivables balance")));
  expect([...control.keys()].filter((key) => key.startsWith("receivables"))).toHaveLength(8);
});
