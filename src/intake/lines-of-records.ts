import type { ExportFile } from "../ports/export-file";
import type { FileLoad } from "./load-result";
import { walkRecords } from "./record-locator";

/**
 * The physical lines of some rows of the ledger, by their `source_record`; at most one walk through the file, up to the
 * last of them.
 */
export async function linesOfRecords(
  file: ExportFile,
  load: Pick<FileLoad, "recordsCount" | "misfits" | "delimiter">,
  records: ReadonlySet<number>,
): Promise<ReadonlyMap<number, number>> {
  if (load.recordsCount === "lines") return new Map([...records].map((record) => [record, record]));
  const lines = new Map<number, number>();
  const { misfits } = load;
  let fitting = load.recordsCount === "from top" ? 1 : 0;
  let misfit = 0;
  await walkRecords(file, (load.delimiter ?? ",").charCodeAt(0), ({ line, end }) => {
    if ((misfits[misfit] ?? Number.POSITIVE_INFINITY) < end) misfit++;
    else fitting++;
    if (records.has(fitting)) lines.set(fitting, lines.get(fitting) ?? line);
    return lines.size >= records.size ? "stop" : "go-on";
  });
  return lines;
}
