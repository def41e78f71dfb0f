import { around, isOnSheet, type Area } from "../model/area";
import { printCells, printSheetName } from "../model/address";
import type { Cell, Shown } from "../model/cell";
import { clearCells } from "../model/cell-clearing";
import { type CellsOf, enterValues } from "../model/cell-entry";
import { HostError, invalidArgument } from "../model/host-error";
import { displayText } from "../model/display-text";
import { cellsArgument, gridArgument, numberArgument, textArgument } from "../wire/arguments";
import { RemoteObject, type RemoteProperty } from "../wire/remote-object";
import { conditionalFormatsObject } from "./conditional-formats-object";
import type { HostContext } from "./host-context";
import { setNumberFormats } from "./number-formats";
import { rangeFormatObject } from "./range-format-object";
import { worksheetObject } from "./worksheet-object";

/** Cells that Excel on the web hands out at once. */
const MOST_CELLS = 5_000_000;

/** A range. @throws HostError InvalidArgument for cells beyond the sheet */
export function rangeObject(host: HostContext, cells: CellsOf): RemoteObject {
  if (!isOnSheet(cells.area)) throw invalidArgument("cells beyond the sheet");
  const object: RemoteObject = new RemoteObject("Range", {
    identity: () => ({ _ReferenceId: host.remember(object) }),
    cells,
    properties: { ...placeProperties(cells), ...contentProperties(cells) },
    objects: {
      ConditionalFormats: () => conditionalFormatsObject(host, cells),
      Format: () => rangeFormatObject(cells),
      Worksheet: () => worksheetObject(host, cells.sheet),
    },
    methods: rangeMethods(host, cells),
  });
  return object;
}

function placeProperties({ sheet, area }: CellsOf): Readonly<Record<string, RemoteProperty>> {
  return {
    Address: { get: () => `${printSheetName(sheet.name)}!${printCells(area)}` },
    RowIndex: { get: () => area.row },
    ColumnIndex: { get: () => area.column },
    RowCount: { get: () => area.rows },
    ColumnCount: { get: () => area.columns },
  };
}

function contentProperties(cells: CellsOf): Readonly<Record<string, RemoteProperty>> {
  const enter = (values: unknown): void => enterValues(cells, gridArgument(values, cells));
  return {
    Values: { get: () => grid(cells, (_, shown) => shown.value), set: enter },
    Formulas: { get: () => grid(cells, (cell, shown) => cell.formula ?? shown.value), set: enter },
    ValueTypes: { get: () => grid(cells, (_, shown) => shown.type) },
    Text: { get: () => grid(cells, (cell, shown) => displayText(shown, cell.format.numberFormat)) },
    NumberFormat: {
      get: () => grid(cells, (cell) => cell.format.numberFormat),
      set: (codes) => setNumberFormats(cells, codes),
    },
  };
}

function rangeMethods(
  host: HostContext,
  cells: CellsOf,
): Readonly<Record<string, (args: readonly unknown[]) => unknown>> {
  const { area } = cells;
  const range = (other: Area): RemoteObject => rangeObject(host, { ...cells, area: other });
  return {
    Clear: ([what]) => clearCells(cells, what === undefined || what === null ? "All" : textArgument(what)),
    GetBoundingRect: ([other]) => range(around(area, cellsArgument(other).area)),
    GetCell: ([row, column]) =>
      range({ row: area.row + numberArgument(row), column: area.column + numberArgument(column), rows: 1, columns: 1 }),
    GetResizedRange: ([rows, columns]) =>
      range({ ...area, rows: area.rows + numberArgument(rows), columns: area.columns + numberArgument(columns) }),
    GetRow: ([row]) => range({ ...area, row: area.row + numberArgument(row), rows: 1 }),
    GetUsedRangeOrNullObject: () => {
      const used = cells.sheet.cells.used(area);
      return used === null ? null : range(used);
    },
    Select: () => null,
    _ValidateArraySize: ([rows, columns]) => {
      if (rows !== area.rows || columns !== area.columns)
        throw invalidArgument("values of another shape than the range");
    },
  };
}

function grid<T>(cells: CellsOf, read: (cell: Cell, shown: Shown) => T): readonly (readonly T[])[] {
  const { sheet, area, workbook } = cells;
  workbook.assertAlive(sheet);
  if (area.rows * area.columns > MOST_CELLS) {
    throw new HostError("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.");
  }
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (__, across) => {
      const row = area.row + down;
      const column = area.column + across;
      return read(sheet.cells.at(row, column), workbook.shown(sheet, row, column));
    }),
  );
}
