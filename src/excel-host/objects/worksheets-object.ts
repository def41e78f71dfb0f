import type { SheetModel } from "../model/sheet-model";
import { textArgument } from "../wire/arguments";
import { RemoteObject } from "../wire/remote-object";
import type { HostContext } from "./host-context";
import { worksheetObject } from "./worksheet-object";

/** `workbook.worksheets` */
export function worksheetsObject(host: HostContext): RemoteObject {
  const { workbook } = host;
  const wrapped = (sheet: SheetModel): RemoteObject => worksheetObject(host, sheet);
  return new RemoteObject("WorksheetCollection", {
    items: () => workbook.sheets.map(wrapped),
    item: (key) => {
      const sheet = workbook.findSheet(textArgument(key));
      return sheet === undefined ? null : wrapped(sheet);
    },
    methods: {
      Add: ([name]) => wrapped(workbook.addSheet(typeof name === "string" ? name : freeName(host))),
      GetActiveWorksheet: () => wrapped(workbook.active),
    },
  });
}

function freeName({ workbook }: HostContext): string {
  let number = workbook.sheets.length;
  while (workbook.findSheet(`Sheet${number}`) !== undefined) number += 1;
  return `Sheet${number}`;
}
