import { checkLedger } from "../../src/app/check-ledger";
import { loadExports } from "../../src/app/load-exports";
import type { Database } from "../../src/ports/database";
import { openEmptyLedger, tempFile } from "../support/load-text";

const ACCOUNTS = 'account_id,customer_name\nA1,Ann\nA2,"=HYPERLINK(""http://x"",""y"")"\n';
const CHARGES =
  "charge_id,account_id,service,kind,bill_date,due_date,amount\n" +
  "C1,A1,water,fixed,2026-01-05,2026-01-26,10.00\nC2,A2,water,fixed,2026-01-05,2026-01-01,20.00\nC3,A9,water,fixed,2026-01-05,,5.00\n";
const PAYMENTS =
  "payment_id,account_id,date,amount,reverses_payment_id\n" +
  "P1,A1,2026-01-20,10.00,\nP2,A7,2026-01-20,12.34,\nP3,A1,2026-01-22,-11.00,P1\n";
const APPLICATIONS = "from_id,to_id,amount,date\nP2,C2,20.01,2026-01-20\nP2,C99,1.00,2026-01-20\n";
const CONTROL =
  "table,measure,value,source\ncharges,rows,3,\ncharges,amount,35.00,\npayments,amount,999.00,\nreceivables,balance,23.66,\n";

describe("a ledger with known faults", () => {
  let database: Database;
  const check = async (files: Readonly<Record<string, string>>) => {
    const exports = await Promise.all(Object.entries(files).map(([name, text]) => tempFile(name, text)));
    const load = await loadExports(database, exports);
    return checkLedger(database, { load, files: exports });
  };
  beforeAll(async () => {
    database = await openEmptyLedger();
  });
  afterAll(() => database.close());

  test("each fault is one finding with its count, its money and its line", async () => {
    const { findings } = await check({
      "accounts.csv": ACCOUNTS,
      "charges.csv": CHARGES,
      "payments.csv": PAYMENTS,
      "applications.csv": APPLICATIONS,
      "control.csv": CONTROL,
    });
    const found = findings.map(({ code, count, amountCents, sample }) => [code, count, amountCents, sample[0] ?? null]);
    expect(found).toEqual([
      ["unknown-account", 1, 500, "charges.csv line 4: A9"],
      ["unknown-account", 1, 1234, "payments.csv line 3: A7"],
      // P2 brought 12.34 and has 21.01 applied: 8.67 too much; C2 amounts to 20.00 and has 20.01: 0.01 too much.
      ["application-over-document", 2, 868, "applications.csv line 2: C2"],
      ["application-unknown-document", 1, 100, "applications.csv line 3: C99"],
      ["control-difference", 1, 1134 - 99900, null],
      // P3 takes back 11.00 of 10.00.
      ["reversal-over-payment", 1, 100, "payments.csv line 4: P1"],
      ["due-before-bill", 1, 2000, "charges.csv line 3: C2"],
      ["missing-due-date", 1, 500, "charges.csv line 4: C3"],
    ]);
  });

  test("the ledger ties out with the totals that were printed", async () => {
    // Balance: 35.00 charged less 10.00 + 12.34 - 11.00 received = 23.66.
    const { tieOut, tables } = await check({
      "charges.csv": CHARGES,
      "payments.csv": PAYMENTS,
      "control.csv": CONTROL,
    });
    expect(tieOut).toEqual([
      { table: "charges", measure: "amount", source: 3500, ledger: 3500, difference: 0, unit: "cents" },
      { table: "charges", measure: "rows", source: 3, ledger: 3, difference: 0, unit: "count" },
      { table: "payments", measure: "amount", source: 99900, ledger: 1134, difference: 1134 - 99900, unit: "cents" },
      { table: "receivables", measure: "balance", source: 2366, ledger: 2366, difference: 0, unit: "cents" },
    ]);
    expect(tables.find(({ name }) => name === "charges")).toEqual({ name: "charges", rows: 3, rejected: 0 });
  });

  test("a refused file and rejected lines are findings, and the rest is loaded", async () => {
    const { findings, tables } = await check({
      "charges.csv": CHARGES.replace("2026-01-05,2026-01-26", "5 Jan,2026-01-26"),
      "payments.csv": "payment_id,date\nP1,2026-01-01\n",
    });
    expect(findings[0]).toMatchObject({ code: "refused-file", sample: ["payments.csv"] });
    expect(findings[1]).toMatchObject({
      code: "rejected-line",
      count: 1,
      sample: ["charges.csv line 2, column bill_date: C1,A1,water,fixed,5 Jan,2026-01-26,10.00"],
    });
    expect(tables.find(({ name }) => name === "charges")).toEqual({ name: "charges", rows: 2, rejected: 1 });
  });

  test("a cancelled load says so", async () => {
    const files = [await tempFile("charges.csv", CHARGES)];
    await expect(loadExports(database, files, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: "cancelled",
    });
  });
});
