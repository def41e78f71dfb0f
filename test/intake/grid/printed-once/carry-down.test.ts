import type { GridRow } from "../../../../src/intake/grid/grid-row";
import { carryDown } from "../../../../src/intake/grid/printed-once/carry-down";
import { findPrintedOnce } from "../../../../src/intake/grid/printed-once/printed-once";

function rowsOf(cells: readonly (readonly (string | null)[])[]): readonly GridRow[] {
  return cells.map((each, index) => ({ line: index + 1, cells: each }));
}

async function carried(rows: readonly GridRow[]): Promise<readonly GridRow["cells"][]> {
  const once = findPrintedOnce(rows);
  if (once === null) return [];
  const filled: GridRow[] = [];
  for await (const chunk of carryDown(inOne(rows), once)) filled.push(...chunk);
  return filled.map(({ cells }) => cells);
}

async function* inOne(rows: readonly GridRow[]): AsyncGenerator<readonly GridRow[]> {
  yield await Promise.resolve(rows);
}

describe("account and name that are printed once for a group", () => {
  test("stand on each line of the group, and on no total", async () => {
    const rows = rowsOf([
      ["Account", "Name", "Bill", "Due", "Amount"],
      ["0451", "GREY, ANN", "B-1", "09/01/26", "41.20"],
      [null, null, "B-2", "10/01/26", "9.00"],
      [null, "Account Total", null, null, "50.20"],
      ["0452", "HALL, KIM", "B-3", "10/01/26", "12.00"],
      ["0460", "KING, V", "B-4", "09/01/26", "7.00"],
      [null, null, "B-5", "10/01/26", "8.00"],
      [null, null, "B-6", "10/15/26", "1.00-"],
    ]);
    expect(await carried(rows)).toEqual([
      ["Account", "Name", "Bill", "Due", "Amount"],
      ["0451", "GREY, ANN", "B-1", "09/01/26", "41.20"],
      ["0451", "GREY, ANN", "B-2", "10/01/26", "9.00"],
      [null, "Account Total", null, null, "50.20"],
      ["0452", "HALL, KIM", "B-3", "10/01/26", "12.00"],
      ["0460", "KING, V", "B-4", "09/01/26", "7.00"],
      ["0460", "KING, V", "B-5", "10/01/26", "8.00"],
      ["0460", "KING, V", "B-6", "10/15/26", "1.00-"],
    ]);
  });

  test("subtotals without a word are no lines of the group", () => {
    const rows = rowsOf([
      ["0451", "GREY, ANN", "B-1", "41.20"],
      ["0451", "GREY, ANN", "B-2", "9.00"],
      [null, null, null, "50.20"],
      ["0452", "HALL, KIM", "B-3", "12.00"],
      [null, null, null, "12.00"],
    ]);
    expect(findPrintedOnce(rows)).toBeNull();
  });

  test("second lines of records of two lines are no lines of a group", () => {
    const rows = rowsOf([
      ["0451", "GREY, ANN", "09/01/26", "41.20"],
      [null, "12 MAIN ST", "4410", "3.00"],
      ["0452", "HALL, KIM", "09/02/26", "12.00"],
      [null, "14 MAIN ST", "4411", "4.00"],
    ]);
    expect(findPrintedOnce(rows)).toBeNull();
  });
});
