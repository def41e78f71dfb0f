import type { ExportFile } from "../ports/export-file";
import type { Delimiter } from "./file-shape";
import { walkRecords } from "./record-locator";

/** An independent count of what a file holds, to hold the engine's count of records against. */
export interface LineCount {
  /** Records after the header. */
  readonly records: number;
  /** The header and the blank lines. */
  readonly notData: number;
}

/**
 * Counts records and blank lines without parsing what they hold.
 * @throws the signal's reason when it is cancelled
 */
export async function countLines(
  file: ExportFile,
  signal?: AbortSignal,
  delimiter: Delimiter = ",",
): Promise<LineCount> {
  const { records, blankLines } = await walkRecords(cancellable(file, signal), delimiter.charCodeAt(0), () => "go-on");
  return { records, notData: blankLines + 1 };
}

/** The same file; reading it fails once the signal is raised. */
function cancellable(file: ExportFile, signal: AbortSignal | undefined): ExportFile {
  const read: ExportFile["read"] = (start, end) => {
    signal?.throwIfAborted();
    return file.read(start, end);
  };
  return { ...file, read };
}
