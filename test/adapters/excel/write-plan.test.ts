import type { OwnedSheet } from "../../../src/adapters/excel/owned-sheet";
import { planWrite } from "../../../src/adapters/excel/write-plan";
import { accountList } from "../../fixtures/account-list";

const REPORT = accountList([{ account: "100-1", open: 20 }]);
const BEFORE: OwnedSheet = {
  key: "list/accounts",
  name: "Collections, October",
  origin: { row: 2, column: 1 },
  stamp: "2026-11-22T14:03:00Z",
  cells: null,
};

test("a new sheet gets a free name, told when it is not the wanted one", () => {
  const plan = planWrite(REPORT, [], ["Sheet1", "open accounts"]);
  expect(plan.sheets[0]).toMatchObject({ outcome: "created", sheet: { name: "Open accounts (2)" }, ownCells: [] });
  expect(plan.renamed).toEqual([{ wanted: "Open accounts", used: "Open accounts (2)" }]);
  expect(plan.names.map(({ sheet }) => sheet)).toEqual(plan.names.map(() => "Open accounts (2)"));
});

test("a report moves along with rows above and a column before it that a user inserted", () => {
  const plan = planWrite(REPORT, [BEFORE], ["Collections, October"]);
  const sheet = plan.sheets[0]?.sheet;
  const placed = REPORT.sheets[0];
  expect(sheet?.name).toBe("Collections, October");
  expect(sheet?.ranges.map(({ row, column }) => [row - 2, column - 1])).toEqual(
    placed?.ranges.map(({ row, column }) => [row, column]),
  );
  // In row 5 the table's header stands, two rows further down than placed.
  expect(placed?.tables[0]?.range).toMatchObject({ row: 3, column: 0 });
  expect(sheet?.tables[0]?.range).toMatchObject({ row: 5, column: 1 });
  expect(plan.names[0]).toMatchObject({ name: "In_FeeRate", row: 1 + 2, column: 1 + 1 });
  expect(sheet?.freeze).toEqual({ rows: (placed?.freeze.rows ?? 0) + 2, columns: 0 });
});
