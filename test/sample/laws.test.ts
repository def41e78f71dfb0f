import { LEDGER_TABLES } from "../../src/ledger/tables";
import { byColumn, cents, type Row, readCity } from "./read-city";

const city = readCity({ accounts: 170, months: 36, seed: 11, applications: true });
const LAST = "2026-10-31";
const idsOf = (table: string, column: string) => new Set(city.rows(table).map((row) => row[column]));

test("no number is given twice", () => {
  for (const { name, id } of LEDGER_TABLES) {
    if (id === null) continue;
    expect([name, idsOf(name, id).size]).toEqual([name, city.rows(name).length]);
  }
});

test("every required cell is filled and every listed value is one the ledger knows", () => {
  for (const { name, columns } of LEDGER_TABLES) {
    for (const { name: column, required, oneOf } of columns) {
      if (required)
        expect([name, column, city.rows(name).filter((row) => row[column] === "").length]).toEqual([name, column, 0]);
      const strange = (value: string | undefined) => value !== "" && !(oneOf ?? []).includes(value ?? "");
      if (oneOf !== undefined)
        expect([name, column, city.rows(name).filter((row) => strange(row[column])).length]).toEqual([name, column, 0]);
    }
  }
});

test("every row that names an account, payment or arrangement names one that exists", () => {
  for (const { name, columns } of LEDGER_TABLES) {
    for (const { name: column, refersTo } of columns) {
      if (refersTo === undefined) continue;
      const known = idsOf(refersTo, LEDGER_TABLES.find((each) => each.name === refersTo)?.id ?? "");
      const lost = city.rows(name).filter((row) => row[column] !== "" && !known.has(row[column]));
      expect([name, column, lost.length]).toEqual([name, column, 0]);
    }
  }
});

test("every bill that a penalty or adjustment names was billed to the same account", () => {
  const accountOfBill = new Map(
    city
      .rows("charges")
      .filter((row) => row["kind"] !== "penalty")
      .map((row) => [row["bill_id"], row["account_id"]]),
  );
  const named = [...city.rows("charges"), ...city.rows("adjustments")].filter((row) => row["bill_id"] !== "");
  expect(named.filter((row) => accountOfBill.get(row["bill_id"]) !== row["account_id"])).toEqual([]);
});

test("every reversal takes back the whole of an earlier payment of the same account, once", () => {
  const payments = new Map(city.rows("payments").map((row) => [row["payment_id"], row]));
  const reversals = city.rows("payments").filter((row) => row["reverses_payment_id"] !== "");
  expect(reversals.length).toBeGreaterThan(10);
  for (const reversal of reversals) {
    const payment = payments.get(reversal["reverses_payment_id"]);
    expect(payment?.["account_id"]).toBe(reversal["account_id"]);
    expect(cents(payment?.["amount"])).toBe(-cents(reversal["amount"]));
    expect((payment?.["date"] ?? "9") <= (reversal["date"] ?? "")).toBe(true);
  }
  expect(new Set(reversals.map((row) => row["reverses_payment_id"])).size).toBe(reversals.length);
  expect(
    city.rows("payments").filter((row) => row["amount"]?.startsWith("-") !== (row["reverses_payment_id"] !== "")),
  ).toEqual([]);
});

test("no date of the books lies outside the months asked for, and nothing is entered before its day", () => {
  for (const [table, column] of [
    ["charges", "bill_date"],
    ["payments", "date"],
    ["adjustments", "date"],
    ["notices", "date"],
    ["bank", "date"],
  ] as const) {
    const dates = city.rows(table).map((row) => row[column] ?? "");
    expect(dates.filter((date) => date < "2023-11-01" || date > LAST)).toEqual([]);
    const early = city
      .rows(table)
      .filter((row) => (row["entered_at"] ?? "") !== "" && (row["entered_at"] ?? "") < (row[column] ?? ""));
    expect(early).toEqual([]);
  }
});

test("charges are due on or after their day, and periods run forward", () => {
  expect(city.rows("charges").filter((row) => (row["due_date"] ?? "") < (row["bill_date"] ?? ""))).toEqual([]);
  expect(city.rows("charges").filter((row) => (row["period_end"] ?? "") < (row["period_start"] ?? ""))).toEqual([]);
});

