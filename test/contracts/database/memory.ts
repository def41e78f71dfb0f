import { truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "../../../src/ports/database";
import { fileAt, prepareSubject } from "./subject";

const THREE_GB = 3 * 1024 ** 3;

/** WebAssembly's memory ends at 4 GB; what does not fit is refused, and the database goes on. */
export function memoryContract(open: () => Promise<Database>): void {
  describe("memory", () => {
    const subject = prepareSubject(open);

    test("a text of 3 GB is refused with what to do, and the database goes on", async () => {
      const path = join(subject.folder, "text.txt");
      await writeFile(path, "");
      await truncate(path, THREE_GB);
      const name = await subject.database.openFile(fileAt(path, THREE_GB));
      const reading = subject.database.select(`SELECT content FROM read_text('${name}')`, []);
      await expect(reading).rejects.toHaveProperty("code", "out-of-memory");
      await expect(reading).rejects.toThrow("Load fewer months at a time");
      expect((await subject.database.select("SELECT 1 AS n", [])).rows).toEqual([[1]]);
      await subject.database.closeFile(name);
    });
  });
}
