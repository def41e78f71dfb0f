import { openTestDatabase } from "../support/open-database";

test("a query answers with decoded values", async () => {
  const database = await openTestDatabase();
  await database.execute("CREATE TABLE t AS SELECT DATE '2024-02-29' AS d, 12::BIGINT AS c; INSERT INTO t VALUES (NULL, 5)");
  const result = await database.select("SELECT d, c, $1 AS who FROM t WHERE d >= $2", ["O'Brien", "2024-01-01"]);
  expect(result.rows).toEqual([["2024-02-29", 12, "O'Brien"]]);
  expect(await database.describe("SELECT d, c FROM t WHERE d >= $1", 1)).toEqual([{ name: "d", type: "date" }, { name: "c", type: "integer" }]);
  await database.close();
});
