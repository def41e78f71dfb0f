import type { CellFormat } from "../model/cell";
import { changeFormat, type CellsOf } from "../model/cell-entry";
import { invalidArgument } from "../model/host-error";
import { gridArgument } from "../wire/arguments";

/**
 * Sets `range.numberFormat`: one code for all cells, or a grid of codes in which null leaves a cell as it is.
 * @throws HostError InvalidArgument for a grid of another shape
 */
export function setNumberFormats(cells: CellsOf, codes: unknown): void {
  if (typeof codes === "string") {
    changeFormat(cells, (format) => withCode(format, codes));
    return;
  }
  const { area } = cells;
  const lines = gridArgument(codes, cells);
  const isRight = lines.length === area.rows && lines.every((line) => line.length === area.columns);
  if (!isRight) throw invalidArgument("number formats of another shape than the range");
  const known = new Map<string, WeakMap<CellFormat, CellFormat>>();
  lines.forEach((line, down) => {
    line.forEach((code, across) => {
      if (code === null) return;
      const one = { row: area.row + down, column: area.column + across, rows: 1, columns: 1 };
      changeFormat({ ...cells, area: one }, (format) => sharedFormat(known, format, String(code)));
    });
  });
}

/** Equal formats stay one object, however many cells bear them. */
function sharedFormat(
  known: Map<string, WeakMap<CellFormat, CellFormat>>,
  format: CellFormat,
  code: string,
): CellFormat {
  const formats = known.get(code) ?? new WeakMap<CellFormat, CellFormat>();
  known.set(code, formats);
  const shared = formats.get(format) ?? withCode(format, code);
  formats.set(format, shared);
  return shared;
}

function withCode(format: CellFormat, code: string): CellFormat {
  return format.numberFormat === code ? format : { ...format, numberFormat: code };
}