test("a transfer leaves one account and reaches another in the same amount", () => {
  const moved = (kind: string) => city.rows("adjustments").filter((row) => row["kind"] === kind);
  expect(moved("transfer_in").length).toBeGreaterThan(0);
  const sums = [moved("transfer_out"), moved("transfer_in")].map((rows) =>
    rows.map((row) => Math.abs(cents(row["amount"]))).sort(),
  );
  expect(sums[0]).toEqual(sums[1]);
});

test("the installments of an arrangement add up to what was past due, in as many parts as its terms say", () => {
  const parts = byColumn(city.rows("installments"), "arrangement_id");
  expect(city.rows("arrangements").length).toBeGreaterThan(5);
  for (const { arrangement_id = "", terms = "" } of city.rows("arrangements")) {
    const amounts = (parts.get(arrangement_id) ?? []).map((row) => cents(row["amount"]));
    expect(amounts).toHaveLength(Number.parseInt(terms, 10));
    expect(Math.min(...amounts)).toBeGreaterThan(0);
    expect(Math.max(...amounts) - Math.min(...amounts)).toBeLessThan(amounts.length);
  }
});

test("a meter has one reading after the other: each begins where the last ended, and use is the difference", () => {
  const broken: Row[] = [];
  for (const [, reads] of byColumn(city.rows("reads"), "meter_id")) {
    reads.forEach((read, place) => {
      const before = reads[place - 1];
      const jumps = before !== undefined && read["previous_reading"] !== before["reading"];
      const differs = Number(read["usage"]) !== Number(read["reading"]) - Number(read["previous_reading"]);
      if (jumps || differs) broken.push(read);
    });
  }
  expect(broken).toEqual([]);
});

describe("applications", () => {
  const documents = new Map<string, Row>();
  for (const row of city.rows("charges")) documents.set(row["charge_id"] ?? "", row);
  for (const row of city.rows("payments")) documents.set(row["payment_id"] ?? "", row);
  for (const row of city.rows("adjustments")) documents.set(row["adjustment_id"] ?? "", row);
  const reversed = new Set(city.rows("payments").map((row) => row["reverses_payment_id"]));
  const standing = city.rows("applications").filter((row) => !reversed.has(row["from_id"]));

  test("join a credit and a debit of one account, and none exceeds its document", () => {
    expect(standing.length).toBeGreaterThan(1000);
    const excessive: string[] = [];
    for (const side of ["from_id", "to_id"]) {
      for (const [id, rows] of byColumn(standing, side)) {
        const applied = rows.reduce((sum, row) => sum + cents(row["amount"]), 0);
        if (applied > Math.abs(cents(documents.get(id)?.["amount"]))) excessive.push(id);
      }
    }
    expect(excessive).toEqual([]);
    const strangers = city
      .rows("applications")
      .filter(
        (row) =>
          documents.get(row["from_id"] ?? "")?.["account_id"] !== documents.get(row["to_id"] ?? "")?.["account_id"],
      );
    expect(strangers).toEqual([]);
  });

  test("leave an account with open debits or with unused credits, never both", () => {
    const open = new Map<string, { debit: number; credit: number }>();
    const add = (accountId: string, debit: number, credit: number) => {
      const sums = open.get(accountId) ?? { debit: 0, credit: 0 };
      open.set(accountId, { debit: sums.debit + debit, credit: sums.credit + credit });
    };
    for (const row of [...city.rows("charges"), ...city.rows("adjustments")]) {
      const amount = cents(row["amount"]);
      add(row["account_id"] ?? "", Math.max(0, amount), Math.max(0, -amount));
    }
    for (const row of city.rows("payments")) add(row["account_id"] ?? "", 0, cents(row["amount"]));
    for (const row of standing)
      add(documents.get(row["from_id"] ?? "")?.["account_id"] ?? "", -cents(row["amount"]), -cents(row["amount"]));
    expect(
      [...open.values()].filter(({ debit, credit }) => debit < 0 || credit < 0 || (debit > 0 && credit > 0)),
    ).toEqual([]);
  });
});
