import { type Subject } from "./subject";

/** A query's columns are known without running it. */
export function describingContract(subject: Subject): void {
  describe("describing", () => {
    test("a query is typed without being run, parameters unknown", async () => {
      const sql =
        "WITH t AS (SELECT DATE '2024-01-01' AS due_date) SELECT due_date, 5::BIGINT AS cents, 'x' AS c FROM t WHERE due_date <= $1";
      expect(await subject.database.describe(sql, 1)).toEqual([
        { name: "due_date", type: "date" },
        { name: "cents", type: "integer" },
        { name: "c", type: "text" },
      ]);
    });

    test("a column of a refused type is named", async () => {
      await expect(subject.database.describe("SELECT 1.5 AS rate", 0)).rejects.toThrow(/rate is DECIMAL\(2,1\)/);
    });
  });
}
