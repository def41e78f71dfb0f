import type { ExcelHost } from "../../src/excel-host/excel-host";
import { parseAddress } from "../../src/excel-host/model/address";
import type { CellScalar } from "../../src/excel-host/model/cell";
import { enterValues } from "../../src/excel-host/model/cell-entry";
import type { SheetModel } from "../../src/excel-host/model/sheet-model";

/** The sheet of a host's workbook with a name. @throws Error when there is none */
export function sheetNamed(host: ExcelHost, name: string): SheetModel {
  const sheet = host.workbook.findSheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** What cells of a sheet show, row by row: `shownValues(host, "Aging", "A1:B2")`. */
export function shownValues(host: ExcelHost, name: string, address: string): readonly (readonly CellScalar[])[] {
  const sheet = sheetNamed(host, name);
  const { row, column, rows, columns } = areaOf(address);
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, across) => host.workbook.shown(sheet, row + down, column + across).value),
  );
}

/** What one cell shows. */
export function shownValue(host: ExcelHost, name: string, address: string): CellScalar {
  return shownValues(host, name, address)[0]?.[0] ?? "";
}

/** Types values into cells, as a user or a co-author does. */
export function typeInto(host: ExcelHost, address: string, grid: readonly (readonly (CellScalar | null)[])[]): void {
  const sheet = sheetNamed(host, parseAddress(address)?.sheet ?? "");
  enterValues({ workbook: host.workbook, sheet, area: areaOf(address) }, grid);
}

function areaOf(address: string) {
  const parsed = parseAddress(address);
  if (parsed === null) throw new Error(`no address: ${address}`);
  return parsed.area;
}
