import type { Database } from "../../../src/ports/database";
import { openTestDatabase } from "../../support/open-database";
import { findingsOfRows, inShort } from "./findings-of-rows";

/** A monthly water charge of $20.00 and 5 ccf for the month before, billed on the 5th and due on the 25th. */
function charge(id: string, month: number, rest: object = {}) {
  const two = (number: number): string => String(number).padStart(2, "0");
  const last = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][(month + 10) % 12];
  const before = month === 1 ? "2025-12" : `2026-${two(month - 1)}`;
  return {
    charge_id: id,
    account_id: "A1",
    service: "water",
    kind: "volumetric",
    bill_date: `2026-${two(month)}-05`,
    due_date: `2026-${two(month)}-25`,
    period_start: `${before}-01`,
    period_end: `${before}-${String(last)}`,
    usage: 5,
    usage_unit: "ccf",
    amount_cents: 2000,
    ...rest,
  };
}

describe("charges", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const found = async (charges: readonly object[], others: object = {}) =>
    (await findingsOfRows(database, { charges: charges.map((each) => ({ ...each })), ...others })).map(inShort);

  test("of one account, billed month after month, give no finding", async () => {
    expect(await found([1, 2, 3, 4].map((month) => charge(`C${month}`, month)))).toEqual([]);
  });

  test("for a period that a bill of another day had billed already are found, whole or in part", async () => {
    // C3 bills January again; C4 begins on 20 January, twelve days before January's bill ended.
    const whole = [charge("C1", 1), charge("C2", 2), charge("C3", 2, { bill_date: "2026-02-20" })];
    expect(await found(whole)).toEqual([["period-overlap", 1, 2000, ["C3"]]]);
    const part = [charge("C2", 2), charge("C4", 3, { period_start: "2026-01-20" })];
    expect(await found(part)).toEqual([["period-overlap", 1, 2000, ["C4"]]]);
  });

  test("whose period begins on the day the last one ended, or that bill two meters on one bill, do not overlap", async () => {
    const touching = [1, 2, 3].map((month) => charge(`C${month}`, month, { period_end: `2026-0${month}-01` }));
    expect(await found(touching)).toEqual([]);
    expect(await found([charge("C1", 1), charge("C2", 1, { usage: 9 })])).toEqual([]);
  });

  test("billed ahead for the fixed part and behind for the use do not overlap", async () => {
    const ahead = { kind: "fixed", usage: null, usage_unit: null };
    const bills = [1, 2, 3].flatMap((month) => [
      charge(`V${month}`, month),
      { ...charge(`F${month}`, month, ahead), period_start: `2026-0${month}-01`, period_end: `2026-0${month}-28` },
    ]);
    expect(await found(bills)).toEqual([]);
  });

  test("that leave a month unbilled are found under the month, also where an overlap makes up for the days", async () => {
    expect(await found([charge("C1", 1), charge("C3", 3)])).toEqual([["period-gap", 1, null, ["A1 water"]]]);
    // January's 31 days are missing, March's 31 are billed twice: the days of all bills still add up to the whole span.
    const swapped = [charge("C1", 1), charge("C3", 3), charge("C4", 4), charge("C5", 4, { bill_date: "2026-04-20" })];
    expect((await found(swapped)).map(([code, count]) => [code, count])).toEqual([
      ["period-overlap", 1],
      ["period-gap", 1],
    ]);
  });

  test("after the account was closed or its service had ended are found; the final bill is in order", async () => {
    const closed = { accounts: [{ account_id: "A1", closed_date: "2026-01-20" }] };
    // February's bill is for January, the account's last month; March's is for February.
    expect(await found([charge("C1", 1), charge("C2", 2), charge("C3", 3)], closed)).toEqual([
      ["charge-after-close", 1, 2000, ["C3"]],
    ]);
    const ended = { services: [{ account_id: "A1", service: "water", end_date: "2025-12-31" }] };
    expect(await found([charge("C1", 1), charge("C2", 2)], ended)).toEqual([["charge-after-close", 1, 2000, ["C2"]]]);
  });

  test("with use below zero are told apart by whether they are credits", async () => {
    const lines = [
      charge("C1", 1),
      charge("C2", 2, { usage: -4 }),
      charge("C3", 3, { usage: -4, amount_cents: -1600 }),
    ];
    const findings = await findingsOfRows(database, { charges: lines });
    expect(findings.filter(({ code }) => code === "negative-usage").map(({ message }) => message)).toEqual([
      expect.stringContaining("1 charge (-$16.00) with use below zero and a credit."),
      expect.stringContaining("1 charge ($20.00) with use below zero and no credit."),
    ]);
  });

  test("in another unit than the service's usual one are found under the pair of units", async () => {
    const lines = [charge("C1", 1), charge("C2", 2), charge("C3", 3, { usage: 3740, usage_unit: "gal" })];
    const [finding] = await findingsOfRows(database, { charges: lines });
    expect(finding).toMatchObject({ code: "mixed-units", count: 1, amountCents: 2000, sample: ["C3"] });
    expect(finding?.message).toContain("1 charge ($20.00) of water in gal instead of ccf.");
  });

  test.each([
    ["due-before-bill", { due_date: "2026-02-01" }],
    ["due-long-after-bill", { due_date: "2036-02-25" }],
    ["period-backwards", { period_start: "2026-01-31", period_end: "2026-01-01" }],
    ["charge-without-usage", { usage: null }],
    ["missing-due-date", { due_date: null }],
  ])("%s names the charge and its money", async (code, slip) => {
    expect(await found([charge("C1", 1), charge("C2", 2, slip)])).toEqual([[code, 1, 2000, ["C2"]]]);
  });

  test("equal but for the number are found once, and kept", async () => {
    expect(await found([charge("C1", 1), charge("C2", 1), charge("C3", 2)])).toEqual([
      ["charge-entered-twice", 1, 2000, ["C2"]],
    ]);
  });

  test("of codes that nobody knows are found under each code; a penalty has none", async () => {
    const lines = [
      charge("C1", 1, { rate_code: "W1" }),
      charge("C2", 2, { rate_code: "W9" }),
      charge("C3", 2, { service: "GAR", usage: null, usage_unit: null, kind: "fixed" }),
      charge("C4", 2, { service: "penalty", kind: "penalty", rate_code: "PEN", usage: null, usage_unit: null }),
    ];
    const services = { services: [{ account_id: "A1", service: "water", rate_code: "W1" }] };
    const findings = await findingsOfRows(database, { charges: lines, ...services });
    expect(findings.map(inShort)).toEqual([
      ["unknown-rate-code", 1, 2000, ["C2"]],
      ["unknown-service", 1, 2000, ["A1"]],
    ]);
    expect(findings[1]?.message).toContain("of the service “GAR”");
  });
});
