import type { JobOptions } from "../ports/progress";
import type { SampleSize } from "./pane-services";
import type { SampleMessage } from "./sample-worker";

/** An export of a made-up city. */
export interface SampleFile {
  readonly name: string;
  readonly blob: Blob;
}

const CITIES = { town: { accounts: 1500, months: 24 }, city: { accounts: 10_000, months: 36 } } as const;

/** Makes a city up in a worker, so that the pane stays alive; a cancel ends the worker. */
export function makeSampleFiles(size: SampleSize, { progress, signal }: JobOptions): Promise<readonly SampleFile[]> {
  const worker = new Worker(new URL("./sample-worker.ts", import.meta.url));
  return new Promise<readonly SampleFile[]>((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason));
    worker.addEventListener("error", (event) =>
      reject(new Error(`the sample city could not be made: ${event.message}`)),
    );
    worker.addEventListener("message", ({ data }: MessageEvent<SampleMessage>) => {
      if (data.kind === "files") resolve(data.files);
      else progress?.({ label: "Making up a city", done: Math.round(data.done * 100), total: 100 });
    });
    worker.postMessage(CITIES[size]);
  }).finally(() => worker.terminate());
}
