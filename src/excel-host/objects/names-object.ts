import { parseAddress, printCells, printSheetName } from "../model/address";
import { assertName, type DefinedNameModel } from "../model/defined-name";
import { HostError, invalidArgument } from "../model/host-error";
import type { SheetModel } from "../model/sheet-model";
import { booleanArgument, cellsArgument, textArgument } from "../wire/arguments";
import { found, RemoteObject } from "../wire/remote-object";
import type { HostContext } from "./host-context";
import { rangeObject } from "./range-object";

/** `workbook.names` (sheet null) or `worksheet.names`. */
export function namesObject(host: HostContext, sheet: SheetModel | null): RemoteObject {
  const scope = sheet?.id ?? null;
  const known = (): readonly DefinedNameModel[] => host.workbook.names.filter((each) => each.scope === scope);
  return new RemoteObject("NamedItemCollection", {
    items: () => known().map((each) => nameObject(host, each)),
    item: (key) => {
      const wanted = textArgument(key).toLowerCase();
      const name = known().find((each) => each.name.toLowerCase() === wanted);
      return name === undefined ? null : nameObject(host, name);
    },
    methods: {
      Add: ([name, reference, comment]) => {
        const text = textArgument(name);
        if (known().some((each) => each.name.toLowerCase() === text.toLowerCase())) throw alreadyThere();
        const formula = reference instanceof RemoteObject ? rangeFormula(reference) : asFormula(reference);
        return addName(host, {
          name: text,
          scope,
          formula,
          visible: true,
          comment: typeof comment === "string" ? comment : "",
        });
      },
    },
  });
}

function alreadyThere(): HostError {
  return new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
}

function addName(host: HostContext, name: DefinedNameModel): RemoteObject {
  assertName(name.name);
  host.workbook.names = [...host.workbook.names, name];
  host.workbook.changed();
  return nameObject(host, name);
}

function rangeFormula(reference: RemoteObject): string {
  const { sheet, area } = cellsArgument(reference);
  const cells = printCells(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return `=${printSheetName(sheet.name)}!${cells}`;
}

function asFormula(reference: unknown): string {
  const text = textArgument(reference);
  if (!text.startsWith("=")) throw invalidArgument("a name's formula begins with an equals sign");
  return text;
}

function nameObject(host: HostContext, name: DefinedNameModel): RemoteObject {
  const range = (): RemoteObject | null => namedRange(host, name);
  return new RemoteObject("NamedItem", {
    identity: () => ({ Name: name.name }),
    properties: {
      Comment: {
        get: () => name.comment,
        set: (comment) => {
          name.comment = textArgument(comment);
        },
      },
      Formula: {
        get: () => name.formula,
        set: (formula) => {
          name.formula = asFormula(formula);
          host.workbook.changed();
        },
      },
      Name: { get: () => name.name },
      Visible: {
        get: () => name.visible,
        set: (visible) => {
          name.visible = booleanArgument(visible);
        },
      },
    },
    methods: {
      Delete: () => {
        host.workbook.names = host.workbook.names.filter((each) => each !== name);
        host.workbook.changed();
      },
      GetRange: () => found(range(), name.name),
      GetRangeOrNullObject: () => range(),
    },
  });
}

function namedRange(host: HostContext, { formula }: DefinedNameModel): RemoteObject | null {
  const address = parseAddress(formula.replace(/^=/, ""));
  const sheet =
    address?.sheet === undefined || address.sheet === null ? undefined : host.workbook.findSheet(address.sheet);
  if (address === null || sheet === undefined) return null;
  return rangeObject(host, { workbook: host.workbook, sheet, area: address.area });
}
