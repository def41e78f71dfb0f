import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bankFormatOf } from "../../../src/intake/bank/bank-format";
import type { BankFile } from "../../../src/intake/bank/read-bank-file";
import { readBankText } from "../../../src/intake/bank/read-bank-text";
import type { GridRow } from "../../../src/intake/grid/grid-row";

/** The text of a fixture of bank files. */
export function bankText(name: string): string {
  return readFileSync(join(__dirname, "../../fixtures/intake/bank", name), "utf8");
}

/** Recognises and reads a bank file; it must be recognised. */
export function readBank(text: string, name: string): BankFile {
  const guess = bankFormatOf(text.slice(0, 65_536), name);
  if (guess === null) throw new Error(`${name} was not recognised`);
  return readBankText(guess.value, text, name);
}

/** The rows that reach the ledger. */
export function recordsOf(file: BankFile): readonly GridRow[] {
  return file.rows.filter((row) => row.fault === undefined && row.notData === undefined);
}

/** Codes of a file's findings. */
export function codesOf(file: BankFile): readonly string[] {
  return file.findings.map((finding) => finding.code);
}
