import { DEFAULT_RULES } from "../../../src/analyses/receivables/receivable-rules";
import { readTie, type TieSides } from "../../../src/analyses/tie/read-tie";
import type { BridgeLine, ReceivableTie } from "../../../src/analyses/tie/receivable-tie";
import type { Database } from "../../../src/ports/database";
import { type LedgerRows, loadLedgerRows } from "../../support/ledger-rows";
import { openTestDatabase } from "../../support/open-database";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const A = "0017";

/**
 * At 2026-10-31: bills 50.00 + 20.00, less a payment of 30.00 entered on November 2, less 5.00 of an account that is not on
 * file: 35.00. After it: a bill of 11.00 and a payment of 4.00.
 */
const BOOKS: LedgerRows = {
  accounts: [{ account_id: A }],
  charges: [
    { charge_id: "C1", account_id: A, bill_date: "2026-09-01", due_date: "2026-09-21", amount_cents: 5000 },
    { charge_id: "C2", account_id: A, bill_date: "2026-10-01", due_date: "2026-10-21", amount_cents: 2000 },
    { charge_id: "C3", account_id: A, bill_date: "2026-11-01", due_date: "2026-11-21", amount_cents: 1100 },
  ],
  payments: [
    { payment_id: "P1", account_id: A, date: "2026-10-30", amount_cents: 3000, entered_at: "2026-11-02T08:00:00" },
    { payment_id: "P2", account_id: A, date: "2026-11-05", amount_cents: 400, entered_at: "2026-11-05T08:00:00" },
    { payment_id: "P3", account_id: "0099", date: "2026-10-15", amount_cents: 500 },
  ],
};

async function tie(sides: Partial<TieSides>, rows: LedgerRows = BOOKS): Promise<ReceivableTie> {
  await loadLedgerRows(database, rows);
  return readTie(database, { ...DEFAULT_RULES, asOf: "2026-10-31", controlCents: null, glCents: null, ...sides });
}

function steps(tied: ReceivableTie, side: BridgeLine["to"]): readonly (readonly [string, number])[] {
  return tied.bridge.filter(({ to }) => to === side).map(({ label, amountCents }) => [label, amountCents]);
}

test("buckets and accounts agree; sides that nobody gave are null and need no bridge", async () => {
  expect(await tie({})).toEqual({
    asOf: "2026-10-31",
    bucketsCents: 3500,
    accountsCents: 3500,
    controlCents: null,
    glCents: null,
    bridge: [],
  });
});

test("sides that agree need no bridge", async () => {
  expect((await tie({ controlCents: 3500, glCents: 3500 })).bridge).toEqual([]);
});

test("an export that ran later: its total counts what is dated after the as-of date", async () => {
  // 35.00 + 11.00 - 4.00 = 42.00
  expect(steps(await tie({ controlCents: 4200 }), "control")).toEqual([
    ["Dated after the as-of date: charges (1)", 1100],
    ["Dated after the as-of date: payments (1)", -400],
    ["Not explained", 0],
  ]);
});

test("a general ledger that closed before a payment was entered still shows it as owed", async () => {
  // 35.00 + 30.00 = 65.00
  expect(steps(await tie({ glCents: 6500 }), "gl")).toEqual([
    ["Entered after the as-of date: payments (1)", 3000],
    ["Not explained", 0],
  ]);
});

test("a payment for no account on file is left out elsewhere", async () => {
  // 35.00 + 5.00 = 40.00
  expect(steps(await tie({ controlCents: 4000 }), "control")).toEqual([
    ["Account not on file: payments (1)", 500],
    ["Not explained", 0],
  ]);
});

test("rejected lines are owed in the other system", async () => {
  const rejected = [{ file: "charges.csv", lines: 2, cents: 777 }];
  expect(steps(await tie({ controlCents: 4277, rejected }), "control")).toEqual([
    ["Rejected lines of charges.csv (2)", 777],
    ["Not explained", 0],
  ]);
});

test("several causes at once, each side its own, and what is left over last", async () => {
  // To the billing system: 35.00 + 7.00 dated later + 5.00 of no account on file = 47.00, and 0.25 that nothing explains.
  // To the general ledger: 35.00 + 30.00 entered later = 65.00, and -0.10.
  const tied = await tie({ controlCents: 4725, glCents: 6490 });
  expect(steps(tied, "control")).toEqual([
    ["Dated after the as-of date: charges (1)", 1100],
    ["Dated after the as-of date: payments (1)", -400],
    ["Account not on file: payments (1)", 500],
    ["Not explained", 25],
  ]);
  expect(steps(tied, "gl")).toEqual([
    ["Entered after the as-of date: payments (1)", 3000],
    ["Not explained", -10],
  ]);
});

test("an account is on file or not only where accounts were loaded", async () => {
  // At the end of the year: 35.00 + 11.00 - 4.00 = 42.00
  const asked = { asOf: "2026-12-31", controlCents: 4700 };
  expect(steps(await tie(asked), "control")[0]).toEqual(["Account not on file: payments (1)", 500]);
  expect(steps(await tie(asked, { ...BOOKS, accounts: [] }), "control")).toEqual([["Not explained", 500]]);
});

test("totals that came with the exports are taken where none is given, and one that is given counts before them", async () => {
  await loadLedgerRows(database, BOOKS);
  await database.execute(`INSERT INTO control ("table", measure, value_cents) VALUES
    ('receivables', 'balance', 3500), ('receivables', '1-30', 1), ('general_ledger', 'receivables', 3400);`);
  const asked = { ...DEFAULT_RULES, asOf: "2026-10-31", controlCents: null };
  const loaded = await readTie(database, { ...asked, glCents: null });
  expect([loaded.controlCents, loaded.glCents]).toEqual([3500, 3400]);
  expect((await readTie(database, { ...asked, glCents: 3500 })).glCents).toBe(3500);
});
