import type { JobOptions } from "../ports/progress";
import type { WriteOptions } from "../ports/workbook";
import type { ProgramParts } from "./program-parts";

/** How a report is written by a job of the pane, at this moment. */
export function writeOptions(parts: ProgramParts, overwrite: WriteOptions["overwrite"], job: JobOptions): WriteOptions {
  const progress = (done: number, total: number) => job.progress?.({ label: "Writing", done, total });
  return { overwrite, stamp: parts.clock.now(), progress, signal: job.signal };
}
