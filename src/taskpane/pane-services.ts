import type { Answer } from "../app/answer";
import type { CheckedLedger } from "../app/checked-ledger";
import type { RunSetup } from "../app/run-setup";
import type { IsoDate } from "../domain/calendar";
import type { JobOptions } from "../ports/progress";
import type { WriteOptions, WriteReceipt } from "../ports/workbook";

/** How large a made-up city is: a town is ready in seconds, the city is as large as a real one. */
export type SampleSize = "town" | "city";

/** Everything the pane asks of the program behind it. Each long job tells its progress and can be cancelled. */
export interface PaneServices {
  /** Reads files into an empty ledger and checks them. */
  loadFiles(files: readonly File[], job: JobOptions): Promise<CheckedLedger>;
  /** Makes a city up and loads its exports like any others. */
  loadSample(size: SampleSize, job: JobOptions): Promise<CheckedLedger>;
  run(setup: RunSetup, ledger: CheckedLedger, job: JobOptions): Promise<Answer>;
  /** @throws AppError `workbook-changed` when sheets of this report exist and `overwrite` is `refuse` */
  write(answer: Answer, overwrite: WriteOptions["overwrite"], job: JobOptions): Promise<WriteReceipt>;
  /** Gives the browser an .xlsx to save. */
  save(answer: Answer, job: JobOptions): Promise<void>;
  /** Whether there is a workbook to write to; settles when the host has answered. */
  hostKind(): Promise<"excel" | "elsewhere">;
  today(): IsoDate;
}
