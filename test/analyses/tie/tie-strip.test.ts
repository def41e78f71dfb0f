import type { ReceivableTie } from "../../../src/analyses/tie/receivable-tie";
import { rejectedAmounts } from "../../../src/analyses/tie/rejected-amounts";
import { tieStrip } from "../../../src/analyses/tie/tie-strip";
import { formula } from "../../../src/formula/formula-tag";
import type { Block } from "../../../src/report/report";
import { fileLoad } from "../../app/file-load";

const TIE: ReceivableTie = {
  asOf: "2026-10-31",
  bucketsCents: 3500,
  accountsCents: 3500,
  controlCents: 3500,
  glCents: null,
  bridge: [],
};
const strip = (tie: ReceivableTie | null) => tieStrip({ name: "Allowance", total: formula`1+1` }, tie);
const notes = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === "note" ? block.lines : []));
const checks = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === "checks" ? block.checks : []));

test("without a tie there is no strip", () => {
  expect(strip(null)).toEqual([]);
});

test("every side that is known is compared with the sheet's own total, under names of that sheet", () => {
  expect(checks(strip(TIE)).map(({ name, right }) => [name, right])).toEqual([
    ["Tie_Allowance_Accounts", 35],
    ["Tie_Allowance_Buckets", 35],
    ["Tie_Allowance_Control", 35],
  ]);
});

test("a side that nobody gave is a sentence that says what to do", () => {
  expect(notes(strip(TIE))).toEqual(["No general ledger balance was entered: enter it to tie out."]);
  expect(notes(strip({ ...TIE, controlCents: null, glCents: 1 }))).toEqual([
    expect.stringContaining("The billing system printed no total of its receivables"),
  ]);
});

test("sides that differ have a bridge from the accounts, with a live sum each", () => {
  const bridge = [
    { to: "control" as const, label: "Dated after the as-of date: charges (1)", amountCents: 1100 },
    { to: "control" as const, label: "Not explained", amountCents: 0 },
    { to: "gl" as const, label: "Not explained", amountCents: -10 },
  ];
  const blocks = strip({ ...TIE, controlCents: 4600, glCents: 3490, bridge });
  const [table] = blocks.flatMap((block) => (block.kind === "table" ? [block] : []));
  expect([table?.name, table?.rowCount]).toEqual(["TieAllowanceBridge", 5]);
  expect(table?.columns.map((column) => ("values" in column ? column.values : []))).toEqual([
    [
      "Sum of all accounts",
      "Dated after the as-of date: charges (1)",
      "Not explained",
      "Sum of all accounts",
      "Not explained",
    ],
    ["Billing system", "Billing system", "Billing system", "General ledger", "General ledger"],
    [35, 11, 0, 35, -0.1],
  ]);
  expect(
    checks(blocks)
      .slice(-2)
      .map(({ name, right }) => [name, right]),
  ).toEqual([
    ["Tie_Allowance_Control_Bridge", 46],
    ["Tie_Allowance_Gl_Bridge", 34.9],
  ]);
});

test("rejected lines count as they would be owed, where the file feeds one table of documents", () => {
  const amount = { readCents: 900, loadedCents: 200, rejectedCents: 700 };
  const of = (file: string, tables: readonly string[]) => fileLoad({ file, tables, rejected: 2, amount });
  const files = [
    of("charges.csv", ["charges", "accounts"]),
    of("payments.csv", ["payments"]),
    of("journal.csv", ["payments", "adjustments"]),
    of("bank.csv", ["bank"]),
    { ...of("clean.csv", ["charges"]), amount: { ...amount, rejectedCents: 0 } },
    { ...of("bare.csv", ["charges"]), amount: null },
  ];
  expect(rejectedAmounts(files)).toEqual([
    { file: "charges.csv", lines: 2, cents: 700 },
    { file: "payments.csv", lines: 2, cents: -700 },
  ]);
});
