import type { City } from "../../src/sample/city";
import { type ReadCity, type Row, readCity } from "./read-city";

let plants = true;

jest.mock("../../src/sample/misbilling", () => {
  const actual = jest.requireActual<typeof import("../../src/sample/misbilling")>("../../src/sample/misbilling");
  const plantMisbillings = (city: City) => {
    if (plants) actual.plantMisbillings(city);
  };
  return { ...actual, plantMisbillings };
});

const KINDS = [
  "wrong-class",
  "wrong-meter-size",
  "minimum-not-applied",
  "rounding-down",
  "proration-missed",
  "charge-without-service",
  "unknown-rate-code",
  "rate-code-twin",
  "service-never-charged",
];
/** Older kinds that make bills or their reads wrong. */
const OTHERS_OF_BILLS = [
  "missed-bill",
  "duplicate-bill",
  "wrong-rate-code",
  "bill-at-old-rate",
  "unbilled-service",
  "stuck-meter",
  "backward-read",
  "estimated-run",
];
const options = { accounts: 150, months: 14, seed: 23 };
const planted = readCity(options);
plants = false;
const clean = readCity(options);

const misbilled = new Set(
  planted.answers.filter(({ kind }) => KINDS.includes(kind)).map(({ account_id }) => account_id),
);

/** Rows as one text without their charge numbers, which move on where a line more or fewer was charged before. */
function unnumbered(rows: readonly Row[]): string {
  return rows
    .map((row) =>
      Object.entries(row)
        .filter(([column]) => column !== "charge_id")
        .join(),
    )
    .join("\n");
}

function ownOf(rows: readonly Row[]): readonly Row[] {
  return rows.filter((row) => misbilled.has(row["account_id"] ?? ""));
}

function payDays(payments: readonly Row[]): readonly string[] {
  return ownOf(payments).map((row) => `${row["account_id"]} ${row["date"]}`);
}

test("a city of 150 addresses and 14 months suffers each kind of misbilling, each on an account of its own", () => {
  const accounts = planted.answers.filter(({ kind }) => KINDS.includes(kind));
  expect([...new Set(accounts.map(({ kind }) => kind))].sort()).toEqual([...KINDS].sort());
  expect(misbilled.size).toBe(accounts.length);
  const others = planted.answers.filter(({ kind }) => OTHERS_OF_BILLS.includes(kind));
  expect(others.filter(({ account_id }) => misbilled.has(account_id))).toEqual([]);
});

describe("without the misbillings", () => {
  test("no other irregularity, reading, notice, order or adjustment of the city is another", () => {
    const kinds = (city: ReadCity) =>
      city.answers.filter(({ kind }) => !KINDS.includes(kind)).map(({ kind, account_id }) => [kind, account_id]);
    expect(kinds(planted)).toEqual(kinds(clean));
    for (const table of ["accounts", "reads", "adjustments", "notices", "service_orders", "holds", "arrangements"])
      expect([table, planted.texts.get(`${table}.csv`) === clean.texts.get(`${table}.csv`)]).toEqual([table, true]);
  });

  test.each(["charges", "payments", "services"])("the %s of all other accounts are the same", (table) => {
    const others = (city: ReadCity) => city.rows(table).filter((row) => !misbilled.has(row["account_id"] ?? ""));
    expect(others(planted).length).toBeGreaterThan(500);
    expect(unnumbered(others(planted)) === unnumbered(others(clean))).toBe(true);
  });

  test("the misbilled accounts pay on the same days and get the same number of bills", () => {
    const days = (city: ReadCity) => payDays(city.rows("payments"));
    const bills = (city: ReadCity) => new Set(ownOf(city.rows("charges")).map((row) => row["bill_id"])).size;
    expect([days(planted), bills(planted)]).toEqual([days(clean), bills(clean)]);
  });
});
