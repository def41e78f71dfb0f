import { parseAddress } from "../model/address";
import { clearCells } from "../model/cell-clearing";
import { assertWritable } from "../model/cell-entry";
import { invalidArgument } from "../model/host-error";
import type { SheetModel } from "../model/sheet-model";
import { tableBody, type TableModel } from "../model/table-model";
import { booleanArgument, textArgument } from "../wire/arguments";
import { RemoteObject, type RemoteProperty } from "../wire/remote-object";
import type { HostContext } from "./host-context";
import { rangeObject } from "./range-object";
import { assertFree, assertTableName } from "./tables-object";
import { worksheetObject } from "./worksheet-object";

/** A native table and the sheet it stands on. */
export interface TablePlace {
  readonly sheet: SheetModel;
  readonly table: TableModel;
}

/** A table. */
export function tableObject(host: HostContext, place: TablePlace): RemoteObject {
  const { sheet, table } = place;
  return new RemoteObject("Table", {
    identity: () => ({ Id: table.id }),
    properties: tableProperties(host, table),
    objects: { Worksheet: () => worksheetObject(host, sheet) },
    methods: tableMethods(host, place),
  });
}

function tableProperties(host: HostContext, table: TableModel): Readonly<Record<string, RemoteProperty>> {
  return {
    Id: { get: () => table.id },
    Name: {
      get: () => table.name,
      set: (name) => {
        assertTableName(host, textArgument(name), table);
        table.name = textArgument(name);
        host.workbook.changed();
      },
    },
    ShowBandedRows: {
      get: () => table.showBandedRows,
      set: (shown) => {
        table.showBandedRows = booleanArgument(shown);
      },
    },
    ShowFilterButton: {
      get: () => table.showFilterButton,
      set: (shown) => {
        table.showFilterButton = booleanArgument(shown);
      },
    },
    Style: {
      get: () => table.style,
      set: (style) => {
        table.style = textArgument(style);
      },
    },
  };
}

function tableMethods(
  host: HostContext,
  place: TablePlace,
): Readonly<Record<string, (args: readonly unknown[]) => unknown>> {
  const { workbook } = host;
  const { sheet, table } = place;
  const remove = (): void => {
    sheet.tables = sheet.tables.filter((each) => each !== table);
    workbook.changed();
  };
  return {
    ConvertToRange: () => {
      remove();
      return rangeObject(host, { workbook, sheet, area: table.area });
    },
    Delete: () => {
      remove();
      clearCells({ workbook, sheet, area: table.area }, "All");
    },
    GetDataBodyRange: () => rangeObject(host, { workbook, sheet, area: tableBody(table) }),
    GetHeaderRowRange: () => rangeObject(host, { workbook, sheet, area: { ...table.area, rows: 1 } }),
    GetRange: () => rangeObject(host, { workbook, sheet, area: table.area }),
    Resize: ([range]) => resize(host, place, range),
  };
}

/** Excel keeps the header row where it is, and one row of the body at least. */
function resize({ workbook }: HostContext, { sheet, table }: TablePlace, range: unknown): void {
  const given = range instanceof RemoteObject ? range.members.cells?.area : parseAddress(textArgument(range))?.area;
  if (given === undefined || given.row !== table.area.row) throw invalidArgument("a table's new size");
  assertFree(sheet, given, table);
  assertWritable({ workbook, sheet, area: given });
  table.area = given;
  workbook.changed();
}
