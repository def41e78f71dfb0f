import { AppError } from "../../ports/app-error";

const OUT_OF_MEMORY =
  "This is more data than the engine can hold in memory (about 3 GB inside Excel). Load fewer months at a time, or load the " +
  "same files with the command line on a computer with more memory.";

/** The engine's errors that a user can act on, in words that say what to do; a mistake in a statement stays as it is. */
export function inPlainWords(error: unknown): unknown {
  const isMemory = error instanceof Error && error.message.startsWith("Out of Memory Error");
  return isMemory ? new AppError("out-of-memory", OUT_OF_MEMORY, { cause: error }) : error;
}
