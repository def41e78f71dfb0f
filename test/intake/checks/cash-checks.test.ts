import type { Database } from "../../../src/ports/database";
import { openTestDatabase } from "../../support/open-database";
import { findingsOfRows, inShort } from "./findings-of-rows";

/** A line of the bank statement, with the balance after it. */
function line(number: number, amount_cents: number, statement_balance_cents: number | null) {
  return {
    line_id: `L${number}`,
    date: `2026-10-0${number}`,
    amount_cents,
    reference: `R${number}`,
    statement_balance_cents,
  };
}

describe("bank and book", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  const found = async (bank: readonly object[]) =>
    (await findingsOfRows(database, { bank: bank.map((each) => ({ ...each })) })).map(inShort);

  // 100.00 + 50.00 = 150.00; - 20.00 = 130.00; + 5.00 = 135.00.
  const running = [line(1, 10000, 10000), line(2, 5000, 15000), line(3, -2000, 13000), line(4, 500, 13500)];

  test("a balance that runs, oldest or newest line first, gives no finding", async () => {
    expect(await found(running)).toEqual([]);
    expect(await found(running.toReversed())).toEqual([]);
  });

  test("balances at the end of a day, or one closing balance on every line, give no finding", async () => {
    expect(await found([line(1, 10000, 10000), line(2, 5000, null), line(3, -2000, 13000)])).toEqual([]);
    expect(await found([line(1, 10000, 9900), line(2, 5000, 9900), line(3, -2000, 9900)])).toEqual([]);
  });

  test("a missing line breaks the balance at the next one, by its amount, in either order", async () => {
    const cut = running.filter(({ line_id }) => line_id !== "L3");
    expect(await found(cut)).toEqual([["bank-balance-break", 1, 2000, ["L4"]]]);
    expect(await found(cut.toReversed())).toEqual([["bank-balance-break", 1, 2000, ["L4"]]]);
  });

  test("lines equal but for the number are found; equal amounts of one day are not enough", async () => {
    const twice = [line(1, 10000, null), { ...line(1, 10000, null), line_id: "L9" }];
    expect(await found(twice)).toEqual([["bank-line-twice", 1, 10000, ["L9"]]]);
    expect(await found([line(1, 10000, null), { ...line(1, 10000, null), line_id: "L9", reference: "R9" }])).toEqual(
      [],
    );
  });

  test("entries of the cash book equal but for the number are found, where they carry a reference", async () => {
    const entry = { date: "2026-10-01", amount_cents: 7500, kind: "receipt", reference: "D17" };
    const twice = (rest: object) =>
      findingsOfRows(database, {
        book_cash: [
          { ...entry, ...rest, entry_id: "E1" },
          { ...entry, ...rest, entry_id: "E2" },
        ],
      });
    expect((await twice({})).map(inShort)).toEqual([["book-entry-twice", 1, 7500, ["E2"]]]);
    expect(await twice({ reference: null })).toEqual([]);
  });
});
