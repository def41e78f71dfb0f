import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "../../src/ports/database";
import type { ExportFile } from "../../src/ports/export-file";
import { openTestDatabase } from "../support/open-database";

const GB = 1024 ** 3;
const ENDLESS = "SELECT count(*) AS n FROM range(3000000000) AS r(i) WHERE hash(i) % 7 = 3";

describe("DuckDB-WASM in Node", () => contract("wasm"));

const missing = whyNativeIsMissing();
if (missing === null) describe("the native engine", () => contract("native"));
else describe.skip(`the native engine (left out: ${missing})`, () => contract("native"));

function contract(engine: "wasm" | "native"): void {
  let database: Database;
  let folder: string;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    folder = await mkdtemp(join(tmpdir(), "ratebook-contract-"));
  });
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });

  const valueOf = async (expression: string) =>
    (await database.select(`SELECT ${expression} AS asked`, [])).rows[0]?.[0];
  const fileWith = async (name: string, text: string): Promise<ExportFile> => {
    const path = join(folder, name);
    await writeFile(path, text);
    return fileAt(path, Buffer.byteLength(text));
  };

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
      expect(await valueOf(expression)).toBe(expected);
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
      await expect(valueOf(expression)).rejects.toThrow(message);
    });

    test("100,000 rows keep their order", async () => {
      const { rows } = await database.select("SELECT i::INTEGER AS i FROM range(100000) AS r(i) ORDER BY i DESC", []);
      expect(rows).toHaveLength(100_000);
      expect([rows[0], rows[2048], rows[99_999]]).toEqual([[99_999], [97_951], [0]]);
    });

    test("an empty result still has its columns", async () => {
      const result = await database.select("SELECT 1 AS a, 'x' AS b WHERE false", []);
      expect(result).toEqual({
        columns: [
          { name: "a", type: "integer" },
          { name: "b", type: "text" },
        ],
        rows: [],
      });
    });
  });

  describe("parameters", () => {
    test.each([
      ["text with a quote", "$1::VARCHAR", "O'Brien; DROP TABLE x --"],
      ["text that looks like a formula", "$1::VARCHAR", '=HYPERLINK("http://x")'],
      ["whole cents", "$1", 123_456_789_012],
      ["a real number", "$1", 0.1],
      ["a truth", "$1", false],
      ["an unknown", "$1::BIGINT", null],
    ])("%s passes unchanged", async (_, expression, value) => {
      expect((await database.select(`SELECT ${expression} AS asked`, [value])).rows).toEqual([[value]]);
    });

    test("text is read as a date where the query compares it with one", async () => {
      const sql =
        "SELECT d::DATE AS d FROM (VALUES ('2024-01-31'), ('2024-02-01')) AS t(d) WHERE d::DATE > $1 AND $1 < DATE '2030-01-01'";
      expect((await database.select(sql, ["2024-01-31"])).rows).toEqual([["2024-02-01"]]);
    });

    test("a missing parameter is an error", async () => {
      await expect(database.select("SELECT $1::INTEGER + $2::INTEGER AS n", [1])).rejects.toThrow();
    });

    test("text with a NUL character is refused", async () => {
      await expect(database.select("SELECT $1 AS t", ["a\0b"])).rejects.toThrow("NUL");
    });

    test("a query that failed leaves the next one with parameters alone", async () => {
      await expect(database.select("SELECT $1::INTEGER AS n", ["not a number"])).rejects.toThrow(/Conversion Error/);
      expect((await database.select("SELECT $1::INTEGER AS n", ["12"])).rows).toEqual([[12]]);
    });
  });

  describe("describing", () => {
    test("a query is typed without being run, parameters unknown", async () => {
      const sql =
        "WITH t AS (SELECT DATE '2024-01-01' AS due_date) SELECT due_date, 5::BIGINT AS cents, 'x' AS c FROM t WHERE due_date <= $1";
      expect(await database.describe(sql, 1)).toEqual([
        { name: "due_date", type: "date" },
        { name: "cents", type: "integer" },
        { name: "c", type: "text" },
      ]);
    });

    test("a column of a refused type is named", async () => {
      await expect(database.describe("SELECT 1.5 AS rate", 0)).rejects.toThrow(/rate is DECIMAL\(2,1\)/);
    });
  });

  describe("scripts", () => {
    test("several statements run in order, semicolons inside text and comments apart", async () => {
      await database.execute(
        "CREATE TABLE notes (t VARCHAR); -- first; second\nINSERT INTO notes VALUES ('a;b'); /* ; */ INSERT INTO notes VALUES ('it''s;');",
      );
      expect((await database.select("SELECT t FROM notes ORDER BY t", [])).rows).toEqual([["a;b"], ["it's;"]]);
    });

    test("a failed script between BEGIN and COMMIT is undone and the database goes on", async () => {
      await expect(
        database.execute("BEGIN; CREATE TABLE half (i INTEGER); SELECT * FROM nowhere; COMMIT"),
      ).rejects.toThrow(/nowhere/);
      await expect(database.select("SELECT * FROM half", [])).rejects.toThrow(/half/);
      expect(await valueOf("1")).toBe(1);
    });

    test("calls made at once take turns", async () => {
      await database.execute("CREATE TABLE turns (i INTEGER)");
      await Promise.all([1, 2, 3].map((i) => database.execute(`INSERT INTO turns VALUES (${i})`)));
      const sums = await Promise.all(
        [1, 2].map((i) => database.select("SELECT sum(i * $1)::BIGINT AS s FROM turns", [i])),
      );
      expect(sums.map((each) => each.rows)).toEqual([[[6]], [[12]]]);
    });

    test("a mistake is an Error with the engine's own words", async () => {
      const failed = database.execute("SELEC 1");
      await expect(failed).rejects.toBeInstanceOf(Error);
      await expect(database.select("SELECT nothing FROM nowhere", [])).rejects.toThrow(/Catalog Error.*nowhere/);
    });
  });

  describe("files", () => {
    test("a file with quotes in its name is read in the order of its lines", async () => {
      const name = await database.openFile(
        await fileWith(`o'brien "charges".csv`, "id,amount\n0007,1.50\n0008,2.25\n"),
      );
      const sql = `SELECT id, amount FROM read_csv('${name}', all_varchar = true)`;
      expect((await database.select(sql, [])).rows).toEqual([
        ["0007", "1.50"],
        ["0008", "2.25"],
      ]);
      await database.closeFile(name);
      await expect(database.select(sql, [])).rejects.toThrow();
    });

    test("files can be opened all through a session, also under a name that was used before", async () => {
      for (const text of ["x\n1\n", "x\n2\n", "x\n3\n"]) {
        const name = await database.openFile(await fileWith("again.csv", text));
        const { rows } = await database.select(`SELECT x::INTEGER AS x FROM read_csv('${name}')`, []);
        expect(rows).toEqual([[Number(text.slice(2))]]);
        await database.closeFile(name);
      }
    });

    test("read_text gives the whole text", async () => {
      const name = await database.openFile(await fileWith("note.txt", "line 1\nline 2\n"));
      expect((await database.select(`SELECT content FROM read_text('${name}')`, [])).rows).toEqual([
        ["line 1\nline 2\n"],
      ]);
      await database.closeFile(name);
    });

    test("a file that exists in memory only is read as well", async () => {
      const blob = new Blob(["x\n42\n"]);
      const name = await database.openFile({ ...fileAt("sample.csv", blob.size), origin: { kind: "blob", blob } });
      expect((await database.select(`SELECT x::INTEGER AS x FROM read_csv('${name}')`, [])).rows).toEqual([[42]]);
      await database.closeFile(name);
    });

    test("an empty file is read as nothing", async () => {
      const name = await database.openFile(await fileWith("empty.csv", ""));
      const read = database.select(`SELECT * FROM read_csv('${name}', columns = {'x': 'VARCHAR'}, header = true)`, []);
      await expect(read.then((result) => result.rows)).resolves.toEqual([]);
      await database.closeFile(name);
    });

    test.each([
      ["is gone", "gone.csv"],
      ["is a folder", "."],
    ])("a file that %s is refused in words that say what to do", async (_, name) => {
      const opening = database.openFile(fileAt(join(folder, name), 10));
      await expect(opening).rejects.toThrow("any.csv cannot be read");
      await expect(opening).rejects.toHaveProperty("code", "unreadable-file");
    });

    test("a file of more than 2 GB opens and is read only as far as asked", async () => {
      const path = join(folder, "large.csv");
      const handle = await open(path, "w");
      await handle.write("id,amount\n".concat("0007,2.00\n".repeat(4_000_000)));
      await handle.truncate(2.5 * GB);
      await handle.close();
      const name = await database.openFile(fileAt(path, 2.5 * GB));
      const sql = `SELECT id FROM read_csv('${name}', auto_detect = false, columns = {'id': 'VARCHAR', 'amount': 'VARCHAR'}, header = true) LIMIT 1`;
      expect((await database.select(sql, [])).rows).toEqual([["0007"]]);
      await database.closeFile(name);
    });
  });

  describe("the closed world", () => {
    test.each([
      ["a file of the machine", "SELECT * FROM read_csv('/etc/passwd')"],
      ["a text of the machine", "SELECT * FROM read_text('/etc/hostname')"],
      ["a file by its bare name", "SELECT * FROM '/etc/passwd.csv'"],
      ["a listing of a folder", "SELECT * FROM glob('/etc/*')"],
      ["an address on the web", "SELECT * FROM read_csv('http://127.0.0.1:9/x.csv')"],
      ["an address on the web by its bare name", "SELECT * FROM 'https://127.0.0.1:9/x.csv'"],
      ["the environment", "SELECT getenv('HOME')"],
    ])("%s cannot be read", async (_, sql) => {
      await expect(database.select(sql, [])).rejects.toThrow(/Permission Error|Catalog Error/);
    });

    test.each([
      ["COPY", "COPY (SELECT 1) TO '/tmp/ratebook-copied.csv'"],
      ["COPY", "/* a comment first */ COPY (SELECT 1) TO '/tmp/ratebook-copied.csv'"],
      ["ATTACH", "ATTACH '/tmp/ratebook-attached.db' AS other"],
      ["INSTALL", "INSTALL httpfs"],
      ["LOAD", "LOAD httpfs"],
      ["SET", "SET threads = 1"],
      ["RESET", "RESET enable_external_access"],
      ["PRAGMA", "PRAGMA enable_object_cache"],
      ["EXPORT", "EXPORT DATABASE '/tmp/ratebook-exported'"],
      ["EXECUTE", "EXECUTE asked"],
    ])("%s is refused before it reaches the engine", async (word, sql) => {
      await expect(database.execute(`SELECT 1; ${sql}`)).rejects.toThrow(`${word} statements are not allowed here`);
    });

    test("the engine's own lock is on", async () => {
      const { rows } = await database.select(
        "SELECT name, value FROM duckdb_settings() WHERE name IN ('enable_external_access', 'lock_configuration', 'autoinstall_known_extensions', 'autoload_known_extensions') ORDER BY name",
        [],
      );
      expect(rows).toEqual([
        ["autoinstall_known_extensions", "false"],
        ["autoload_known_extensions", "false"],
        ["enable_external_access", "false"],
        ["lock_configuration", "true"],
      ]);
    });
  });

  describe("cancelling", () => {
    const afterMoment = () => AbortSignal.timeout(150);

    test.each([
      ["a query", (signal: AbortSignal) => database.select(ENDLESS, [], { signal })],
      ["a query with parameters", (signal: AbortSignal) => database.select(`${ENDLESS} AND i <> $1`, [5], { signal })],
      [
        "a script",
        (signal: AbortSignal) => database.execute(`BEGIN; CREATE TABLE never AS ${ENDLESS}; COMMIT`, { signal }),
      ],
      [
        "a sort",
        (signal: AbortSignal) =>
          database.execute("CREATE TABLE never AS SELECT i, hash(i) AS h FROM range(30000000) AS r(i) ORDER BY h", {
            signal,
          }),
      ],
    ])("%s ends within two seconds and the database goes on", async (_, start) => {
      const signal = afterMoment();
      const began = performance.now();
      await expect(start(signal)).rejects.toHaveProperty("name", "TimeoutError");
      expect(performance.now() - began).toBeLessThan(2000);
      expect((await database.select("SELECT $1::INTEGER AS n", [3])).rows).toEqual([[3]]);
      await expect(database.select("SELECT * FROM never", [])).rejects.toThrow(/never/);
    });

    test("what waits for its turn is cancelled without being begun", async () => {
      const first = database.select(ENDLESS, [], { signal: afterMoment() });
      const second = database.execute("CREATE TABLE unwanted (i INTEGER)", {
        signal: AbortSignal.abort(new Error("changed my mind")),
      });
      await expect(first).rejects.toHaveProperty("name", "TimeoutError");
      await expect(second).rejects.toThrow("changed my mind");
      await expect(database.select("SELECT * FROM unwanted", [])).rejects.toThrow(/unwanted/);
    });
  });

  test("a closed database refuses every call, and closing twice is harmless", async () => {
    const short = await openTestDatabase(engine);
    await short.close();
    await short.close();
    await expect(short.select("SELECT 1 AS n", [])).rejects.toThrow("the database is closed");
    await expect(short.execute("SELECT 1")).rejects.toThrow("the database is closed");
  });
}

function fileAt(path: string, size: number): ExportFile {
  const read = () => Promise.reject(new Error("the engine reads by handle, not through JavaScript"));
  return { name: "any.csv", size, origin: { kind: "path", path }, read };
}

function whyNativeIsMissing(): string | null {
  try {
    createRequire(import.meta.url)("@duckdb/node-api");
    return null;
  } catch (cause) {
    return String(cause).split("\n")[0] ?? "not installed";
  }
}
