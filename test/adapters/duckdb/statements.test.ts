import { splitStatements } from "../../../src/adapters/duckdb/statements";

describe("splitting a script", () => {
  test.each([
    ["two statements", "SELECT 1; SELECT 2", ["SELECT 1", "SELECT 2"]],
    ["a semicolon inside text", "SELECT ';', 'it''s;'; SELECT 2", ["SELECT ';', 'it''s;'", "SELECT 2"]],
    ["a semicolon inside a name", 'SELECT 1 AS ";"', ['SELECT 1 AS ";"']],
    ["a semicolon inside a line comment", "-- a; b\nSELECT 1", ["-- a; b\nSELECT 1"]],
    ["a semicolon inside a block comment", "SELECT /* a; b */ 1", ["SELECT /* a; b */ 1"]],
    ["a semicolon inside dollar quotes", "SELECT $$a;b$$; SELECT $t$;$t$", ["SELECT $$a;b$$", "SELECT $t$;$t$"]],
    ["parameters beside each other", "SELECT $1, $2; SELECT $1", ["SELECT $1, $2", "SELECT $1"]],
    ["a backslash before a quote in E-text", "SELECT E'it\\'s;'; SELECT 2", ["SELECT E'it\\'s;'", "SELECT 2"]],
    ["minus and division", "SELECT 6 - 2 / 2", ["SELECT 6 - 2 / 2"]],
    ["an apostrophe inside a comment", "SELECT 1 -- don't\n; SELECT 2", ["SELECT 1 -- don't", "SELECT 2"]],
    ["nothing but space and comments", " ;; -- nothing\n ; /* ; */ ", []],
    ["a query in parentheses", "(SELECT 1) UNION ALL (SELECT 2)", ["(SELECT 1) UNION ALL (SELECT 2)"]],
    ["lower case", "create table t (i integer)", ["create table t (i integer)"]],
  ])("%s", (_, script, statements) => {
    expect(splitStatements(script)).toEqual(statements);
  });
});

describe("statements that reach outside", () => {
  test.each([
    ["COPY", "copy t to 'x.csv'"],
    ["COPY", "SELECT 1; -- fine so far\n /* hidden */ COPY t TO 'x.csv'"],
    ["ATTACH", "ATTACH 'x.db'"],
    ["COPY", "SELECT E'\\''; COPY t TO 'x.csv' --'"],
    ["PREPARE", "PREPARE q AS COPY t TO 'x.csv'"],
    ["EXPLAIN", "EXPLAIN ANALYZE COPY t TO 'x.csv'"],
    ["SET", "SET threads = 4"],
    ["'text'", "'text' and no word"],
  ])("%s is refused by its first word", (word, script) => {
    expect(() => splitStatements(script)).toThrow(word);
  });

  test("the same words inside a query are no statements", () => {
    expect(splitStatements("SELECT 'COPY' AS set, 1 AS attach")).toHaveLength(1);
  });
});
