import { loadFile } from "../../src/intake/load-file";
import { ledgerDdl } from "../../src/ledger/ddl";
import { NO_SPREADSHEETS } from "../../src/ports/spreadsheet-reader";
import type { Database } from "../../src/ports/database";
import { openEmptyLedger, tempFile } from "../support/load-text";

const HEADER = "charge_id,account_id,service,kind,bill_date,due_date,usage,amount";

describe.each(["wasm", "native"] as const)("loading charges on %s", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await openEmptyLedger(engine);
  });
  beforeEach(() => database.execute(ledgerDdl()));
  afterAll(() => database.close());

  const load = async (lines: readonly string[], fileNumber = 1) =>
    loadFile(database, await tempFile("charges.csv", `${[HEADER, ...lines].join("\n")}\n`), {
      recipes: [],
      spreadsheets: NO_SPREADSHEETS,
      fileNumber,
    });
  const loaded = async (sql: string) => (await database.select(sql, [])).rows;

  test("money becomes whole cents and ids keep their leading zeros", async () => {
    const result = await load([
      "0001,007-00,water,fixed,2026-01-05,2026-01-26,3.5,12.3",
      "0002,007-00,water,fixed,2026-01-05,,,-0.05",
    ]);
    expect(result).toMatchObject({ read: 3, loaded: 2, rejected: 0, notData: 1, rejects: [] });
    expect(result.amount).toEqual({ readCents: 1225, loadedCents: 1225, rejectedCents: 0 });
    const rows = await loaded("SELECT charge_id, account_id, due_date, usage, amount_cents FROM charges ORDER BY 1");
    expect(rows).toEqual([
      ["0001", "007-00", "2026-01-26", 3.5, 1230],
      ["0002", "007-00", null, null, -5],
    ]);
  });

  test("each fault is named with its line, column and remedy, and the rest loads", async () => {
    const result = await load([
      "C1,A1,water,fixed,2026-01-05,,,10.00",
      "C2,A1,water,fixed,01/05/2026,,,10.00",
      "C3,A1,water,fixed,2026-01-05,,,ten",
      ",A1,water,fixed,2026-01-05,,,1.00",
      "",
      "C5,A1,water,fixd,2026-01-05,,,1.00",
      "C6,A1,water,fixed,0202-01-05,,,1.00",
      'C7,"A\n1",water,fixed,2026-01-05,,,1.005',
      "C8,A1,water,fixed,2026-01-05",
      "C1,A1,water,fixed,2026-02-05,,,99.00",
      "C9,A1,water,fixed,2026-01-05,,abc,1.00",
      "C10,A1,water,fixed,2026-01-05,,,1e3",
    ]);
    expect(result.rejects.map(({ line, column }) => [line, column])).toEqual([
      [3, "bill_date"],
      [4, "amount"],
      [5, "charge_id"],
      [7, "kind"],
      [8, "bill_date"],
      [9, "amount"],
      [11, null],
      [12, "charge_id"],
      [13, "usage"],
      [14, "amount"],
    ]);
    expect(result).toMatchObject({ read: 13, loaded: 1, rejected: 10, notData: 2, counted: 11 });
    expect(result.rejects[0]?.reason).toBe("bill_date is not a date in the form YYYY-MM-DD. Write it in that form.");
    expect(result.rejects[5]?.text).toBe('C7,"A\n1",water,fixed,2026-01-05,,,1.005');
    expect(await loaded("SELECT charge_id FROM charges")).toEqual([["C1"]]);
  });

  test("a second file of the same table is added, and an id loaded before is rejected", async () => {
    await load(["C1,A1,water,fixed,2026-01-05,,,10.00"]);
    const second = await load(["C1,A1,water,fixed,2026-01-05,,,10.00", "C2,A1,water,fixed,2026-01-05,,,5.00"], 2);
    expect(second).toMatchObject({ loaded: 1, rejected: 1 });
    expect(await loaded("SELECT charge_id, source_file, source_record FROM charges ORDER BY 1")).toEqual([
      ["C1", 1, 1],
      ["C2", 2, 2],
    ]);
  });

  test("a repeated id is found though a record without an id stands between, and though ids do not rise", async () => {
    const row = (id: string) => `${id},A1,water,fixed,2026-01-05,,,1.00`;
    expect(await load([row("C1"), row(""), row("C1")])).toMatchObject({ loaded: 1, rejected: 2 });
    await database.execute(ledgerDdl());
    expect(await load([row("C2"), row("C1"), row("C2"), row("C0")])).toMatchObject({ loaded: 3, rejected: 1 });
  });

  test("text that looks like a formula or like SQL is only text", async () => {
    await load([`"=HYPERLINK(""http://x"",""y"")",'; DROP TABLE charges; --,water,fixed,2026-01-05,,,1.00`]);
    expect(await loaded("SELECT charge_id, account_id FROM charges")).toEqual([
      ['=HYPERLINK("http://x","y")', "'; DROP TABLE charges; --"],
    ]);
  });

  test("columns the ledger does not know are kept under x_", async () => {
    const file = await tempFile("charges.csv", `${HEADER},Meter "note"\nC1,A1,water,fixed,2026-01-05,,,1.00,wet\n`);
    await loadFile(database, file, { recipes: [], spreadsheets: NO_SPREADSHEETS, fileNumber: 1 });
    expect(await loaded('SELECT "x_Meter ""note""" AS note FROM charges')).toEqual([["wet"]]);
  });

  test.each([
    ["characters that are not UTF-8", new Uint8Array([0xe9])],
    ["a field of three million characters", new TextEncoder().encode(`"${"x".repeat(3_000_000)}"`)],
  ])("a record with %s is rejected by its line and the others load", async (_, account) => {
    const around = `${HEADER}\nC1,A1,water,fixed,2026-01-05,,,1.00\nC2,`.concat(
      "|",
      ",water,fixed,2026-01-05,,,1.00\nC3,A1,water,fixed,2026-01-05,,,1.00\n",
    );
    const [before, after] = around.split("|").map((text) => new TextEncoder().encode(text));
    const file = await tempFile(
      "charges.csv",
      Buffer.concat([before ?? [], account, after ?? []].map((part) => Buffer.from(part))),
    );
    const result = await loadFile(database, file, { recipes: [], spreadsheets: NO_SPREADSHEETS, fileNumber: 1 });
    expect(result).toMatchObject({ read: 4, loaded: 2, rejected: 1, notData: 1, counted: 3 });
    expect(result.rejects).toMatchObject([{ line: 3, column: null }]);
  });

  test("an unclosed quote rejects the rest of the file as one record", async () => {
    const result = await load([
      "C1,A1,water,fixed,2026-01-05,,,1.00",
      'C2,"A1,water,fixed',
      "C3,A1,water,fixed,2026-01-05,,,1.00",
    ]);
    expect(result).toMatchObject({ loaded: 1, rejected: 1, read: 3 });
    expect(result.rejects).toMatchObject([{ line: 3, column: null }]);
  });
});

describe("files that cannot be used", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openEmptyLedger();
  });
  afterAll(() => database.close());

  test.each([
    ["charges.csv", "", /charges.csv is empty/],
    [
      "charges.csv",
      "charge_id,account_id\nC1,A1\n",
      /the columns service, kind, bill_date, amount of the table charges are missing.*--recipe/,
    ],
    ["report.csv", "Foo,Bar\n1,2\n", /columns "Foo", "Bar" do not say.*Map.*--recipe/],
    ["charges.csv", "amount,amount\n1,2\n", /do not say what is owed/],
    ["charges.csv", "PK\u0003\u0004rest", /zip archive.*Unpack it/],
    ["charges.csv", "a\u0000b\n", /is not text/],
    ["charges.csv", "x".repeat(100_000), /no table can be found.*CSV/],
  ])("%s is refused with what to do", async (name, text, message) => {
    const file = await tempFile(name, text);
    await expect(
      loadFile(database, file, { recipes: [], spreadsheets: NO_SPREADSHEETS, fileNumber: 1 }),
    ).rejects.toThrow(message);
  });
});
