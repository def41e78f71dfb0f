import { byColumn, cents, type Row, readCity } from "./read-city";

const city = readCity({ accounts: 600, months: 24, seed: 2 });
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

test("of what was billed in a year, 97 to 99.8 percent is paid in money a year later", () => {
  const billedBy = byColumn(
    billed.filter((row) => value(row, "bill_date") <= "2025-10-31"),
    "account_id",
  );
  const paidBy = byColumn(city.rows("payments"), "account_id");
  let [all, unpaid] = [0, 0];
  for (const [account, lines] of billedBy) {
    all += sum(lines);
    unpaid += Math.max(0, sum(lines) - sum(paidBy.get(account) ?? []));
  }
  within(1 - unpaid / all, 0.97, 0.998);
});

test("penalties are about one percent of what is billed, write-offs well under it", () => {
  const kind = (table: string, name: string) =>
    Math.abs(sum(city.rows(table).filter((row) => row["kind"] === name))) / sum(billed);
  within(kind("charges", "penalty"), 0.006, 0.025);
  within(kind("adjustments", "write_off"), 0.001, 0.009);
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
