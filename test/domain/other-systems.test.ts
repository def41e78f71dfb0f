import {
  erpnextColumn,
  ledgerSmbColumn,
  OTHER_SYSTEMS,
  ocaAgedBalanceColumn,
  ocaStatementColumn,
} from "../../src/domain/other-systems";

/** The table of days and columns that was read from the code of the four systems, and the days beside its edges. */
test.each([
  [-30, "current", "current", null, null],
  [-29, "current", "current", null, "c0"],
  [-1, "current", "current", null, "c0"],
  [0, "current", "current", "0-30", "c0"],
  [1, "30", "1_30", "0-30", "c0"],
  [29, "30", "1_30", "0-30", "c0"],
  [30, "30", "30_60", "0-30", "c30"],
  [31, "60", "30_60", "31-60", "c30"],
  [59, "60", "30_60", "31-60", "c30"],
  [60, "60", "60_90", "31-60", "c60"],
  [61, "90", "60_90", "61-90", "c60"],
  [89, "90", "60_90", "61-90", "c60"],
  [90, "90", "90_120", "61-90", "c90"],
  [91, "120", "90_120", "91-120", "c90"],
  [119, "120", "90_120", "91-120", "c90"],
  [120, "120", "over_120", "91-120", "c90"],
  [121, "older", "over_120", "121+", "c90"],
  [4000, "older", "over_120", "121+", "c90"],
])("day %d", (days, balance, statement, erpnext, ledgerSmb) => {
  expect([ocaAgedBalanceColumn(days), ocaStatementColumn(days), erpnextColumn(days), ledgerSmbColumn(days)]).toEqual([
    balance,
    statement,
    erpnext,
    ledgerSmb,
  ]);
});

test("no rule names a column that its system does not list", () => {
  for (const { columns, columnOf } of OTHER_SYSTEMS) {
    const named = Array.from({ length: 400 }, (_, index) => columnOf(index - 100)).filter((name) => name !== null);
    expect([...new Set(named)]).toEqual(columns);
  }
});
