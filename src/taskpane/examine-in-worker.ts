import type { ExaminedFile } from "../app/intake-desk";
import type { ExamineMessage, ExamineRequest } from "./examine-worker";
import type { ProgramParts } from "./program-parts";

/**
 * Looks at a file in a worker of its own, so that the pane answers meanwhile; a cancel ends the worker, and its memory is
 * freed when it is done. The file goes over by reference.
 */
export const examineInWorker: ProgramParts["examine"] = ({ name, blob }, look, { signal }) => {
  signal?.throwIfAborted();
  const worker = new Worker(new URL("./examine-worker.ts", import.meta.url));
  return new Promise<ExaminedFile>((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason));
    worker.addEventListener("error", ({ message }) => reject(new Error(`${name} could not be looked at: ${message}`)));
    worker.addEventListener("message", ({ data }: MessageEvent<ExamineMessage>) => {
      if (data.kind === "examined") resolve(data.file);
      else reject(new Error(data.message));
    });
    const request: ExamineRequest = { name, blob, ...look };
    worker.postMessage(request);
  }).finally(() => worker.terminate());
};
