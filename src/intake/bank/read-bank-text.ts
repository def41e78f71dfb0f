import { assertNever } from "../../domain/assert-never";
import type { BankFormat } from "../file-shape";
import { readBai2 } from "./read-bai2";
import type { BankFile } from "./read-bank-file";
import { readCamt } from "./read-camt";
import { readLockbox } from "./read-lockbox";
import { readNacha } from "./read-nacha";
import { readOfx } from "./read-ofx";

/**
 * Reads a bank or payment file by the rules of its format. Damage, missing ends and totals that differ are findings or
 * rejected records.
 * @throws AppError `unreadable-file` only when there is nothing at all to read as that format
 * @example readBankText("ofx", text, "october.qfx").layout // "OFX 1.02 (SGML)"
 */
export function readBankText(format: BankFormat, text: string, fileName: string): BankFile {
  switch (format) {
    case "bai2":
      return readBai2(text, fileName);
    case "ofx":
      return readOfx(text, fileName);
    case "camt.053":
      return readCamt(text, fileName);
    case "nacha":
      return readNacha(text, fileName);
    case "lockbox":
      return readLockbox(text, fileName);
    default:
      return assertNever(format);
  }
}
