import { textArgument } from "../wire/arguments";
import { RemoteObject } from "../wire/remote-object";
import type { HostContext } from "./host-context";
import { namesObject } from "./names-object";
import { rangeObject } from "./range-object";
import { tablesObject } from "./tables-object";
import { worksheetsObject } from "./worksheets-object";
import { xmlPartsObject } from "./xml-parts-object";

const CALCULATION_MODES = ["Automatic", "AutomaticExceptTables", "Manual"];

/** `context.workbook`: where every chain begins. */
export function workbookObject(host: HostContext): RemoteObject {
  return new RemoteObject("Workbook", {
    objects: {
      Application: () => applicationObject(host),
      CustomXmlParts: () => xmlPartsObject(host, null),
      Names: () => namesObject(host, null),
      Tables: () => tablesObject(host, null),
      Worksheets: () => worksheetsObject(host),
    },
    methods: { GetSelectedRange: () => selectedRange(host) },
  });
}

function selectedRange(host: HostContext): RemoteObject {
  const area = { row: 0, column: 0, rows: 1, columns: 1 };
  return rangeObject(host, { workbook: host.workbook, sheet: host.workbook.active, area });
}

/** Suspending is a matter of speed only: this host calculates when a value is looked at. */
function applicationObject({ workbook }: HostContext): RemoteObject {
  return new RemoteObject("Application", {
    properties: {
      CalculationMode: {
        get: () => workbook.calculationMode,
        set: (mode) => {
          if (CALCULATION_MODES.includes(textArgument(mode))) workbook.calculationMode = textArgument(mode);
        },
      },
    },
    methods: {
      Calculate: () => workbook.changed(),
      SuspendApiCalculationUntilNextSync: () => null,
      SuspendScreenUpdatingUntilNextSync: () => null,
    },
  });
}
