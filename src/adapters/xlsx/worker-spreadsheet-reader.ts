import type { ExportFile } from "../../ports/export-file";
import type { JobOptions } from "../../ports/progress";
import type { SheetRow, SpreadsheetReader } from "../../ports/spreadsheet-reader";
import { SheetDesk, type SheetWorker } from "./sheet-desk";
import type { BookHandle, SheetAnswer } from "./spreadsheet-messages";

/** How long a parsed workbook is kept for the next question about it. */
const IDLE_MILLISECONDS = 30_000;

/** How a worker is begun, and how long it stays when nothing is asked of it. */
export interface WorkerReading {
  readonly start: () => SheetWorker;
  readonly idleMilliseconds?: number;
}

/**
 * Reads workbooks in a worker, so that the page stays alive while one is parsed. The worker begins with the first question;
 * it keeps the last workbook and ends when it has been idle for a while.
 */
export function createWorkerSpreadsheetReader({ start, idleMilliseconds }: WorkerReading): SpreadsheetReader {
  const desk = new SheetDesk(start, idleMilliseconds ?? IDLE_MILLISECONDS);
  const handleOf = bookHandles();
  return {
    sheets: async (file, job) => (await desk.ask({ ask: "sheets", book: handleOf(file) }, job?.signal)).sheets,
    rows: (file, sheet, job) => rowsOf(desk, { book: handleOf(file), sheet }, job),
  };
}

/** The worker that webpack makes of `spreadsheet-worker.ts`. */
export function startSheetWorker(): SheetWorker {
  const worker = new Worker(new URL("./spreadsheet-worker.ts", import.meta.url));
  return {
    postMessage: (request) => worker.postMessage(request),
    onAnswer: (take) => worker.addEventListener("message", ({ data }: MessageEvent<SheetAnswer>) => take(data)),
    onFailure: (take) => worker.addEventListener("error", ({ message }) => take(message)),
    terminate: () => worker.terminate(),
  };
}

/** The same number for the same blob: the pane makes a new handle of a file for each job. */
function bookHandles(): (file: ExportFile) => BookHandle {
  const keys = new WeakMap<Blob, number>();
  let count = 0;
  return ({ name, origin }) => {
    if (origin.kind !== "blob") throw new Error(`${name} is no file of this page`);
    const key = keys.get(origin.blob) ?? ++count;
    keys.set(origin.blob, key);
    return { key, name, blob: origin.blob };
  };
}

interface Wanted {
  readonly book: BookHandle;
  readonly sheet: string;
}

async function* rowsOf(
  desk: SheetDesk,
  { book, sheet }: Wanted,
  job?: JobOptions,
): AsyncGenerator<readonly SheetRow[]> {
  const cursor = desk.openCursor();
  try {
    await desk.ask({ ask: "open", cursor, book, sheet }, job?.signal);
    for (;;) {
      const { rows, step } = await desk.ask({ ask: "next", cursor }, job?.signal);
      if (rows === null) return;
      if (step !== null) job?.progress?.(step);
      yield rows;
    }
  } finally {
    desk.closeCursor(cursor, job?.signal);
  }
}
