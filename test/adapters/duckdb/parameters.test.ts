import fc from "fast-check";
import { withParameters } from "../../../src/adapters/duckdb/parameters";
import { sqlPieces } from "../../../src/adapters/duckdb/sql-pieces";

describe("values in the place of parameters", () => {
  test.each([
    ["a date", "SELECT $1::DATE", ["2026-10-31"], "SELECT '2026-10-31'::DATE"],
    ["two values, one of them twice", "SELECT $2 || $1 || $2", ["a", "b"], "SELECT 'b' || 'a' || 'b'"],
    ["none", "SELECT 1", [], "SELECT 1"],
  ])("%s", (_, sql, params, expected) => {
    expect(withParameters(sql, params)).toBe(expected);
  });

  test("the tenth is not the first followed by a zero", () => {
    const all = Array.from({ length: 10 }, (_, index) => `v${index + 1}`);
    const sql = all.map((_, index) => `$${index + 1}`).join(" ");
    expect(withParameters(sql, all)).toBe(all.map((value) => `'${value}'`).join(" "));
  });

  test.each([
    ["text", "SELECT '$1', $1"],
    ["a name", 'SELECT $1 AS "$1"'],
    ["a line comment", "SELECT $1 -- $1"],
    ["a block comment", "SELECT /* $1 */ $1"],
    ["dollar quotes", "SELECT $$ $1 $$, $1"],
  ])("inside %s a dollar and a number are no parameter", (_, sql) => {
    expect(withParameters(sql, ["x"]).match(/'x'/g)).toHaveLength(1);
    expect(withParameters(sql, ["x"]).match(/\$1/g)).toHaveLength((sql.match(/\$1/g) ?? []).length - 1);
  });

  test("a value that is missing is named", () => {
    expect(() => withParameters("SELECT $1, $3", ["a", "b"])).toThrow("parameter $3 but 2 are given");
  });

  test("a value that is not asked for is named", () => {
    expect(() => withParameters("SELECT $1", ["a", "b"])).toThrow("parameter $2 is given");
  });
});

test("pieces joined again are the SQL, whatever it holds", () => {
  const scrap = fc.constantFrom(
    "SELECT",
    " ",
    "'",
    "''",
    '"',
    "--",
    "\n",
    "/*",
    "*/",
    "$$",
    "$1",
    "$t$",
    ";",
    "-",
    "/",
    "x",
  );
  fc.assert(
    fc.property(fc.array(scrap), (scraps) => {
      const sql = scraps.join("");
      expect(sqlPieces(sql).join("")).toBe(sql);
    }),
  );
});
