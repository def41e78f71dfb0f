import { byColumn, cents, type Row, readCity } from "./read-city";

const city = readCity({ accounts: 300, months: 36, seed: 31 });
const planted = (kind: string) => city.answers.filter((answer) => answer.kind === kind);
const value = (row: Row, column: string) => row[column] ?? "";
const accountsOf = (kind: string) =>
  planted(kind)
    .map((answer) => answer.account_id)
    .sort();
const unique = (list: readonly string[]) => [...new Set(list)].sort();
/** Values of the planted rows' key. */
const keysOf = (kind: string, column: string) =>
  planted(kind)
    .flatMap((answer) => answer.rows.map((row) => value(row.key, column)))
    .sort();
/** Groups of rows that agree in all these columns. */
const twins = (rows: readonly Row[], columns: readonly string[]) => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = columns.map((column) => row[column]).join("|");
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
};

test("every planted irregularity points at rows that exist, in numbers of its own", () => {
  const indexes = new Map<string, ReadonlySet<string>>();
  for (const { rows } of city.answers) {
    expect(rows.length).toBeGreaterThan(0);
    for (const { table, key } of rows) {
      const columns = Object.keys(key);
      const name = `${table} ${columns.join(" ")}`;
      const index =
        indexes.get(name) ?? new Set(city.rows(table).map((row) => columns.map((column) => row[column]).join("|")));
      indexes.set(name, index);
      expect([name, index.has(Object.values(key).join("|"))]).toEqual([name, true]);
    }
  }
  expect(new Set(city.answers.map((answer) => answer.id)).size).toBe(city.answers.length);
});

test("each kind is planted at least once", () => {
  const kinds = unique(city.answers.map((answer) => answer.kind));
  for (const kind of [
    "adjustment-just-under-limit",
    "adjustment-without-approver",
    "back-dated-adjustment",
    "back-dated-payment",
    "backward-read",
    "bill-at-old-rate",
    "charge-after-close",
    "charge-without-service",
    "deposit-in-transit",
    "deposit-not-at-bank",
    "duplicate-bill",
    "duplicate-payment",
    "estimated-run",
    "formula-in-name",
    "minimum-not-applied",
    "missed-bill",
    "penalty-twice",
    "proration-missed",
    "rate-code-twin",
    "repeated-waiver",
    "reverse-and-repost",
    "rounding-down",
    "self-approved-adjustment",
    "service-never-charged",
    "stuck-meter",
    "transposed-deposit",
    "unbilled-service",
    "unbooked-bank-fee",
    "unknown-rate-code",
    "use-after-close",
    "weekend-adjustment",
    "wrong-class",
    "wrong-meter-size",
    "wrong-rate-code",
  ])
    expect(kinds).toContain(kind);
});

