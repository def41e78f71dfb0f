import type { WorkBook } from "@e965/xlsx";
import { AppError } from "../../ports/app-error";
import type { ExportFile } from "../../ports/export-file";

/**
 * Parses a workbook file of any kind. Macros are not run and formulas not computed.
 * @throws AppError `unreadable-file` for a damaged or password-protected file, with what to do
 */
export async function openBook(file: ExportFile): Promise<WorkBook> {
  const bytes = await file.read(0, file.size);
  const { read } = await import("@e965/xlsx");
  try {
    return read(bytes, {
      type: "array",
      dense: true,
      cellNF: true,
      cellFormula: true,
      cellStyles: true,
      cellText: false,
      cellHTML: false,
    });
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

function unreadable(file: ExportFile, cause: unknown): AppError {
  const remedy = /password|encrypt/i.test(String(cause))
    ? "is protected by a password. Open it in Excel, take the password off (File, Info, Protect Workbook) and save it again."
    : "cannot be read as a workbook; it may be damaged or cut short. Open it in Excel and save it again as .xlsx, or export it anew.";
  return new AppError("unreadable-file", `${file.name} ${remedy}`, { cause });
}
