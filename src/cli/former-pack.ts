import { readFile } from "node:fs/promises";
import { AppError } from "../ports/app-error";
import { ownerMark } from "../report/owner-mark";
import type { Workplace, WrittenWorkbook } from "./command";

/**
 * The workbook that the new pack takes the place of; null where there is none yet. The command replaces the whole file, so a
 * file with anything in it but the pack is refused.
 * @throws AppError `workbook-changed` naming the sheets that are not the pack's; `unreadable-file` when it is no workbook
 */
export async function formerPack(path: string, place: Workplace): Promise<WrittenWorkbook | null> {
  const bytes = await bytesOf(path);
  if (bytes === null) return null;
  const book = await place.readWorkbook(bytes);
  const own = new Set(
    book.ownedSheets.filter(({ mark }) => mark.startsWith(ownerMark("monthly-pack/"))).map(({ name }) => name),
  );
  const others = book.sheetNames.filter((name) => !own.has(name));
  if (others.length === 0) return book;
  const names = others.map((name) => `"${name}"`).join(", ");
  throw new AppError(
    "workbook-changed",
    `${path} holds sheets that this command did not write (${names}) and would lose. Name another file with --out, or write the pack into that workbook from the pane in Excel.`,
  );
}

async function bytesOf(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (cause) {
    if (typeof cause === "object" && cause !== null && "code" in cause && cause.code === "ENOENT") return null;
    throw new AppError("unreadable-file", `${path} cannot be read. Close it where it is open, or name another file.`, {
      cause,
    });
  }
}
