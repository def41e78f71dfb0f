import { overlaps } from "../model/area";
import { assertWritable, type CellsOf } from "../model/cell-entry";
import type { CellValueRule, ConditionalFormatModel } from "../model/conditional-format";
import { invalidArgument, notEmulated } from "../model/host-error";
import { booleanArgument, textArgument } from "../wire/arguments";
import { RemoteObject } from "../wire/remote-object";
import type { HostContext } from "./host-context";

/** `range.conditionalFormats` */
export function conditionalFormatsObject({ workbook }: HostContext, cells: CellsOf): RemoteObject {
  const { sheet, area } = cells;
  const known = (): readonly ConditionalFormatModel[] =>
    sheet.conditionalFormats.filter((each) => overlaps(each.area, area));
  return new RemoteObject("ConditionalFormatCollection", {
    items: () => known().map(formatObject),
    item: (id) => {
      const format = known().find((each) => each.id === id);
      return format === undefined ? null : formatObject(format);
    },
    methods: {
      Add: ([type]) => {
        assertWritable(cells);
        const format = newFormat(workbook.newId(), cells, textArgument(type));
        sheet.conditionalFormats = [...sheet.conditionalFormats, format];
        workbook.changed();
        return formatObject(format);
      },
      ClearAll: () => {
        assertWritable(cells);
        sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => !overlaps(each.area, area));
        workbook.changed();
      },
    },
  });
}

function newFormat(id: string, { area }: CellsOf, type: string): ConditionalFormatModel {
  if (type !== "DataBar" && type !== "CellValue") throw notEmulated(`conditional format ${type}`);
  return { id, area, type, rule: null, fill: "", fontColor: "", bold: false };
}

function formatObject(format: ConditionalFormatModel): RemoteObject {
  return new RemoteObject("ConditionalFormat", {
    identity: () => ({ Id: format.id }),
    properties: { Id: { get: () => format.id }, Type: { get: () => format.type } },
    objects: { CellValue: () => cellValueObject(format), DataBar: () => dataBarObject(format) },
  });
}

function dataBarObject(format: ConditionalFormatModel): RemoteObject {
  const positive = new RemoteObject("ConditionalDataBarPositiveFormat", {
    properties: { FillColor: { get: () => format.fill, set: (color) => void (format.fill = textArgument(color)) } },
  });
  return new RemoteObject("DataBarConditionalFormat", { objects: { PositiveFormat: () => positive } });
}

function cellValueObject(format: ConditionalFormatModel): RemoteObject {
  return new RemoteObject("CellValueConditionalFormat", {
    properties: { Rule: { get: () => format.rule, set: (rule) => void (format.rule = readRule(rule)) } },
    objects: { Format: () => lookObject(format) },
  });
}

function lookObject(format: ConditionalFormatModel): RemoteObject {
  const fill = new RemoteObject("ConditionalRangeFill", {
    properties: { Color: { get: () => format.fill, set: (color) => void (format.fill = textArgument(color)) } },
  });
  const font = new RemoteObject("ConditionalRangeFont", {
    properties: {
      Bold: { get: () => format.bold, set: (bold) => void (format.bold = booleanArgument(bold)) },
      Color: { get: () => format.fontColor, set: (color) => void (format.fontColor = textArgument(color)) },
    },
  });
  return new RemoteObject("ConditionalRangeFormat", { objects: { Fill: () => fill, Font: () => font } });
}

function readRule(value: unknown): CellValueRule {
  if (typeof value !== "object" || value === null) throw invalidArgument("a rule");
  return {
    formula1: textArgument(Reflect.get(value, "formula1")),
    operator: textArgument(Reflect.get(value, "operator")),
  };
}
