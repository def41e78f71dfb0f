import type { LedgerRows } from "../support/ledger-rows";
import { canonicalFiles, folderWith, ratebook } from "../support/command-line";

const A = "0017";

/**
 * At October 31. A: water 50.00 due September 20 (41 days), of which 12.00 were paid October 5; sewer 20.00 due October 21 (10 days),
 * entered November 3; the account is disputed. B: alarm fee of 9.00 due October 31. C: 30.00 paid for water on October 2, nothing billed.
 * Together 38.00 + 20.00 + 9.00 - 30.00 = 37.00. Dated after it: A, water 11.00.
 */
const BOOKS: LedgerRows = {
  accounts: [A, "0018", "0019"].map((account_id) => ({ account_id, customer_class: "residential" })),
  charges: [
    {
      charge_id: "W",
      account_id: A,
      service: "water",
      bill_date: "2026-09-01",
      due_date: "2026-09-20",
      amount_cents: 5000,
    },
    {
      charge_id: "S",
      account_id: A,
      service: "sewer",
      bill_date: "2026-10-01",
      due_date: "2026-10-21",
      amount_cents: 2000,
      entered_at: "2026-11-03T09:00:00",
    },
    {
      charge_id: "F",
      account_id: "0018",
      service: "alarm fee",
      bill_date: "2026-10-01",
      due_date: "2026-10-31",
      amount_cents: 900,
    },
    {
      charge_id: "N",
      account_id: A,
      service: "water",
      bill_date: "2026-11-01",
      due_date: "2026-11-20",
      amount_cents: 1100,
    },
  ],
  payments: [
    { payment_id: "P", account_id: A, date: "2026-10-05", amount_cents: 1200 },
    { payment_id: "Q", account_id: "0019", date: "2026-10-02", amount_cents: 3000 },
  ],
  holds: [{ account_id: A, kind: "dispute", start_date: "2026-10-10" }],
};
const CONTROL = "table,measure,value\nreceivables,balance,48.00\ngeneral_ledger,receivables,17.00\n";

let folder: string;
beforeAll(async () => {
  folder = await folderWith({ ...canonicalFiles(BOOKS), "control.csv": CONTROL });
});

async function told(...words: readonly string[]) {
  const { exit, out, err } = await ratebook("aging", "--data", folder, "--as-of", "2026-10-31", ...words);
  expect(exit).toBe(0);
  return { out, err };
}

async function document(...words: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  return JSON.parse((await told("--json", ...words)).out) as Readonly<Record<string, unknown>>;
}

test("holds, revenue sources, credits and both clocks are told", async () => {
  const { total, by_hold, by_source, unapplied, credit_balances, clocks } = await document();
  expect(total).toBe("37.00");
  expect(by_hold).toMatchObject([
    { hold: "dispute", total: "58.00", buckets: { "1-30": "20.00", "31-60": "38.00" } },
    { hold: "none", total: "-21.00" },
  ]);
  expect(by_source).toMatchObject([
    { source: "other receivables", total: "9.00" },
    { source: "utility", total: "28.00", unapplied_credits: "-30.00" },
  ]);
  expect(unapplied).toEqual([{ kind: "payment", count: 1, amount: "-30.00", oldest_date: "2026-10-02" }]);
  expect(credit_balances).toEqual({
    count: 1,
    total: "-30.00",
    accounts: [{ account_id: "0019", class: "residential", total: "-30.00" }],
  });
  expect(clocks).toMatchObject({
    known_on: "2026-10-31",
    agree: false,
    books: { total: "37.00" },
    known: { total: "17.00", buckets: { "1-30": "0.00", "31-60": "38.00" } },
    difference: "20.00",
    late: [{ kind: "charges", count: 1, amount: "20.00", sample: ["S"] }],
  });
});

test("the tie leads from the accounts to the loaded totals, and an entered balance counts before the loaded one", async () => {
  const { tie, control_total } = await document();
  expect(control_total).toBe("48.00");
  expect(tie).toEqual({
    agrees: false,
    buckets: "37.00",
    accounts: "37.00",
    control: "48.00",
    gl: "17.00",
    bridge: [
      { to: "control", label: "Dated after the as-of date: charges (1)", amount: "11.00" },
      { to: "control", label: "Not explained", amount: "0.00" },
      { to: "gl", label: "Entered after the as-of date: charges (1)", amount: "-20.00" },
      { to: "gl", label: "Not explained", amount: "0.00" },
    ],
  });
  expect((await document("--gl-balance", "37"))["tie"]).toMatchObject({
    gl: "37.00",
    bridge: [{ to: "control" }, { to: "control" }],
  });
});

