import { type Subject, valueOf } from "./subject";

/** Several statements, several callers, and mistakes. */
export function scriptsContract(subject: Subject): void {
  describe("scripts", () => {
    test("several statements run in order, semicolons inside text and comments apart", async () => {
      await subject.database.execute(
        "CREATE TABLE notes (t VARCHAR); -- first; second\nINSERT INTO notes VALUES ('a;b'); /* ; */ INSERT INTO notes VALUES ('it''s;');",
      );
      expect((await subject.database.select("SELECT t FROM notes ORDER BY t", [])).rows).toEqual([["a;b"], ["it's;"]]);
    });

    test("a failed script between BEGIN and COMMIT is undone and the database goes on", async () => {
      await expect(
        subject.database.execute("BEGIN; CREATE TABLE half (i INTEGER); SELECT * FROM nowhere; COMMIT"),
      ).rejects.toThrow(/nowhere/);
      await expect(subject.database.select("SELECT * FROM half", [])).rejects.toThrow(/half/);
      expect(await valueOf(subject.database, "1")).toBe(1);
    });

    test("calls made at once take turns", async () => {
      await subject.database.execute("CREATE TABLE turns (i INTEGER)");
      await Promise.all([1, 2, 3].map((i) => subject.database.execute(`INSERT INTO turns VALUES (${i})`)));
      const sums = await Promise.all(
        [1, 2].map((i) => subject.database.select("SELECT sum(i * $1)::BIGINT AS s FROM turns", [i])),
      );
      expect(sums.map((each) => each.rows)).toEqual([[[6]], [[12]]]);
    });

    test("a mistake is an Error with the engine's own words", async () => {
      const failed = subject.database.execute("SELEC 1");
      await expect(failed).rejects.toBeInstanceOf(Error);
      await expect(subject.database.select("SELECT nothing FROM nowhere", [])).rejects.toThrow(
        /Catalog Error.*nowhere/,
      );
    });
  });
}
