import { type Book, holdsReport, putReport } from "../report/book";
import { Calculation } from "../report/calculate";
import { errorCells } from "../report/error-cells";
import type { PlacedReport } from "../report/placed";
import { AppError } from "./app-error";
import type { WriteOptions, WriteReceipt } from "./workbook";

/** The book after a write, and what to tell the user. */
export interface BookWrite {
  readonly book: Book;
  readonly receipt: WriteReceipt;
}

/**
 * The rules of `Workbook.write` for workbooks that are pure data.
 * @throws AppError `workbook-changed` when `overwrite` is `refuse` and the book holds the report already
 * @throws the signal's reason when it is aborted
 */
export function writeToBook(book: Book, report: PlacedReport, options: WriteOptions): BookWrite {
  options.signal?.throwIfAborted();
  if (options.overwrite === "refuse" && holdsReport(book, report.id)) {
    throw new AppError(
      "workbook-changed",
      `The workbook holds "${report.title}" already. Choose to replace it, or write into another workbook.`,
    );
  }
  const { sheets, renamed, ...change } = putReport(book, { report, stamp: options.stamp });
  const written = change.book.reports.find((each) => each.report.id === report.id)?.report ?? report;
  options.progress?.(sheets.length, sheets.length);
  return { book: change.book, receipt: { sheets, errors: errorCells(written, new Calculation(written)), renamed } };
}
