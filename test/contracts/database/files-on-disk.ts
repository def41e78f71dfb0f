import { join } from "node:path";
import type { Database } from "../../../src/ports/database";
import { fileAt, prepareSubject } from "./subject";

/** What Node adds: a path may lead to nothing, and that is noticed when the file is opened. */
export function filesOnDiskContract(open: () => Promise<Database>): void {
  describe("files on disk", () => {
    const subject = prepareSubject(open);

    test.each([
      ["is gone", "gone.csv"],
      ["is a folder", "."],
    ])("a file that %s is refused in words that say what to do", async (_, name) => {
      const opening = subject.database.openFile(fileAt(join(subject.folder, name), 10));
      await expect(opening).rejects.toThrow("any.csv cannot be read");
      await expect(opening).rejects.toHaveProperty("code", "unreadable-file");
    });
  });
}
