import type { Area } from "../model/area";
import { SHEET_COLUMNS, SHEET_ROWS } from "../model/area";
import type { SheetModel } from "../model/sheet-model";
import { cellsArgument, numberArgument } from "../wire/arguments";
import { RemoteObject } from "../wire/remote-object";
import type { HostContext } from "./host-context";

/** `worksheet.freezePanes` */
export function freezePanesObject({ workbook }: HostContext, sheet: SheetModel): RemoteObject {
  const freeze = (area: Area | null): void => {
    workbook.assertAlive(sheet);
    sheet.freeze = area;
    workbook.changed();
  };
  return new RemoteObject("WorksheetFreezePanes", {
    methods: {
      FreezeAt: ([range]) => freeze(cellsArgument(range).area),
      FreezeColumns: ([count]) => freeze({ row: 0, column: 0, rows: SHEET_ROWS, columns: numberArgument(count) }),
      FreezeRows: ([count]) => freeze({ row: 0, column: 0, rows: numberArgument(count), columns: SHEET_COLUMNS }),
      Unfreeze: () => freeze(null),
    },
  });
}
