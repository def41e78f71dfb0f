import type { ExportFile } from "../ports/export-file";
import { walkRecords } from "./record-locator";

const COMMA = 44;

/**
 * The physical lines of some records, by record number (1 is the first after the header that fits it); one walk through
 * the file, up to the last of them.
 * @param misfits byte positions of the lines that do not fit the header; they have no record number
 */
export async function linesOfRecords(
  file: ExportFile,
  records: ReadonlySet<number>,
  misfits: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const lines = new Map<number, number>();
  let fitting = 0;
  let misfit = 0;
  await walkRecords(file, COMMA, ({ line, end }) => {
    if ((misfits[misfit] ?? Number.POSITIVE_INFINITY) < end) misfit++;
    else fitting++;
    if (records.has(fitting)) lines.set(fitting, lines.get(fitting) ?? line);
    return lines.size >= records.size ? "stop" : "go-on";
  });
  return lines;
}
