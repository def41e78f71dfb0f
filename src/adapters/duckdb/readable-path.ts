import { constants } from "node:fs";
import { access, realpath, stat } from "node:fs/promises";
import { AppError } from "../../ports/app-error";

/**
 * The real path of a file that is there and may be read, links followed; asked once, before the engine sees it, because
 * DuckDB-WASM reads a file that is gone as an empty one.
 * @param name the file's own name, for the message
 * @throws AppError `unreadable-file` when it is gone, is a folder or may not be read
 */
export async function readablePath(path: string, name: string): Promise<string> {
  try {
    await access(path, constants.R_OK);
    if ((await stat(path)).isFile()) return await realpath(path);
  } catch (cause) {
    throw new AppError("unreadable-file", messageFor(name), { cause });
  }
  throw new AppError("unreadable-file", messageFor(name));
}

function messageFor(name: string): string {
  return `${name} cannot be read: it was moved or deleted, it is a folder, or its permissions forbid it. Choose the file again.`;
}
