import { type Subject } from "./subject";

/** Values go into a query as parameters and change nothing but values. */
export function parametersContract(subject: Subject): void {
  describe("parameters", () => {
    test.each([
      ["text with a quote", "$1::VARCHAR", "O'Brien; DROP TABLE x --"],
      ["text that looks like a formula", "$1::VARCHAR", '=HYPERLINK("http://x")'],
      ["whole cents", "$1", 123_456_789_012],
      ["a real number", "$1", 0.1],
      ["a real number with all its digits", "$1", 0.1 + 0.2],
      ["a very small number", "$1", 5e-324],
      ["a truth", "$1", false],
      ["an unknown", "$1::BIGINT", null],
    ])("%s passes unchanged", async (_, expression, value) => {
      expect((await subject.database.select(`SELECT ${expression} AS asked`, [value])).rows).toEqual([[value]]);
    });

    test("text is read as a date where the query compares it with one", async () => {
      const sql =
        "SELECT d::DATE AS d FROM (VALUES ('2024-01-31'), ('2024-02-01')) AS t(d) WHERE d::DATE > $1 AND $1 < DATE '2030-01-01'";
      expect((await subject.database.select(sql, ["2024-01-31"])).rows).toEqual([["2024-02-01"]]);
    });

    test("a missing parameter is an error", async () => {
      await expect(subject.database.select("SELECT $1::INTEGER + $2::INTEGER AS n", [1])).rejects.toThrow();
    });

    test("a negative number can follow a minus sign", async () => {
      expect((await subject.database.select("SELECT 10 -$1 AS n", [-5])).rows).toEqual([[15]]);
    });

    test("what looks like a parameter inside text, a name or a comment is left alone", async () => {
      const sql = `SELECT '$1' AS t, $1 AS "$2" /* $3 */ -- $4`;
      const result = await subject.database.select(sql, ["x"]);
      expect(result.rows).toEqual([["$1", "x"]]);
      expect(result.columns.map(({ name }) => name)).toEqual(["t", "$2"]);
    });

    test("a parameter may be asked for more than once, and values that look like parameters stay values", async () => {
      expect((await subject.database.select("SELECT $1 || $2 || $1 AS t", ["$2", "-"])).rows).toEqual([["$2-$2"]]);
    });

    test("text with a NUL character is refused", async () => {
      await expect(subject.database.select("SELECT $1 AS t", ["a\0b"])).rejects.toThrow("NUL");
    });

    test("a query that failed leaves the next one with parameters alone", async () => {
      await expect(subject.database.select("SELECT $1::INTEGER AS n", ["not a number"])).rejects.toThrow(
        /Conversion Error/,
      );
      expect((await subject.database.select("SELECT $1::INTEGER AS n", ["12"])).rows).toEqual([[12]]);
    });
  });
}
