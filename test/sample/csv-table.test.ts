import { CsvTable, csvDollars, csvText } from "../../src/sample/csv-table";

test("a table begins with the ledger's header and counts its rows and money", () => {
  const table = new CsvTable("installments");
  table.write(["G1", "2026-10-01", csvDollars(2500)], 2500);
  table.write(["G1", "2026-11-01", null], -500);
  expect(table.take(0)).toBe("arrangement_id,due_date,amount\nG1,2026-10-01,25.00\nG1,2026-11-01,\n");
  expect([table.rows, table.amountCents]).toEqual([2, 2000]);
});

test("text is handed out once, and only when there is enough of it", () => {
  const table = new CsvTable("installments");
  expect(table.take(1000)).toBe("");
  expect(table.take(1)).toBe("arrangement_id,due_date,amount\n");
  expect(table.take(0)).toBe("");
});

test("a row with a cell too few is a bug, and said so", () => {
  expect(() => new CsvTable("installments").write(["G1"])).toThrow("installments: 1 cells, 3 columns");
});

test.each([
  ["Reed", "Reed"],
  ["Reed, Ann", '"Reed, Ann"'],
  ['=HYPERLINK("http://x","y")', '"=HYPERLINK(""http://x"",""y"")"'],
])("%s is written as %s", (text, cell) => {
  expect(csvText(text)).toBe(cell);
});

test("unknown money is an empty cell", () => {
  expect([csvDollars(null), csvDollars(-7)]).toEqual(["", "-0.07"]);
});
