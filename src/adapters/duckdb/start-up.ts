import type { AsyncDuckDB } from "@duckdb/duckdb-wasm";
import { AppError } from "../../ports/app-error";

/** DuckDB-WASM that is started but not opened yet. */
export interface StartUp {
  readonly instance: AsyncDuckDB;
  readonly worker: Worker;
  /** Address of the wasm file, absolute: the worker is elsewhere. */
  readonly wasm: string;
}

const SILENCE_MS = 30_000;

/** The shortest wasm module there is: its mark and its version. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/**
 * Loads the wasm file in the worker. A page whose policy forbids WebAssembly and a worker that could not be fetched never
 * answer at all, so a silence is taken for a refusal; the time starts anew whenever a part of the file arrives.
 * @param silenceMs how long the worker may be silent, in milliseconds
 * @throws AppError `engine-unavailable` saying what to do; the worker is ended then
 */
export async function startEngine({ instance, worker, wasm }: StartUp, silenceMs = SILENCE_MS): Promise<void> {
  const silence = watchFor(worker, silenceMs);
  try {
    await Promise.race([instance.instantiate(wasm, null, silence.heard), silence.broken]);
  } catch (cause) {
    instance.detach();
    worker.terminate();
    throw cause instanceof AppError ? cause : unavailable(cause);
  } finally {
    silence.end();
  }
}

/**
 * Asks the page's policy about WebAssembly with the smallest module, because a worker that is refused says nothing.
 * @throws AppError `engine-unavailable` at once when WebAssembly is forbidden or missing
 */
export function assertWasmAllowed(): void {
  try {
    new WebAssembly.Module(EMPTY_MODULE);
  } catch (cause) {
    throw unavailable(cause);
  }
}

function watchFor(worker: Worker, silenceMs: number) {
  let heard = () => {};
  let end = () => {};
  const broken = new Promise<never>((_, reject) => {
    let timer = setTimeout(() => reject(unavailable("silence")), silenceMs);
    const fail = (event: ErrorEvent) => reject(unavailable(event.message));
    worker.addEventListener("error", fail);
    heard = () => {
      clearTimeout(timer);
      timer = setTimeout(() => reject(unavailable("silence")), silenceMs);
    };
    end = () => {
      clearTimeout(timer);
      worker.removeEventListener("error", fail);
    };
  });
  return { broken, heard, end };
}

function unavailable(cause: unknown): AppError {
  return new AppError(
    "engine-unavailable",
    "The calculation engine did not start. Reload Ratebook and try again. If it stays like this, a policy of your network or " +
      "of the page blocks WebAssembly: ask whoever hosts Ratebook to allow 'wasm-unsafe-eval' and the files in its engine folder.",
    { cause },
  );
}
