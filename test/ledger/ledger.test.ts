import { ledgerDdl } from "../../src/ledger/ddl";
import { ledgerDocumentation } from "../../src/ledger/documentation";
import { sqlName } from "../../src/ledger/table";
import { LEDGER_TABLES } from "../../src/ledger/tables";
import { openTestDatabase } from "../support/open-database";

test("the engine holds every table and column of the definition, and where each row came from", async () => {
  const database = await openTestDatabase();
  await database.execute(ledgerDdl());
  for (const { name, columns } of LEDGER_TABLES) {
    const found = await database.select(`SELECT column_name FROM (DESCRIBE "${name}")`, []);
    expect(found.rows.map(([column]) => column)).toEqual([...columns.map(sqlName), "source_file", "source_record"]);
  }
  await database.close();
});

test("ids, references and required columns agree with each other", () => {
  for (const { id, columns } of LEDGER_TABLES) {
    expect(id === null || columns.some((column) => column.name === id && column.required)).toBe(true);
    for (const { refersTo } of columns) {
      expect(
        refersTo === undefined || LEDGER_TABLES.some((table) => table.name === refersTo && table.id !== null),
      ).toBe(true);
    }
  }
});

test("the documentation names every table and column, and marks what must be filled", () => {
  const text = ledgerDocumentation();
  for (const { name, columns } of LEDGER_TABLES) {
    expect(text).toContain(`${name}.csv  `);
    for (const column of columns) expect(text).toContain(`  ${column.name}${column.required ? "*" : " "}`);
  }
});
