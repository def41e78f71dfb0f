import type { Answer } from "../app/answer";
import type { CheckedLedger } from "../app/checked-ledger";
import type { Clock } from "../ports/clock";
import type { Database } from "../ports/database";
import type { ExportFile } from "../ports/export-file";
import type { JobOptions } from "../ports/progress";
import type { WriteOptions, Workbook } from "../ports/workbook";
import type { PlacedReport } from "../report/placed";
import type { PaneServices, SampleSize } from "./pane-services";
import type { SampleFile } from "./sample-files";

/** What the program is put together from. Everything heavy is fetched when it is first asked for. */
export interface ProgramParts {
  readonly clock: Clock;
  openDatabase(): Promise<Database>;
  exportFile(file: SampleFile): ExportFile;
  makeSampleFiles(size: SampleSize, job: JobOptions): Promise<readonly SampleFile[]>;
  hostKind(): Promise<"excel" | "elsewhere">;
  /** The workbook beside the pane. */
  openWorkbook(): Promise<Workbook>;
  /** A report as the bytes of an .xlsx file. */
  xlsxOf(placed: PlacedReport, options: WriteOptions): Promise<Uint8Array>;
  /** Hands a file to the browser to save. */
  download(fileName: string, bytes: Uint8Array): void;
}

/** The services of the pane over the use cases of the program. */
export function paneServices(parts: ProgramParts): PaneServices {
  return {
    ...ledgerServices(parts, onceOpened(parts.openDatabase)),
    ...deliveryServices(parts),
    hostKind: parts.hostKind,
    today: () => parts.clock.now().slice(0, 10),
  };
}

function ledgerServices(
  parts: ProgramParts,
  open: OpenDatabase,
): Pick<PaneServices, "loadFiles" | "loadSample" | "run"> {
  return {
    loadFiles: (files, job) => {
      const exports = files.map((file) => parts.exportFile({ name: file.name, blob: file }));
      return load(open, exports, job);
    },
    loadSample: async (size, job) => {
      const files = await parts.makeSampleFiles(size, job);
      return { ...(await load(open, files.map(parts.exportFile), job)), isSample: true };
    },
    run: async (setup, ledger, job) => {
      const { answerQuestion } = await import("../app/answer-question");
      return answerQuestion(await open(job), { setup, ledger, stamp: parts.clock.now() }, job);
    },
  };
}

function deliveryServices(parts: ProgramParts): Pick<PaneServices, "write" | "save"> {
  return {
    write: async (answer, overwrite, job) => {
      const workbook = await parts.openWorkbook();
      return workbook.write(await placed(answer), writeOptions(parts, overwrite, job));
    },
    save: async (answer, job) => {
      const bytes = await parts.xlsxOf(await placed(answer), writeOptions(parts, "refuse", job));
      job.signal?.throwIfAborted();
      parts.download(answer.fileName, bytes);
    },
  };
}

type OpenDatabase = (job: JobOptions) => Promise<Database>;

/** Opens the engine at the first call and keeps it; a failure is forgotten, so that the next call tries again. */
function onceOpened(open: () => Promise<Database>): OpenDatabase {
  let opening: Promise<Database> | null = null;
  return ({ progress }) => {
    if (opening !== null) return opening;
    progress?.({ label: "Starting the engine", done: 0, total: null });
    opening = open();
    opening.catch(() => {
      opening = null;
    });
    return opening;
  };
}

async function load(open: OpenDatabase, files: readonly ExportFile[], job: JobOptions): Promise<CheckedLedger> {
  const { loadLedger } = await import("../app/load-ledger");
  return loadLedger(await open(job), files, job);
}

async function placed(answer: Answer): Promise<PlacedReport> {
  const { placeReport } = await import("../report/place");
  return placeReport(answer.report);
}

function writeOptions(parts: ProgramParts, overwrite: WriteOptions["overwrite"], job: JobOptions): WriteOptions {
  const progress = (done: number, total: number) => job.progress?.({ label: "Writing", done, total });
  return { overwrite, stamp: parts.clock.now(), progress, signal: job.signal };
}