describe("nothing else is wrong:", () => {
  test("payments alike in account, date, amount and reference are the planted ones", () => {
    const alike = twins(city.rows("payments"), ["account_id", "date", "amount", "reference"]).flat();
    expect(alike.map((row) => value(row, "payment_id")).sort()).toEqual(keysOf("duplicate-payment", "payment_id"));
  });

  test("bills of one account for one period are the planted ones", () => {
    const water = city.rows("charges").filter((row) => row["service"] === "water");
    const alike = twins(water, ["account_id", "period_start"]).flat();
    expect(alike.map((row) => value(row, "bill_id")).sort()).toEqual(keysOf("duplicate-bill", "bill_id"));
  });

  test("bills charged with two penalties are the planted ones", () => {
    const penalties = city.rows("charges").filter((row) => row["kind"] === "penalty");
    const alike = twins(penalties, ["account_id", "bill_id"]).flat();
    expect(alike.map((row) => value(row, "charge_id")).sort()).toEqual(keysOf("penalty-twice", "charge_id"));
  });

  test("metered use between bills was always billed, but for the missed bills and the closed accounts", () => {
    const billed = new Set(city.rows("charges").map((row) => `${row["account_id"]} ${row["period_end"]}`));
    const unbilled = city
      .rows("reads")
      .filter(
        (row) => !billed.has(`${row["account_id"]} ${row["read_date"]}`) && value(row, "read_date") <= "2026-10-27",
      );
    expect(unbilled.map((row) => value(row, "read_date")).sort()).toEqual(
      [...keysOf("missed-bill", "read_date"), ...keysOf("use-after-close", "read_date")].sort(),
    );
  });

  test("readings below the one before are the planted ones", () => {
    const backward = city.rows("reads").filter((row) => Number(row["usage"]) < 0);
    expect(backward.map((row) => value(row, "read_date")).sort()).toEqual(keysOf("backward-read", "read_date"));
  });

  test("three estimates in a row are the planted runs", () => {
    const runs = [...byColumn(city.rows("reads"), "account_id")].filter(([, reads]) =>
      reads
        .map((row) => row["estimated"])
        .join("")
        .includes("YYY"),
    );
    expect(runs.map(([account]) => account).sort()).toEqual(accountsOf("estimated-run"));
  });

  test("three bills without use on a running meter are the planted stuck meters", () => {
    const off = new Set(
      city
        .rows("service_orders")
        .filter((row) => row["kind"] === "shutoff")
        .map((row) => row["account_id"]),
    );
    const still = [...byColumn(city.rows("reads"), "account_id")].filter(
      ([account, reads]) => !off.has(account) && `,${reads.map((row) => row["usage"]).join(",")},`.includes(",0,0,0,"),
    );
    expect(still.map(([account]) => account).sort()).toEqual(accountsOf("stuck-meter"));
  });

  test("charges dated after an account closed, its final bill and penalties apart, are the planted ones", () => {
    const closed = new Map(city.rows("accounts").map((row) => [row["account_id"], value(row, "closed_date")]));
    const late = city
      .rows("charges")
      .filter(
        (row) => row["kind"] === "fixed" && row["period_end"] === "" && closed.get(row["account_id"] ?? "") !== "",
      );
    expect(late.map((row) => value(row, "charge_id")).sort()).toEqual(keysOf("charge-after-close", "charge_id"));
    for (const row of late) expect(value(row, "bill_date") > (closed.get(row["account_id"] ?? "") ?? "")).toBe(true);
  });

  test("adjustments without approver, approved by their author, or entered on a weekend are the planted ones", () => {
    const rows = city.rows("adjustments");
    const ids = (list: readonly Row[]) => list.map((row) => value(row, "adjustment_id")).sort();
    expect(ids(rows.filter((row) => row["approved_by"] === ""))).toEqual(
      keysOf("adjustment-without-approver", "adjustment_id"),
    );
    expect(ids(rows.filter((row) => row["approved_by"] === row["entered_by"]))).toEqual(
      keysOf("self-approved-adjustment", "adjustment_id"),
    );
    const weekend = rows.filter((row) =>
      [0, 6].includes(new Date(`${value(row, "entered_at").slice(0, 10)}T00:00:00Z`).getUTCDay()),
    );
    expect(ids(weekend)).toEqual(keysOf("weekend-adjustment", "adjustment_id"));
  });

  test("rows entered in a later month than their date are the planted back-dated ones", () => {
    const backDated = (table: string) =>
      city
        .rows(table)
        .filter(
          (row) => row["entered_at"] !== "" && value(row, "entered_at").slice(0, 7) !== value(row, "date").slice(0, 7),
        );
    expect(
      backDated("adjustments")
        .map((row) => row["adjustment_id"])
        .sort(),
    ).toEqual(keysOf("back-dated-adjustment", "adjustment_id"));
    expect(
      backDated("payments")
        .map((row) => row["payment_id"])
        .sort(),
    ).toEqual(keysOf("back-dated-payment", "payment_id"));
  });

  test("payments reversed without a return fee on the same day are the planted reposts", () => {
    const returned = new Set(
      city
        .rows("charges")
        .filter((row) => row["service"] === "returned_item")
        .map((row) => `${row["account_id"]} ${row["bill_date"]}`),
    );
    const moved = city
      .rows("payments")
      .filter((row) => row["reverses_payment_id"] !== "" && !returned.has(`${row["account_id"]} ${row["date"]}`));
    const answers = planted("reverse-and-repost");
    expect(moved.map((row) => value(row, "payment_id")).sort()).toEqual(
      answers.map((answer) => value(answer.rows[1]?.key ?? {}, "payment_id")).sort(),
    );
    for (const { rows, amount } of answers) {
      const [first, , repost] = rows.map((row) =>
        city.rows("payments").find((each) => each["payment_id"] === row.key["payment_id"]),
      );
      expect(repost?.["amount"]).toBe(amount);
      expect(repost?.["account_id"]).not.toBe(first?.["account_id"]);
    }
  });

  test("the one customer named like a formula is the planted one, and stays text", () => {
    const named = city.rows("accounts").filter((row) => /^[=+\-@]/.test(value(row, "customer_name")));
    expect(named.map((row) => row["customer_name"])).toEqual(['=HYPERLINK("http://x","y")']);
    expect(named.map((row) => row["account_id"])).toEqual(accountsOf("formula-in-name"));
  });

  test("the cash book and the bank statement differ by the planted items alone", () => {
    const bank = byColumn(
      city.rows("bank").filter((row) => row["reference"] !== ""),
      "reference",
    );
    const referenced = city.rows("book_cash").filter((row) => row["reference"] !== "");
    const differing = referenced.filter((row) => {
      const lines = bank.get(value(row, "reference")) ?? [];
      return lines.length !== 1 || lines[0]?.["amount"] !== row["amount"];
    });
    const kinds = ["transposed-deposit", "deposit-not-at-bank", "deposit-in-transit", "outstanding-check"];
    expect(differing.map((row) => value(row, "entry_id")).sort()).toEqual(
      kinds.flatMap((kind) => keysOf(kind, "entry_id")).sort(),
    );
    const booked = new Set(referenced.map((row) => row["reference"]));
    expect([...bank.keys()].filter((reference) => !booked.has(reference))).toEqual([]);
    const plain = (table: string) => city.rows(table).filter((row) => row["reference"] === "");
    const fee = keysOf("unbooked-bank-fee", "line_id");
    const atBank = plain("bank")
      .filter((row) => !fee.includes(value(row, "line_id")))
      .map((row) => `${row["date"]} ${row["amount"]}`);
    expect(atBank).toEqual(plain("book_cash").map((row) => `${row["date"]} ${row["amount"]}`));
  });
});

test("a day's batches in the cash book are the payments of that batch, cent for cent", () => {
  const batches = byColumn(
    city.rows("payments").filter((row) => row["batch_id"] !== ""),
    "batch_id",
  );
  const booked = new Map(
    city
      .rows("book_cash")
      .filter((row) => row["batch_id"] !== "")
      .map((row) => [row["batch_id"], cents(row["amount"])]),
  );
  expect(booked.size).toBe(batches.size);
  for (const [batch, payments] of batches)
    expect([batch, payments.reduce((sum, row) => sum + cents(row["amount"]), 0)]).toEqual([batch, booked.get(batch)]);
});

test("the statement balance runs line by line", () => {
  let before: number | null = null;
  for (const row of city.rows("bank")) {
    const balance = cents(row["statement_balance"]);
    if (before !== null) expect(balance).toBe(before + cents(row["amount"]));
    before = balance;
  }
});
