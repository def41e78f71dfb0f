import { AppError } from "../../ports/app-error";
import type { ExportFile } from "../../ports/export-file";
import { type FileSignature, signatureRemedy } from "../grid/file-signature";

/**
 * The refusal of a file that cannot be read at all.
 * @param sentence the end of a sentence that begins with the file's name
 */
export function unreadable(file: ExportFile, sentence: string): AppError {
  return new AppError("unreadable-file", `${file.name} ${sentence}`);
}

/** @throws AppError `unreadable-file` for an empty file, a PDF, an archive */
export function refuseUnreadable(file: ExportFile, signature: FileSignature): void {
  if (file.size === 0) throw unreadable(file, "is empty. Export it again from the billing system.");
  const remedy = signatureRemedy(signature);
  if (remedy !== null) throw unreadable(file, remedy);
}

/** @throws AppError `unreadable-file` when the text holds what no text has: other kinds of files under a wrong name */
export function refuseBinary(file: ExportFile, text: string): void {
  const start = text.slice(0, 8192);
  // biome-ignore lint: control characters are what is looked for
  const odd = start.replace(/[^\u0000-\u0008\u000e-\u0019\u001b-\u001f\ufffd]/g, "").length;
  if (odd > start.length * 0.02) {
    throw unreadable(file, "is not text. Export the data as CSV (UTF-8) or as an Excel workbook.");
  }
}
