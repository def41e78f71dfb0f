import { AppError } from "../../ports/app-error";
import type { SheetAnswer, SheetQuestion, SheetRefusal, SheetReply, SheetRequest } from "./spreadsheet-messages";

/** What the page needs of a worker. */
export interface SheetWorker {
  postMessage(request: SheetRequest): void;
  onAnswer(take: (answer: SheetAnswer) => void): void;
  /** The worker could not be loaded, or has ended by itself. */
  onFailure(take: (message: string) => void): void;
  terminate(): void;
}

interface Waiting {
  readonly resolve: (reply: SheetReply) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * The page's side: starts the worker at the first question, ends it after a time without any, so that its memory is freed,
 * and at once when the only question is cancelled, since a workbook that is being parsed cannot be stopped otherwise.
 */
export class SheetDesk {
  readonly #start: () => SheetWorker;
  readonly #idleMilliseconds: number;
  readonly #waiting = new Map<number, Waiting>();
  readonly #open = new Set<number>();
  #worker: SheetWorker | null = null;
  #ending: ReturnType<typeof setTimeout> | undefined;
  #count = 0;

  constructor(start: () => SheetWorker, idleMilliseconds: number) {
    this.#start = start;
    this.#idleMilliseconds = idleMilliseconds;
  }

  /** @throws the signal's reason when it is cancelled; AppError as the reader in the worker does */
  async ask(question: SheetQuestion, signal?: AbortSignal): Promise<SheetReply> {
    signal?.throwIfAborted();
    clearTimeout(this.#ending);
    const id = this.#next();
    const worker = (this.#worker ??= this.#started());
    const cancel = () => this.#waiting.get(id)?.reject(signal?.reason);
    signal?.addEventListener("abort", cancel);
    try {
      return await new Promise<SheetReply>((resolve, reject) => {
        this.#waiting.set(id, { resolve, reject });
        worker.postMessage({ id, question });
      });
    } finally {
      signal?.removeEventListener("abort", cancel);
      this.#waiting.delete(id);
      this.#rest(signal?.aborted === true ? 0 : this.#idleMilliseconds);
    }
  }

  /** Numbers a sheet that is to be read; until it is closed the worker stays. */
  openCursor(): number {
    const cursor = this.#next();
    this.#open.add(cursor);
    return cursor;
  }

  closeCursor(cursor: number, signal?: AbortSignal): void {
    this.#open.delete(cursor);
    this.#worker?.postMessage({ id: this.#next(), question: { ask: "close", cursor } });
    this.#rest(signal?.aborted === true ? 0 : this.#idleMilliseconds);
  }

  #next(): number {
    this.#count += 1;
    return this.#count;
  }

  #started(): SheetWorker {
    const worker = this.#start();
    worker.onAnswer((answer) => {
      const waiting = this.#waiting.get(answer.id);
      if ("reply" in answer) waiting?.resolve(answer.reply);
      else waiting?.reject(errorOf(answer.refusal));
    });
    worker.onFailure((message) => {
      this.#end();
      for (const { reject } of this.#waiting.values()) reject(failure(message));
    });
    return worker;
  }

  /** Ends the worker after a time, unless somebody still needs it. */
  #rest(milliseconds: number): void {
    clearTimeout(this.#ending);
    if (this.#worker === null || this.#waiting.size > 0 || this.#open.size > 0) return;
    if (milliseconds === 0) this.#end();
    else this.#ending = setTimeout(() => this.#end(), milliseconds);
  }

  #end(): void {
    clearTimeout(this.#ending);
    this.#worker?.terminate();
    this.#worker = null;
    this.#open.clear();
  }
}

function errorOf({ code, message }: SheetRefusal): Error {
  return code === null ? new Error(message) : new AppError(code, message);
}

function failure(message: string): AppError {
  if (/memory/i.test(message)) {
    return new AppError(
      "out-of-memory",
      "The workbook is too large to be read here. Save its sheet as CSV (UTF-8) in Excel and load that.",
    );
  }
  return new AppError(
    "engine-unavailable",
    `The part of Ratebook that reads workbooks could not run (${message || "it was not found"}). Close the pane, open it again and load the file once more.`,
  );
}
