import { sqlLiteral } from "../../../src/adapters/duckdb/literal";

describe("a parameter as a literal", () => {
  test.each([
    ["an unknown", null, "NULL"],
    ["a truth", true, "true"],
    ["text", "O'Brien", "'O''Brien'"],
    ["text that tries to end the literal", "'); DROP TABLE charges; --", "'''); DROP TABLE charges; --'"],
    ["a backslash, which escapes nothing", "a\\", "'a\\'"],
    ["whole cents", -8870, "CAST(-8870 AS BIGINT)"],
    ["a whole number beyond 2^53", 1e21, "CAST('1e+21' AS DOUBLE)"],
    ["a fraction", 0.1, "CAST('0.1' AS DOUBLE)"],
  ])("%s", (_, value, literal) => {
    expect(sqlLiteral(value)).toBe(literal);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])("%s is no number", (value) => {
    expect(() => sqlLiteral(value)).toThrow("no number");
  });

  test("a NUL character is refused", () => {
    expect(() => sqlLiteral("a\0")).toThrow("NUL");
  });
});
