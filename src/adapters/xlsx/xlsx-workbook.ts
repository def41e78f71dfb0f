import { AppError } from "../../ports/app-error";
import type { Workbook, WriteReceipt } from "../../ports/workbook";
import { type Book, EMPTY_BOOK, holdsReport, putReport } from "../../report/book";
import { openXlsxWorkbook } from "./open-xlsx-workbook";
import { writeFile } from "./write-file";

/** A workbook that becomes an .xlsx file. */
export interface XlsxWorkbook extends Workbook {
  /** The bytes of the file as it stands. */
  save(): Promise<Uint8Array>;
}

/**
 * A new, empty .xlsx workbook. Nothing is computed here: Excel and LibreOffice calculate the file when they open it, so
 * receipts list no error cells and formulas read back as null.
 */
export function createXlsxWorkbook(): XlsxWorkbook {
  let book: Book = EMPTY_BOOK;
  let study: string | null = null;
  const save = () => writeFile(book, study);
  const reopen = async () => openXlsxWorkbook(await save());
  return {
    save,
    write(report, options): Promise<WriteReceipt> {
      options.signal?.throwIfAborted();
      if (options.overwrite === "refuse" && holdsReport(book, report.id))
        return Promise.reject(alreadyWritten(report.title));
      const change = putReport(book, { report, stamp: options.stamp });
      book = change.book;
      options.progress?.(report.sheets.length, report.sheets.length);
      return Promise.resolve({ sheets: change.sheets, errors: [], renamed: change.renamed });
    },
    readInputs: async (names) => (await reopen()).readInputs(names),
    readTable: async (name) => (await reopen()).readTable(name),
    readStudy: () => Promise.resolve(study),
    saveStudy(text) {
      study = text;
      return Promise.resolve();
    },
  };
}

function alreadyWritten(title: string): AppError {
  return new AppError(
    "workbook-changed",
    `The workbook holds "${title}" already. Choose to replace it, or save under another name.`,
  );
}
