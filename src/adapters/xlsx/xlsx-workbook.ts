import { writeToBook } from "../../ports/book-write";
import type { Workbook } from "../../ports/workbook";
import { type Book, EMPTY_BOOK } from "../../report/book";
import { openXlsxWorkbook } from "./open-xlsx-workbook";
import { writeFile } from "./write-file";

/** A workbook that becomes an .xlsx file. */
export interface XlsxWorkbook extends Workbook {
  /** The bytes of the file as it stands. */
  save(): Promise<Uint8Array>;
}

/**
 * A new, empty .xlsx workbook. Excel and LibreOffice compute the file anew when they open it; until then it shows what
 * `Calculation` gives, so that it can be read in a mail program or in Protected View.
 */
export function createXlsxWorkbook(): XlsxWorkbook {
  let book: Book = EMPTY_BOOK;
  let study: string | null = null;
  const save = () => writeFile(book, study);
  const reopen = async () => openXlsxWorkbook(await save());
  return {
    save,
    async write(report, options) {
      const written = writeToBook(book, report, options);
      book = written.book;
      return Promise.resolve(written.receipt);
    },
    readInputs: async (names) => (await reopen()).readInputs(names),
    readTable: async (name) => (await reopen()).readTable(name),
    readStudy: () => Promise.resolve(study),
    async saveStudy(text) {
      study = text;
      return Promise.resolve();
    },
  };
}
