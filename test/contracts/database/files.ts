import { open } from "node:fs/promises";
import { join } from "node:path";
import { type Subject, fileAt, fileWith } from "./subject";

const GB = 1024 ** 3;

/** Files are readable once they are opened, and only then. */
export function filesContract(subject: Subject): void {
  describe("files", () => {
    test("a file with quotes in its name is read in the order of its lines", async () => {
      const name = await subject.database.openFile(
        await fileWith(subject.folder, `o'brien "charges".csv`, "id,amount\n0007,1.50\n0008,2.25\n"),
      );
      const sql = `SELECT id, amount FROM read_csv('${name}', all_varchar = true)`;
      expect((await subject.database.select(sql, [])).rows).toEqual([
        ["0007", "1.50"],
        ["0008", "2.25"],
      ]);
      await subject.database.closeFile(name);
      await expect(subject.database.select(sql, [])).rejects.toThrow();
    });

    test("files can be opened all through a session, also under a name that was used before", async () => {
      for (const text of ["x\n1\n", "x\n2\n", "x\n3\n"]) {
        const name = await subject.database.openFile(await fileWith(subject.folder, "again.csv", text));
        const { rows } = await subject.database.select(`SELECT x::INTEGER AS x FROM read_csv('${name}')`, []);
        expect(rows).toEqual([[Number(text.slice(2))]]);
        await subject.database.closeFile(name);
      }
    });

    test("read_text gives the whole text", async () => {
      const name = await subject.database.openFile(await fileWith(subject.folder, "note.txt", "line 1\nline 2\n"));
      expect((await subject.database.select(`SELECT content FROM read_text('${name}')`, [])).rows).toEqual([
        ["line 1\nline 2\n"],
      ]);
      await subject.database.closeFile(name);
    });

    test("a file that exists in memory only is read as well", async () => {
      const blob = new Blob(["x\n42\n"]);
      const name = await subject.database.openFile({
        ...fileAt("sample.csv", blob.size),
        origin: { kind: "blob", blob },
      });
      expect((await subject.database.select(`SELECT x::INTEGER AS x FROM read_csv('${name}')`, [])).rows).toEqual([
        [42],
      ]);
      await subject.database.closeFile(name);
    });

    test("an empty file is read as nothing", async () => {
      const name = await subject.database.openFile(await fileWith(subject.folder, "empty.csv", ""));
      const read = subject.database.select(
        `SELECT * FROM read_csv('${name}', columns = {'x': 'VARCHAR'}, header = true)`,
        [],
      );
      await expect(read.then((result) => result.rows)).resolves.toEqual([]);
      await subject.database.closeFile(name);
    });

    test("a file of more than 2 GB opens and is read only as far as asked", async () => {
      const path = join(subject.folder, "large.csv");
      const handle = await open(path, "w");
      await handle.write("id,amount\n".concat("0007,2.00\n".repeat(4_000_000)));
      await handle.truncate(2.5 * GB);
      await handle.close();
      const name = await subject.database.openFile(fileAt(path, 2.5 * GB));
      const sql = `SELECT id FROM read_csv('${name}', auto_detect = false, columns = {'id': 'VARCHAR', 'amount': 'VARCHAR'}, header = true) LIMIT 1`;
      expect((await subject.database.select(sql, [])).rows).toEqual([["0007"]]);
      await subject.database.closeFile(name);
    });
  });
}
