import { type Area, WHOLE_SHEET } from "../model/area";
import { parseAddress } from "../model/address";
import { HostError, invalidArgument } from "../model/host-error";
import type { SheetModel } from "../model/sheet-model";
import { booleanArgument, numberArgument, textArgument } from "../wire/arguments";
import { RemoteObject, type RemoteProperty } from "../wire/remote-object";
import { chartsObject } from "./charts-object";
import { freezePanesObject } from "./freeze-panes-object";
import type { HostContext } from "./host-context";
import { namesObject } from "./names-object";
import { pageLayoutObject } from "./page-layout-object";
import { rangeObject } from "./range-object";
import { tablesObject } from "./tables-object";

/** A worksheet. */
export function worksheetObject(host: HostContext, sheet: SheetModel): RemoteObject {
  return new RemoteObject("Worksheet", {
    identity: () => ({ Id: sheet.id }),
    properties: sheetProperties(host, sheet),
    objects: {
      Charts: () => chartsObject(host, sheet),
      FreezePanes: () => freezePanesObject(host, sheet),
      Names: () => namesObject(host, sheet),
      PageLayout: () => pageLayoutObject(host, sheet),
      Protection: () => protectionObject(sheet),
      Tables: () => tablesObject(host, sheet),
    },
    methods: sheetMethods(host, sheet),
  });
}

function sheetProperties({ workbook }: HostContext, sheet: SheetModel): Readonly<Record<string, RemoteProperty>> {
  return {
    Id: { get: () => sheet.id },
    Name: { get: () => sheet.name, set: (name) => workbook.renameSheet(sheet, textArgument(name)) },
    Position: { get: () => workbook.sheets.indexOf(sheet) },
    Gridlines: {
      get: () => sheet.gridlines,
      set: (shown) => {
        sheet.gridlines = booleanArgument(shown);
      },
    },
    TabColor: {
      get: () => sheet.tabColor,
      set: (color) => {
        sheet.tabColor = textArgument(color);
      },
    },
  };
}

function sheetMethods(
  host: HostContext,
  sheet: SheetModel,
): Readonly<Record<string, (args: readonly unknown[]) => unknown>> {
  const { workbook } = host;
  const range = (area: Area): RemoteObject => rangeObject(host, { workbook, sheet, area });
  return {
    Activate: () => {
      workbook.active = sheet;
      workbook.changed();
    },
    Delete: () => workbook.deleteSheet(sheet),
    GetRange: ([address]) =>
      range(address === undefined || address === null ? WHOLE_SHEET : addressed(textArgument(address))),
    GetRangeByIndexes: ([row, column, rows, columns]) =>
      range({
        row: numberArgument(row),
        column: numberArgument(column),
        rows: numberArgument(rows),
        columns: numberArgument(columns),
      }),
    GetUsedRangeOrNullObject: () => {
      const area = sheet.cells.used();
      return area === null ? null : range(area);
    },
  };
}

function addressed(address: string): Area {
  const parsed = parseAddress(address);
  if (parsed === null) throw invalidArgument(`address ${address}`);
  return parsed.area;
}

function protectionObject(sheet: SheetModel): RemoteObject {
  return new RemoteObject("WorksheetProtection", {
    properties: { Protected: { get: () => sheet.isProtected } },
    methods: {
      Protect: () => {
        if (sheet.isProtected) throw new HostError("AccessDenied", "You cannot perform the requested operation.");
        sheet.isProtected = true;
      },
      Unprotect: () => {
        sheet.isProtected = false;
      },
    },
  });
}
