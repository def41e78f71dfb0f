import * as v from "valibot";
import { RecipeSchema } from "../../../src/intake/recipe/recipe-schema";
import { bankText, codesOf, readBank, recordsOf } from "./fixture";

/** October of one account, by hand: day, amount, check number, description. */
const OCTOBER = [
  ["2026-10-02", "1287.45", null, "LOCKBOX 4471 DEPOSIT"],
  ["2026-10-02", "612.30", null, "ONLINE UTIL PMTS SETTLEMENT BATCH A"],
  ["2026-10-05", "934.18", null, "COUNTER DEPOSIT"],
  ["2026-10-07", "2145.60", null, "UTILITY BANK DRAFT OFFSET"],
  ["2026-10-09", "-88.12", null, "RTN CHK NSF /KLEIN R"],
  ["2026-10-09", "1502.09", null, "LOCKBOX 4471 DEPOSIT"],
  ["2026-10-12", "-140.25", null, "ACH RETURN R01 ACCT 00012402"],
  ["2026-10-12", "-61.90", null, "ACH RETURN R02 ACCT 00012407"],
  ["2026-10-14", "934.18", null, "COUNTER DEPOSIT"],
  ["2026-10-15", "-35.00", null, "ACCOUNT ANALYSIS FEE"],
  ["2026-10-16", "488.75", null, "ONLINE UTIL PMTS SETTLEMENT BATCH B"],
  ["2026-10-19", "-1250.00", "20117", "CHECK PAID"],
  ["2026-10-20", "-310.55", "20119", "CHECK PAID"],
  ["2026-10-23", "720.36", null, "COUNTER DEPOSIT"],
  ["2026-10-26", "5000.00", null, "COUNTY AUDITOR TAX LIEN SETTLEMENT, 2ND HALF"],
  ["2026-10-29", "-10000.00", null, "TRANSFER TO SWEEP & INVESTMENT"],
  ["2026-10-30", "12.41", null, "INTEREST EARNED"],
  ["2026-10-30", "-12.00", null, "RETURNED ITEM FEE"],
];

const FILES = ["october.bai", "october.qfx", "october-02.xml", "october-08.xml"];

test.each(FILES)("%s holds the 18 transactions of October", (name) => {
  const file = readBank(bankText(name), name);
  const transactions = recordsOf(file).map(({ cells: [, , date, amount, reference, description] }) => [
    date,
    amount,
    reference,
    description,
  ]);
  expect(transactions).toEqual(OCTOBER);
});

test.each([
  ["october.bai", "48210.77"],
  ["october.qfx", null],
  ["october-02.xml", "48210.77"],
  ["october-08.xml", "48210.77"],
])("%s says the same control totals", (name, opening) => {
  expect(readBank(bankText(name), name).control).toEqual({
    account: "0012345678",
    opening,
    closing: "49950.27",
    transactions: "18",
    credits: "13637.32",
    debits: "-11897.82",
    credit_count: "10",
    debit_count: "8",
  });
});

test.each([
  ["october.bai", "BAI2", []],
  ["october.qfx", "OFX 1.02 (SGML)", ["repeated-bank-id"]],
  ["october-02.xml", "CAMT.053.001.02", []],
  ["october-08.xml", "CAMT.053.001.08", []],
])("%s is named %s and has only the findings %j", (name, layout, codes) => {
  const file = readBank(bankText(name), name);
  expect(file.layout).toBe(layout);
  expect(codesOf(file)).toEqual(codes);
});

test.each([...FILES, "returns.ach", "lockbox-bai.txt"])(
  "the built-in recipe of %s is a valid recipe of its cells",
  (name) => {
    const { recipe, rows } = readBank(bankText(name), name);
    expect(v.safeParse(RecipeSchema, recipe).success).toBe(true);
    const widths = new Set(rows.map((row) => row.cells.length));
    expect([...widths].filter((width) => width !== 0)).toEqual([recipe.columns.length]);
  },
);

test("every line of a statement has an id of its own", () => {
  for (const name of FILES) {
    const ids = recordsOf(readBank(bankText(name), name)).map((row) => row.cells[0]);
    expect(new Set(ids).size).toBe(18);
  }
});

test("the repeated FITID is no data, both equal deposits are", () => {
  const file = readBank(bankText("october.qfx"), "october.qfx");
  expect(file.rows.filter((row) => row.notData === "repeated FITID").map((row) => row.cells[3])).toEqual(["-61.90"]);
  expect(recordsOf(file).filter((row) => row.cells[3] === "934.18")).toHaveLength(2);
});

test("a pending entry of a CAMT statement is no data", () => {
  const file = readBank(bankText("october-08.xml"), "october-08.xml");
  expect(file.rows.filter((row) => row.notData === "pending").map((row) => row.cells[3])).toEqual(["-41.00"]);
});
