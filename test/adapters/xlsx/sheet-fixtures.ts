import { utils, type WorkBook, type WorkSheet, write } from "@e965/xlsx";

/** An invented aging list with one of each oddity, as a workbook of the parser's own kind. */
export function agingBook(): WorkBook {
  const book = utils.book_new();
  utils.book_append_sheet(book, agingSheet(), "Detail");
  utils.book_append_sheet(book, utils.aoa_to_sheet([["Run by", "Clerk"]]), "Notes");
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  return book;
}

/** The book as a file of the given format. */
export function bytesOf(book: WorkBook, format: "xlsx" | "xlsb" | "biff8" | "biff5" | "ods"): Uint8Array {
  return new Uint8Array(write(book, { bookType: format, type: "array", cellStyles: true }) as ArrayBuffer);
}

function agingSheet(): WorkSheet {
  const sheet = utils.aoa_to_sheet([
    [null, null, "AGE AT", "hidden by the merge"],
    ["Account", "Due", "Current", "1-30", "ZIP", "Paid"],
    ["0004513", 46_326, 1234.56, 0.1 + 0.2, 4430, true],
    ["0004520", 46_327.5, -500, 12.5, 97_201, false],
    [],
    ["Total", null, 734.56, 12.8],
  ]);
  sheet["!merges"] = [utils.decode_range("C1:F1")];
  sheet["!rows"] = [{}, {}, {}, { hidden: true }];
  for (const address of ["B3", "B4"]) Object.assign(sheet[address] as object, { z: "m/d/yyyy h:mm" });
  for (const address of ["E3", "E4"]) Object.assign(sheet[address] as object, { z: "00000" });
  Object.assign(sheet["C6"] as object, { f: "SUBTOTAL(9,C3:C4)" });
  sheet["F6"] = { t: "e", v: 0x17 };
  return sheet;
}
