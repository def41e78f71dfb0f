import type { WorkBook } from "@e965/xlsx";
import { AppError } from "../../ports/app-error";
import type { ExportFile } from "../../ports/export-file";
import { checkArchive } from "./check-archive";
import { checkRecords } from "./check-records";
import { compoundStreams } from "./compound-file";

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** What workbooks begin with: a zip archive, an OLE file, or the bare records of Excel 95 and older. */
const BEGINNINGS = [ZIP, OLE, [0x09, 0x08], [0x09, 0x04], [0x09, 0x02]];

/**
 * Parses a workbook file of any kind. Macros are not run and formulas not computed.
 * @throws AppError `unreadable-file` for a damaged or password-protected file, with what to do
 */
export async function openBook(file: ExportFile): Promise<WorkBook> {
  const bytes = await file.read(0, file.size);
  const { read } = await import("@e965/xlsx");
  try {
    if (!BEGINNINGS.some((start) => beginsWith(bytes, start))) throw new Error("the first bytes are no workbook's");
    if (beginsWith(bytes, ZIP)) checkArchive(bytes);
    return read(beginsWith(bytes, OLE) ? workbookStream(bytes) : bytes, {
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

/** The records of an old workbook without their envelope: damaged envelopes would keep the parser busy for ever. */
function workbookStream(bytes: Uint8Array): Uint8Array {
  const stream = compoundStreams(bytes);
  const records = stream("Workbook") ?? stream("Book");
  if (records !== null) {
    checkRecords(records);
    return records;
  }
  throw new Error(stream("EncryptedPackage") === null ? "there is no workbook in the file" : "encrypted");
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function unreadable(file: ExportFile, cause: unknown): AppError {
  const remedy = /password|encrypt/i.test(String(cause))
    ? "is protected by a password. Open it in Excel, take the password off (File, Info, Protect Workbook) and save it again."
    : "cannot be read as a workbook; it may be damaged or cut short. Open it in Excel and save it again as .xlsx, or export it anew.";
  return new AppError("unreadable-file", `${file.name} ${remedy}`, { cause });
}
