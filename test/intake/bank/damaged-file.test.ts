import fc from "fast-check";
import { BANK_FORMATS } from "../../../src/intake/file-shape";
import { bankFormatOf } from "../../../src/intake/bank/bank-format";
import type { BankFile } from "../../../src/intake/bank/read-bank-file";
import { readBankText } from "../../../src/intake/bank/read-bank-text";
import { AppError } from "../../../src/ports/app-error";
import { bankText, recordsOf } from "./fixture";

const FILES = [
  ["bai2", "october.bai"],
  ["ofx", "october.qfx"],
  ["camt.053", "october-08.xml"],
  ["camt.053", "october-02.xml"],
  ["nacha", "returns.ach"],
  ["lockbox", "lockbox-bai.txt"],
  ["lockbox", "lockbox-letters.txt"],
  ["lockbox", "lockbox-delimited.txt"],
] as const;

/** Reads a text, or null where it is refused with a sentence; anything else that is thrown fails the test. */
function readOrRefused(format: (typeof BANK_FORMATS)[number], text: string): BankFile | null {
  try {
    return readBankText(format, text, "file");
  } catch (error) {
    if (error instanceof AppError && error.code === "unreadable-file") return null;
    throw error;
  }
}

/** Money of the records that load, by cell, as a list to compare. */
function amounts(file: BankFile): readonly (string | null | undefined)[] {
  return recordsOf(file).map((row) => row.cells[3]);
}

test.each(FILES)("%s: %s cut anywhere never loads a record that it does not hold, nor silently", (format, name) => {
  const text = bankText(name);
  const whole = amounts(readBankText(format, text, "file"));
  const end = text.trimEnd().length;
  const step = Math.ceil(end / 150);
  for (let length = 0; length < end; length += step) {
    const file = readOrRefused(format, text.slice(0, length));
    if (file === null) continue;
    const loaded = amounts(file);
    expect([length, loaded]).toEqual([length, whole.slice(0, loaded.length)]);
    if (loaded.length === whole.length) continue;
    const told = file.findings.some(({ code }) => code === "missing-trailer" || code === "control-total-difference");
    expect([length, told || file.rows.some((row) => row.fault !== undefined)]).toEqual([length, true]);
  }
});

test("random text and damaged files are read or refused, never crash", () => {
  const texts = FILES.map(([, name]) => bankText(name));
  const damaged = fc
    .tuple(fc.constantFrom(...texts), fc.nat(), fc.nat(40), fc.string({ maxLength: 30 }))
    .map(([text, place, length, other]) => {
      const at = place % text.length;
      return `${text.slice(0, at)}${other}${text.slice(at + length)}`;
    });
  const anything = fc.oneof(damaged, fc.string({ unit: "binary", maxLength: 300 }));
  fc.assert(
    fc.property(anything, fc.constantFrom(...BANK_FORMATS), (text, format) => {
      bankFormatOf(text, "file");
      const file = readOrRefused(format, text);
      expect(file === null || file.rows.every((row) => row.line >= 1)).toBe(true);
    }),
    { numRuns: 150 },
  );
});
