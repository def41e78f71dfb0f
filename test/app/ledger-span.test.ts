import { readLedgerSpan } from "../../src/app/ledger-span";
import type { Database } from "../../src/ports/database";
import { openEmptyLedger } from "../support/load-text";

let database: Database;
beforeEach(async () => {
  database = await openEmptyLedger();
});
afterEach(() => database.close());

test("a ledger without documents spans nothing", async () => {
  expect(await readLedgerSpan(database)).toBeNull();
});

test("of a ledger of meter reads alone the span is theirs; beside charges they do not count", async () => {
  await database.execute(`
    INSERT INTO reads (account_id, meter_id, read_date) VALUES ('A', 'M', DATE '2015-01-01'), ('A', 'M', DATE '2016-09-01');`);
  expect(await readLedgerSpan(database)).toEqual({ first: "2015-01-01", last: "2016-09-01" });
  await database.execute(
    `INSERT INTO charges (charge_id, account_id, bill_date, amount_cents) VALUES ('C', 'A', DATE '2016-01-01', 1);`,
  );
  expect(await readLedgerSpan(database)).toEqual({ first: "2016-01-01", last: "2016-01-01" });
});

test("the span reaches from the first to the last of charges, payments and adjustments", async () => {
  await database.execute(`
    INSERT INTO charges (charge_id, account_id, bill_date, amount_cents) VALUES ('C1', 'A', DATE '2026-02-01', 100);
    INSERT INTO payments (payment_id, account_id, date, amount_cents) VALUES ('P1', 'A', DATE '2026-03-05', 100);
    INSERT INTO adjustments (adjustment_id, account_id, date, amount_cents) VALUES ('J1', 'A', DATE '2026-01-15', -5);`);
  expect(await readLedgerSpan(database)).toEqual({ first: "2026-01-15", last: "2026-03-05" });
});
