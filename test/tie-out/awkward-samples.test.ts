import { readFileSync } from "node:fs";
import { join } from "node:path";
import { importedFile } from "../support/imported-file";

const FOLDER = "test/fixtures/intake/samples";

interface Expected {
  readonly file: string;
  readonly kind: string;
  readonly encoding: string;
  readonly delimiter?: string;
  readonly as_of?: string;
  readonly records: number;
  readonly carry_forward_records?: number;
  readonly control: Readonly<Record<string, string | number | null>>;
}

interface Manifest {
  readonly files: readonly Expected[];
}

const manifest: Manifest = JSON.parse(readFileSync(join(FOLDER, "manifest.json"), "utf8"));

/** Only bytes that every encoding shares: calling them ASCII or UTF-8 is the same. */
const SHARED = new Set(["ascii", "utf-8"]);

/** Entries that are no totals of a column: a remark of the manifest's author, and a counter-example. */
const REMARKS = new Set(["note", "total_due_if_copies_wrongly_counted"]);

/** DuckDB-WASM takes seconds to start; two files stand for all on it. */
const RUNS = [
  ...manifest.files.map((each) => ["native", each.file, each] as const),
  ...manifest.files.filter(({ file }) => /^(02|08)/.test(file)).map((each) => ["wasm", each.file, each] as const),
];

describe("the awkward exports", () => {
  test.each(RUNS)("on %s, %s gives what its manifest says", async (engine, file, expected) => {
    const read = await importedFile(join(FOLDER, file), "--engine", engine);
    expect({
      kind: read.kind,
      records: read.records,
      rejected: read.rejected,
      encoding: family(read.encoding),
    }).toEqual({
      kind: expected.kind,
      records: expected.records,
      rejected: [],
      encoding: family(expected.encoding),
    });
    if (expected.delimiter !== undefined) expect(read.delimiter).toBe(expected.delimiter);
    if (expected.as_of !== undefined) expect(read.as_of).toBe(expected.as_of);
    expect(read.carry_forward_records).toBe(expected.carry_forward_records ?? 0);
    const control = Object.entries(expected.control).filter(([name]) => !REMARKS.has(name));
    for (const [name, value] of control)
      expect([name, read.control[name]]).toEqual([name, value === null ? null : String(value)]);
    expect(read.rows).toHaveLength(expected.records + (expected.carry_forward_records ?? 0));
    expect(read.read).toBe((read.rows?.length ?? 0) + read.not_data_count);
  });
});

function family(encoding: string): string {
  return SHARED.has(encoding) ? "shared" : encoding;
}

test("spot values of the awkward exports", async () => {
  const rowsOf = async (file: string) => (await importedFile(join(FOLDER, file))).rows ?? [];
  const aging = await rowsOf("02-ar-aging-detail.csv");
  expect(aging).toContainEqual(
    expect.objectContaining({ account: "0004513", charge: "UNAPPLIED", balance: "-500.00" }),
  );
  expect(aging).toContainEqual(
    expect.objectContaining({ account: "0004520", due_date: "2026-10-31", current: "18.00" }),
  );
  expect(new Set(aging.map(({ account }) => account)).size).toBe(5);
  const register = await rowsOf("08-billing-register-2row.csv");
  expect(register.reduce((sum, { usage }) => sum + Number(usage), 0)).toBe(133_300);
  expect(register).toContainEqual(
    expect.objectContaining({ account: "10-0140-1", usage: -200, water: "-1.40", sewer: "-1.88" }),
  );
  expect(register).toContainEqual(
    expect.objectContaining({ account: "10-0100-1", penalty: "0.00", from: "2026-09-15" }),
  );
  expect(await rowsOf("05-bill-export-headerless.txt")).toContainEqual(
    expect.objectContaining({ account_number: "700013", total_due: "1010.05", past_due: "505.00" }),
  );
  const bank = await rowsOf("12-bank-october.csv");
  const deposits = bank.filter(({ credit }) => credit === "934.18");
  expect(deposits.map(({ date }) => date)).toEqual(["2026-10-14", "2026-10-05"]);
  expect(await rowsOf("17-cash-ledger.csv")).toContainEqual(
    expect.objectContaining({ receipt_check: "J-0412", amount: "-10000.00" }),
  );
});
