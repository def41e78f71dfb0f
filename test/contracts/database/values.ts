import { type Subject, valueOf } from "./subject";

/** What comes out of the engine is exact, or it is refused by name. */
export function valuesContract(subject: Subject): void {
  describe("values", () => {
    test.each([
      ["text", "'Zoë''s Café'", "Zoë's Café"],
      ["a small whole number", "7::TINYINT", 7],
      ["whole cents", "(-8870)::BIGINT", -8870],
      ["the largest exact whole number", "9007199254740991::BIGINT", 9007199254740991],
      ["a real number", "0.25::DOUBLE", 0.25],
      ["a date", "DATE '2024-02-29'", "2024-02-29"],
      ["a date before 1970", "DATE '1899-12-31'", "1899-12-31"],
      ["a truth", "1 < 2", true],
      ["an unknown", "NULL::BIGINT", null],
    ])("%s arrives as itself", async (_, expression, expected) => {
      expect(await valueOf(subject.database, expression)).toBe(expected);
    });

    test.each([
      ["a whole number beyond 2^53", "9007199254740993::BIGINT", /asked holds 9007199254740993, beyond/],
      ["an exact decimal", "88.70::DECIMAL(18,2)", /asked is .*cast it/i],
      ["a moment", "TIMESTAMP '2024-01-01 10:00:00'", /asked is .*cast it/i],
      ["a sum that is wider than 64 bits", "sum(1::BIGINT)", /asked is .*cast it/i],
      ["a list", "[1, 2]", /asked is .*cast it/i],
      ["an enumeration", "'a'::ENUM ('a', 'b')", /asked is .*cast it/i],
      ["a division by zero", "1.0::DOUBLE / 0", /asked holds Infinity/],
      ["an endless date", "'infinity'::DATE", /asked holds a date outside/],
    ])("%s is refused by its column's name", async (_, expression, message) => {
      await expect(valueOf(subject.database, expression)).rejects.toThrow(message);
    });

    test("100,000 rows keep their order", async () => {
      const { rows } = await subject.database.select(
        "SELECT i::INTEGER AS i FROM range(100000) AS r(i) ORDER BY i DESC",
        [],
      );
      expect(rows).toHaveLength(100_000);
      expect([rows[0], rows[2048], rows[99_999]]).toEqual([[99_999], [97_951], [0]]);
    });

    test("an empty result still has its columns", async () => {
      const result = await subject.database.select("SELECT 1 AS a, 'x' AS b WHERE false", []);
      expect(result).toEqual({
        columns: [
          { name: "a", type: "integer" },
          { name: "b", type: "text" },
        ],
        rows: [],
      });
    });
  });
}