test("a loaded general ledger total is no finding", async () => {
  const { err } = await told();
  expect(err).not.toContain("general_ledger");
});

test("the documents behind a cell come with what was applied to them", async () => {
  const { behind } = await document("--where", "service=water,bucket=31-60");
  expect(behind).toEqual({
    where: { service: "water", bucket: "31-60" },
    count: 1,
    total: "38.00",
    documents: [
      {
        id: "W",
        account_id: A,
        service: "water",
        kind: "charge",
        bill_id: null,
        date: "2026-09-01",
        due_date: "2026-09-20",
        days: 41,
        bucket: "31-60",
        amount: "50.00",
        open: "38.00",
        applied: [{ id: "P", kind: "payment", date: "2026-10-05", amount: "12.00" }],
      },
    ],
  });
});

test.each([
  ["hold=dispute", 2, "58.00"],
  ["source=other receivables", 1, "9.00"],
  ["bucket=past_due", 2, "58.00"],
  ["account=0019", 1, "-30.00"],
  ["bucket=unapplied_credit", 1, "-30.00"],
  ["service=storm", 0, "0.00"],
])("behind %s stand %i documents, %s", async (where, count, total) => {
  expect((await document("--where", where, "--top", "0"))["behind"]).toMatchObject({ count, total, documents: [] });
});

test("accounts below a minimum balance stand in one line", async () => {
  // B owes 9.00; C is in credit by 30.00, which is more than 25.00.
  const { below_minimum, groups, credit_balances } = await document("--min-balance", "25.00", "--by", "account");
  expect(below_minimum).toMatchObject({
    minimum: "25.00",
    accounts: 1,
    items: 1,
    total: "9.00",
    buckets: { not_due: "9.00" },
  });
  expect(groups).toMatchObject([
    { account: A, total: "58.00" },
    { account: "0019", total: "-30.00" },
    { account: "accounts below $25.00", accounts: 1, total: "9.00" },
  ]);
  expect(credit_balances).toMatchObject({ count: 1 });
});

test("buckets by calendar month are named by it", async () => {
  const { buckets, buckets_by } = await document("--bucket-months", "2");
  expect(buckets_by).toBe("months");
  expect(buckets).toEqual([
    { bucket: "not_due", from_days: null, to_days: 0, count: 1, amount: "9.00" },
    { bucket: "2026-10", from_days: 1, to_days: 30, count: 1, amount: "20.00" },
    { bucket: "2026-09", from_days: 31, to_days: 60, count: 1, amount: "38.00" },
    { bucket: "before-2026-09", from_days: 61, to_days: null, count: 0, amount: "0.00" },
  ]);
});

test("the text says the same", async () => {
  const { out } = await told("--where", "bucket=31-60", "--min-balance", "25", "--gl-balance", "37.00");
  expect(out).toContain("Accounts in credit: 1, together -$30.00.");
  expect(out).toContain("Accounts below $25.00: 1, together $9.00.");
  expect(out).toContain("Entered after 2026-10-31: 1 charges, $20.00 (S)");
  expect(out).toContain("Behind 31-60 days, at 2026-10-31: 1 documents, $38.00");
  expect(out).toContain("FAIL  All accounts, $37.00, equal the billing system's own total, $48.00");
  expect(out).toContain("PASS  All accounts, $37.00, equal the general ledger's control account, $37.00");
  expect(out).toMatch(/dispute +\$0\.00 +\$20\.00 +\$38\.00/);
});

test.each([
  [["--where", "colour=red"], /--where takes service, class/],
  [["--where", "service="], /--where takes/],
  [["--where", "bucket=1-31"], /no bucket "1-31"/],
  [["--top", "3"], /Give --where too/],
  [["--gl-balance", "1,000"], /--gl-balance must be dollars such as 1234.50, not "1,000"/],
  [["--min-balance=-5"], /--min-balance must be 0 or more/],
  [["--bucket-months", "0"], /at least 1/],
  [["--bucket-months", "3", "--buckets", "30,60"], /exclude each other/],
])("%j is refused in a sentence", async (words, message) => {
  const { exit, err } = await ratebook("aging", "--data", folder, "--as-of", "2026-10-31", ...words);
  expect(exit).toBe(2);
  expect(err).toMatch(message);
});
