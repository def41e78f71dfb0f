import { isOnSheet, overlaps, type Area } from "../model/area";
import { parseAddress } from "../model/address";
import { assertWritable, type CellsOf } from "../model/cell-entry";
import { assertName } from "../model/defined-name";
import { invalidArgument, notEmulated } from "../model/host-error";
import type { SheetModel } from "../model/sheet-model";
import type { TableModel } from "../model/table-model";
import { booleanArgument, textArgument } from "../wire/arguments";
import { RemoteObject } from "../wire/remote-object";
import type { HostContext } from "./host-context";
import { tableObject } from "./table-object";

/** `workbook.tables` (sheet null) or `worksheet.tables`. */
export function tablesObject(host: HostContext, sheet: SheetModel | null): RemoteObject {
  const known = (): readonly { readonly sheet: SheetModel; readonly table: TableModel }[] =>
    host.workbook.tables().filter((each) => sheet === null || each.sheet === sheet);
  return new RemoteObject("TableCollection", {
    items: () => known().map((each) => tableObject(host, each)),
    item: (key) => {
      const wanted = textArgument(key).toLowerCase();
      const entry = known().find(
        ({ table }) => table.id.toLowerCase() === wanted || table.name.toLowerCase() === wanted,
      );
      return entry === undefined ? null : tableObject(host, entry);
    },
    methods: {
      Add: ([range, headers]) => {
        if (!booleanArgument(headers)) throw notEmulated("a table without headers");
        return addTable(host, cellsOf(range, sheet, host));
      },
    },
  });
}

/** @throws HostError InvalidArgument when the name is illegal, or a table or a defined name has it */
export function assertTableName({ workbook }: HostContext, name: string, self: TableModel | null): void {
  assertName(name);
  const wanted = name.toLowerCase();
  const isTaken = workbook.tables().some(({ table }) => table !== self && table.name.toLowerCase() === wanted);
  if (isTaken || workbook.names.some((each) => each.name.toLowerCase() === wanted))
    throw invalidArgument(`table name ${name}`);
}

/** Tables of one sheet may not share cells. */
export function assertFree(sheet: SheetModel, area: Area, self: TableModel | null): void {
  if (!isOnSheet(area) || area.rows < 2) throw invalidArgument("a table of a header row and at least one row");
  if (sheet.tables.some((each) => each !== self && overlaps(each.area, area)))
    throw invalidArgument("a table over a table");
}

function cellsOf(range: unknown, sheet: SheetModel | null, { workbook }: HostContext): CellsOf {
  if (range instanceof RemoteObject && range.members.cells !== undefined) return range.members.cells;
  const address = parseAddress(textArgument(range));
  const named =
    address?.sheet === null || address === null ? (sheet ?? workbook.active) : workbook.findSheet(address.sheet);
  if (address === null || named === undefined) throw invalidArgument("the address of a table");
  return { workbook, sheet: named, area: address.area };
}

function addTable(host: HostContext, cells: CellsOf): RemoteObject {
  assertWritable(cells);
  const { sheet, area, workbook } = cells;
  assertFree(sheet, area, null);
  const name = freeName(host);
  const table = {
    id: workbook.newId(),
    name,
    area,
    style: "TableStyleMedium2",
    showBandedRows: true,
    showFilterButton: true,
  };
  sheet.tables = [...sheet.tables, table];
  workbook.changed();
  return tableObject(host, { sheet, table });
}

function freeName({ workbook }: HostContext): string {
  const taken = new Set(workbook.tables().map(({ table }) => table.name));
  let number = 1;
  while (taken.has(`Table${number}`)) number += 1;
  return `Table${number}`;
}
