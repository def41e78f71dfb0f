import { blobFile } from "../adapters/file/blob-file";
import { createSpreadsheetReader } from "../adapters/xlsx/read-spreadsheet";
import { examineExport } from "../app/examine-exports";
import type { ExaminedFile } from "../app/intake-desk";
import type { FileLook } from "./program-parts";
import type { SampleFile } from "./sample-files";

/** A file to look at, and what is known of it. */
export type ExamineRequest = SampleFile & FileLook;

/** What the worker made of the file; `failed` is a bug, since a file that cannot be used is no error. */
export type ExamineMessage =
  | { readonly kind: "examined"; readonly file: ExaminedFile }
  | { readonly kind: "failed"; readonly message: string };

addEventListener(
  "message",
  ({ data }: MessageEvent<ExamineRequest>) => void examined(data).then((message) => postMessage(message)),
);

async function examined({ name, blob, recipes, overrule }: ExamineRequest): Promise<ExamineMessage> {
  try {
    const context = { recipes, overrule, spreadsheets: createSpreadsheetReader() };
    return { kind: "examined", file: await examineExport(blobFile(name, blob), context) };
  } catch (error) {
    return { kind: "failed", message: error instanceof Error ? error.message : String(error) };
  }
}
