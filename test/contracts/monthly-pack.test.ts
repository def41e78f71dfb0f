import { createMemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { openXlsxWorkbook } from "../../src/adapters/xlsx/open-xlsx-workbook";
import { createXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { monthlyPackArgs } from "../../src/analyses/pack/monthly-pack-args";
import { writeMonthlyPack } from "../../src/app/write-monthly-pack";
import type { Database } from "../../src/ports/database";
import type { Workbook } from "../../src/ports/workbook";
import { bridgedExcel } from "../support/excel-bridge";
import { loadLedgerRows } from "../support/ledger-rows";
import { openTestDatabase } from "../support/open-database";
import { smallCity } from "../support/small-city";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase("native");
  await loadLedgerRows(database, smallCity());
});
afterAll(() => database.close());

/** A workbook under test, and how a reader sees it afterwards. */
interface PackUnderTest {
  readonly workbook: Workbook;
  readonly reopen: () => Promise<Pick<Workbook, "readTable">>;
}

const WORKBOOKS: readonly (readonly [string, () => PackUnderTest])[] = [
  [
    "in memory",
    () => {
      const workbook = createMemoryWorkbook();
      return { workbook, reopen: async () => Promise.resolve(workbook) };
    },
  ],
  [
    "that becomes an .xlsx file",
    () => {
      const workbook = createXlsxWorkbook();
      return { workbook, reopen: async () => openXlsxWorkbook(await workbook.save()) };
    },
  ],
  [
    "open in Excel",
    () => {
      const { workbook } = bridgedExcel("1.9");
      return { workbook, reopen: async () => Promise.resolve(workbook) };
    },
  ],
];

function write({ workbook }: PackUnderTest, asOf: string, stamp: string) {
  return writeMonthlyPack(database, workbook, {
    args: monthlyPackArgs({ asOf }, "2026-01-03"),
    context: { stamp, sources: ["charges.csv"], tieOut: [], findings: [] },
    sides: { controlCents: null, glCents: null },
  });
}

/** A column of a table, read back. */
async function column({ reopen }: PackUnderTest, table: string, name: string) {
  const read = await (await reopen()).readTable(table);
  const at = read?.columns.indexOf(name) ?? -1;
  return read?.rows.map((row) => row[at] ?? null);
}

describe.each(WORKBOOKS)("the pack in a workbook %s", (_, open) => {
  test("keeps the history and the log over two months, and replaces the month that is written again", async () => {
    const book = open();
    const august = await write(book, "2026-08-31", "2026-09-02T08:00:00Z");
    expect(august.receipt.errors).toEqual([]);
    expect(august.receipt.sheets.every(({ outcome }) => outcome === "created")).toBe(true);
    const september = await write(book, "2026-09-30", "2026-10-02T08:00:00Z");
    expect(september.receipt.sheets.filter(({ outcome }) => outcome === "refreshed").length).toBeGreaterThan(10);
    expect(september.receipt.errors).toEqual([]);
    await write(book, "2026-09-30", "2026-10-05T08:00:00Z");
    expect(await column(book, "PackHistory", "As of")).toEqual(["2026-08-31", "2026-09-30"]);
    expect(await column(book, "PackHistory", "Receivables ($)")).toEqual(
      [august, september].map(({ result }) => result.aging.totalCents / 100),
    );
    expect(await column(book, "PackHistory", "Run at (UTC)")).toEqual(["2026-09-02T08:00:00Z", "2026-10-05T08:00:00Z"]);
    expect(await column(book, "PackLog", "Run at (UTC)")).toEqual([
      "2026-09-02T08:00:00Z",
      "2026-10-02T08:00:00Z",
      "2026-10-05T08:00:00Z",
    ]);
    expect(await column(book, "PackLog", "As of")).toEqual(["2026-08-31", "2026-09-30", "2026-09-30"]);
  });
});

test("every check of the pack passes, and none is left to Excel", async () => {
  const { report } = await write(WORKBOOKS[0]?.[1]() ?? never(), "2026-09-30", "2026-10-02T08:00:00Z");
  const history = report.sheets.at(-1)?.blocks.find((block) => block.kind === "table");
  const told = history?.kind === "table" ? history.columns.find(({ name }) => name === "Checks passed") : undefined;
  const value = told !== undefined && "values" in told ? told.values[0] : null;
  const [passed, all] = typeof value === "string" ? value.split(" of ") : [];
  expect(Number(all)).toBeGreaterThan(20);
  expect(passed).toBe(all);
});

function never(): never {
  throw new Error("there is no workbook");
}
