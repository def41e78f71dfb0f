import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { cellAddress } from "../../src/formula/print-a1";
import type { Report } from "../../src/report/report";

/** A number typed anew into a cell of a workbook file. */
export interface TypedNumber {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

/** The file of a report with some numbers typed anew, as a director would: nothing else is touched. */
export function withCells(file: Uint8Array, report: Report, cells: readonly TypedNumber[]): Uint8Array {
  const parts = { ...unzipSync(file) };
  for (const { sheet, row, column, value } of cells) {
    const path = `xl/worksheets/sheet${report.sheets.findIndex(({ name }) => name === sheet) + 1}.xml`;
    const before = strFromU8(parts[path] ?? new Uint8Array());
    const changed = before.replace(new RegExp(`(<c r="${cellAddress(row, column)}"[^>]*><v>)[^<]*`), `$1${value}`);
    if (changed === before) throw new Error(`${sheet} holds no other number in ${cellAddress(row, column)}`);
    parts[path] = strToU8(changed);
  }
  return zipSync(parts);
}
