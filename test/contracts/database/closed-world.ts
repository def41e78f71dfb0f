import { type Subject } from "./subject";

/** No file, no address, no extension and no setting can be reached by SQL. */
export function closedWorldContract(subject: Subject): void {
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
      await expect(subject.database.select(sql, [])).rejects.toThrow(/Permission Error|Catalog Error/);
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
      await expect(subject.database.execute(`SELECT 1; ${sql}`)).rejects.toThrow(
        `${word} statements are not allowed here`,
      );
    });

    test("the engine's own lock is on", async () => {
      const { rows } = await subject.database.select(
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
}
