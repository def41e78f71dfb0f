import type { ExportFile } from "../ports/export-file";

const CHUNK_BYTES = 1024 * 1024;

/** Whether two files hold the same bytes; files of different size are not read. */
export async function sameContent(one: ExportFile, other: ExportFile): Promise<boolean> {
  if (one.size !== other.size) return false;
  for (let at = 0; at < one.size; at += CHUNK_BYTES) {
    const end = Math.min(one.size, at + CHUNK_BYTES);
    const [left, right] = await Promise.all([one.read(at, end), other.read(at, end)]);
    if (left.some((byte, index) => byte !== right[index])) return false;
  }
  return true;
}
