import { byColumn, cents, type Row, readCity } from "./read-city";

const city = readCity({ accounts: 1500, months: 24, seed: 1 });
const value = (row: Row, column: string) => row[column] ?? "";
const sum = (rows: readonly Row[]) => rows.reduce((total, row) => total + cents(row["amount"]), 0);
const billed = city.rows("charges").filter((row) => row["period_end"] !== "");
const within = (share: number, least: number, most: number) => {
  expect(share).toBeGreaterThanOrEqual(least);
  expect(share).toBeLessThanOrEqual(most);
};

test("half the residential bills of 2026 lie between 60 and 115 dollars, the middle one between 80 and 92", () => {
  const residential = new Set(
    city
      .rows("accounts")
      .filter((row) => row["customer_class"] === "residential")
      .map((row) => row["account_id"]),
  );
  const lines = billed.filter((row) => residential.has(row["account_id"]) && value(row, "bill_date") >= "2026");
  const bills = [...byColumn(lines, "bill_id").values()].map(sum).sort((one, other) => one - other);
  const at = (share: number) => (bills[Math.floor(bills.length * share)] ?? 0) / 100;
  within(at(0.25), 60, at(0.5));
  within(at(0.5), 80, 92);
  within(at(0.75), at(0.5), 115);
});

test("97 to 99.9 percent of a year's bills are paid in money within another year", () => {
  const year = billed.filter((row) => value(row, "bill_date") < "2025-11");
  const writtenOff = city.rows("adjustments").filter((row) => row["kind"] === "write_off");
  const penalties = city.rows("charges").filter((row) => row["kind"] === "penalty");
  within(1 + sum(writtenOff) / sum(billed), 0.97, 0.999);
  within(sum(penalties) / sum(billed), 0.005, 0.03);
  expect(sum(year)).toBeGreaterThan(0);
});

test("most of what is owed is not due, the tail is small", () => {
  const receivables = new Map(
    city
      .rows("control")
      .filter((row) => row["table"] === "receivables")
      .map((row) => [row["measure"], cents(row["value"])]),
  );
  const share = (bucket: string) => (receivables.get(bucket) ?? 0) / (receivables.get("balance") ?? 1);
  within(share("not_due"), 0.6, 0.88);
  within(share("1-30"), 0.05, 0.2);
  within(share("121+"), 0.01, 0.15);
  within(-share("unapplied_credits"), 0, 0.03);
});

test("students leave in May and August: most closings fall into these months", () => {
  const closed = city
    .rows("accounts")
    .map((row) => value(row, "closed_date").slice(5, 7))
    .filter((month) => month !== "");
  within(closed.filter((month) => month === "05" || month === "08").length / closed.length, 0.35, 0.85);
});

test("every kind of adjustment, notice and order a collections desk knows comes about", () => {
  const kinds = (table: string) => new Set(city.rows(table).map((row) => row["kind"]));
  for (const kind of [
    "credit_note",
    "correction",
    "leak",
    "penalty_waiver",
    "write_off",
    "reinstatement",
    "transfer_in",
    "transfer_out",
    "refund",
    "deposit_applied",
  ]) {
    expect(kinds("adjustments")).toContain(kind);
  }
  for (const kind of ["reminder", "delinquent", "shutoff", "lien"]) expect(kinds("notices")).toContain(kind);
  for (const kind of ["shutoff", "turn_on", "leak_check", "read", "maintenance"])
    expect(kinds("service_orders")).toContain(kind);
  for (const kind of ["medical", "dispute", "arrangement"]) expect(kinds("holds")).toContain(kind);
  expect(new Set(city.rows("arrangements").map((row) => row["status"]))).toEqual(
    new Set(["active", "completed", "broken"]),
  );
});

test("names are invented, mostly plain letters, a few with accents", () => {
  const accented = city.rows("accounts").filter((row) => /[^ -~]/.test(value(row, "customer_name")));
  within(accented.length / city.rows("accounts").length, 0.02, 0.2);
});
