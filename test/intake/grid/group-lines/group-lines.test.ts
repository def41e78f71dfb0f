import { fillGroups } from "../../../../src/intake/grid/group-lines/fill-groups";
import { findGroupLines, groupTitle } from "../../../../src/intake/grid/group-lines/group-lines";
import type { GridRow, GridRows } from "../../../../src/intake/grid/grid-row";

const row = (line: number, ...cells: readonly (string | null)[]): GridRow => ({ line, cells });

const listing: readonly GridRow[] = [
  row(1, "Date", "Type", "Amount"),
  row(2, "Account: 01-0100-00  SMITH, JOHN"),
  row(3, "10/01/2026", "Bill", "75.00"),
  row(4, "Account: 01-0110-00  JONES, AMY"),
  row(5, "10/01/2026", "Bill", "62.40"),
  row(6, "Account Total 01-0110-00", null, "62.40"),
];

async function* inOneChunk(rows: readonly GridRow[]): GridRows {
  yield await Promise.resolve(rows);
}

test.each([
  ["Account: 01-0100-00  SMITH, JOHN", { heading: "Account", id: "01-0100-00" }],
  ["Acct # 000451", { heading: "Account", id: "000451" }],
  ["Customer No. C0041 ADAMS", { heading: "Customer Number", id: "C0041" }],
  ["Account Total 01-0100-00", null],
  ["Accounts listed: 3", null],
  ["Customer Name", null],
])("%s names %j", (text, named) => {
  expect(groupTitle(row(1, text))).toEqual(named);
});

test("a listing with accounts above their records gets a column for them", async () => {
  const groups = findGroupLines(listing);
  expect(groups).toEqual({ heading: "Account", position: 3 });
  if (groups === null) throw new Error("no groups");
  const filled: GridRow[] = [];
  for await (const chunk of fillGroups(inOneChunk(listing), groups)) filled.push(...chunk);
  expect(filled.map(({ cells }) => cells[3] ?? null)).toEqual([
    "Account",
    null,
    "01-0100-00",
    null,
    "01-0110-00",
    null,
  ]);
  expect(filled.filter(({ notData }) => notData !== undefined).map(({ line }) => line)).toEqual([2, 4]);
});

test("a listing with a column for the account, or with one account only, is left as it is", () => {
  expect(findGroupLines([row(1, "Acct #", "Type", "Amount"), ...listing.slice(1)])).toBeNull();
  expect(findGroupLines(listing.slice(0, 3))).toBeNull();
});
