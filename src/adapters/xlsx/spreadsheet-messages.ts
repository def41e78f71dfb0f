import type { AppErrorCode } from "../../ports/app-error";
import type { ProgressStep } from "../../ports/progress";
import type { SheetInfo, SheetRow } from "../../ports/spreadsheet-reader";

/** A workbook file as it crosses to the worker: the browser hands a blob over by reference, its bytes stay where they are. */
export interface BookHandle {
  /** The same for the same blob, so that the worker parses it once. */
  readonly key: number;
  readonly name: string;
  readonly blob: Blob;
}

/** What the page asks; `open` begins to read a sheet, `next` gives its rows chunk by chunk, under the number it was opened by. */
export type SheetQuestion =
  | { readonly ask: "sheets"; readonly book: BookHandle }
  | { readonly ask: "open"; readonly cursor: number; readonly book: BookHandle; readonly sheet: string }
  | { readonly ask: "next"; readonly cursor: number }
  | { readonly ask: "close"; readonly cursor: number };

/** A question with its number. */
export interface SheetRequest {
  readonly id: number;
  readonly question: SheetQuestion;
}

/** What the worker found: the sheets of `sheets`, the rows of `next`. */
export interface SheetReply {
  readonly sheets: readonly SheetInfo[];
  /** Null behind the last rows, and where none were asked for. */
  readonly rows: readonly SheetRow[] | null;
  readonly step: ProgressStep | null;
}

/** Why the worker has no reply; `code` is null for a bug. An error cannot cross as it is: it would lose its code. */
export interface SheetRefusal {
  readonly code: AppErrorCode | null;
  readonly message: string;
}

/** The worker's one answer to the request of that number. */
export type SheetAnswer =
  | { readonly id: number; readonly reply: SheetReply }
  | { readonly id: number; readonly refusal: SheetRefusal };
