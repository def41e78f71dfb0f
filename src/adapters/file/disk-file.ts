import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { AppError } from "../../ports/app-error";
import type { ExportFile } from "../../ports/export-file";

/**
 * A file on disk as an export; opened for each slice, so that nothing stays locked.
 * @throws AppError `unreadable-file` when there is no such file
 */
export async function diskFile(path: string): Promise<ExportFile> {
  const { size } = await stat(path).catch((cause: unknown) => {
    throw new AppError("unreadable-file", `There is no file ${path}. Check the name and the folder.`, { cause });
  });
  return {
    name: basename(path),
    size,
    origin: { kind: "path", path },
    read: (start, end) => readSlice(path, start, end),
  };
}

async function readSlice(path: string, start: number, end: number): Promise<Uint8Array> {
  const handle = await open(path, "r");
  try {
    const bytes = new Uint8Array(Math.max(0, end - start));
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, start);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
