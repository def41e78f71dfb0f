import { AppError } from "../../ports/app-error";
import type { ExportFile } from "../../ports/export-file";
import { splitRecord } from "../csv-record";

const HEAD_BYTES = 65_536;

/** The header of a delimited export: its columns in order, as printed but without surrounding blanks. */
export interface FileHead {
  readonly columns: readonly string[];
}

/**
 * Reads the first line of a CSV export.
 * @throws AppError `unreadable-file` when the file is empty, not text, or has no usable header
 */
export async function readHead(file: ExportFile): Promise<FileHead> {
  if (file.size === 0) throw unreadable(file, "is empty. Export it again from the billing system.");
  const bytes = await file.read(0, Math.min(HEAD_BYTES, file.size));
  refuseBinary(file, bytes);
  const text = new TextDecoder("utf-8").decode(bytes).replace(/^\uFEFF/, "");
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  if (line.length === text.length && file.size > HEAD_BYTES) {
    throw unreadable(file, "has no line end in its first 64 kB, so it is not a table of lines. Export it as CSV.");
  }
  if (/^\r(?!\n)/.test(text.slice(line.length))) {
    throw unreadable(
      file,
      "ends its lines as old Macs did (a return alone). Open it in Excel and save it as CSV (UTF-8).",
    );
  }
  return { columns: headerColumns(file, line) };
}

function headerColumns(file: ExportFile, line: string): readonly string[] {
  const columns = splitRecord(line).map((name) => (name ?? "").trim());
  if (columns.every((name) => name === ""))
    throw unreadable(file, "line 1 is blank. Line 1 must hold the column names.");
  const repeated = columns.find((name, index) => name !== "" && columns.indexOf(name) !== index);
  if (repeated !== undefined) {
    throw unreadable(file, `line 1 names the column "${repeated}" twice. Rename one of them.`);
  }
  return columns;
}

/** First bytes of files that are often saved under the wrong name, and what to do with each. */
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly remedy: string }[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    remedy: "is an Excel workbook or zip archive. Open it and save the sheet as CSV (UTF-8).",
  },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], remedy: "is an old Excel workbook. Open it and save the sheet as CSV (UTF-8)." },
  { bytes: [0x25, 0x50, 0x44, 0x46], remedy: "is a PDF. Export the report as CSV instead of printing it." },
  { bytes: [0x1f, 0x8b], remedy: "is compressed (gzip). Unpack it first." },
  { bytes: [0xff, 0xfe], remedy: "is UTF-16 text. Save it as CSV (UTF-8)." },
  { bytes: [0xfe, 0xff], remedy: "is UTF-16 text. Save it as CSV (UTF-8)." },
];

function refuseBinary(file: ExportFile, bytes: Uint8Array): void {
  const known = SIGNATURES.find((each) => each.bytes.every((byte, index) => bytes[index] === byte));
  if (known !== undefined) throw unreadable(file, known.remedy);
  if (bytes.includes(0)) throw unreadable(file, "is not text. Export the data as CSV (UTF-8).");
}

function unreadable(file: ExportFile, sentence: string): AppError {
  return new AppError("unreadable-file", `${file.name} ${sentence}`);
}
