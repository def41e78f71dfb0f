import { constants, rmSync } from "node:fs";
import { copyFile, link, mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import type { ExportFile } from "../../ports/export-file";
import { readablePath } from "./readable-path";

/** A folder of this process alone, in which the native engine may read opened files and spill what memory cannot hold. */
export interface PrivateFolder {
  /** Where opened files appear; the only folder that SQL may read. */
  readonly opened: string;
  /** Where the engine may write temporary data. */
  readonly spill: string;
  /** Puts a file into `opened` and answers its path there, which holds no quote and no character of the file's own name. */
  place(file: ExportFile): Promise<string>;
  remove(path: string): Promise<void>;
  /** Deletes the folder with all that is in it, as the end of the process would; the user's files stay. */
  close(): Promise<void>;
}

/** Makes the folder below the system's folder for temporary files, readable by this user only. */
export async function openPrivateFolder(): Promise<PrivateFolder> {
  const root = await realpath(await mkdtemp(join(tmpdir(), "ratebook-")));
  const [opened, spill] = [join(root, "opened") + sep, join(root, "spill")];
  const forget = () => rmSync(root, { recursive: true, force: true });
  process.once("exit", forget);
  await mkdir(opened);
  await mkdir(spill);
  let placed = 0;
  return {
    opened,
    spill,
    place: async (file) => {
      placed += 1;
      const path = `${opened}${placed}`;
      await put(file, path);
      return path;
    },
    remove: (path) => rm(path, { force: true }),
    close: async () => {
      process.removeListener("exit", forget);
      await rm(root, { recursive: true, force: true });
    },
  };
}

/** DuckDB looks through symbolic links to decide what may be read, so the file itself is linked; another disk needs a copy. */
async function put(file: ExportFile, path: string): Promise<void> {
  if (file.origin.kind === "blob") return writeFile(path, Buffer.from(await file.origin.blob.arrayBuffer()));
  const source = await readablePath(file.origin.path, file.name);
  try {
    await link(source, path);
  } catch {
    await copyFile(source, path, constants.COPYFILE_FICLONE);
  }
}
