import { blobFile } from "../../../src/adapters/file/blob-file";
import { createSpreadsheetReader } from "../../../src/adapters/xlsx/read-spreadsheet";
import type { ExportFile } from "../../../src/ports/export-file";
import type { SheetRow } from "../../../src/ports/spreadsheet-reader";

/** Bytes as a dropped file. */
export function dropped(name: string, bytes: Uint8Array): ExportFile {
  return blobFile(name, new Blob([new Uint8Array(bytes)]));
}

/** All rows of a sheet, as the reader gives them. */
export async function readSheet(file: ExportFile, sheet: string): Promise<readonly SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const chunk of createSpreadsheetReader().rows(file, sheet)) rows.push(...chunk);
  return rows;
}
