import type { CellFormat } from "../model/cell";
import { assertWritable, changeFormat, type CellsOf } from "../model/cell-entry";
import { USUAL_COLUMN_WIDTH, USUAL_ROW_HEIGHT } from "../model/sheet-model";
import { booleanArgument, numberArgument, textArgument } from "../wire/arguments";
import { RemoteObject, type RemoteProperty } from "../wire/remote-object";
import { bordersObject } from "./borders-object";

/** `range.format` */
export function rangeFormatObject(cells: CellsOf): RemoteObject {
  return new RemoteObject("RangeFormat", {
    properties: {
      HorizontalAlignment: member(cells, "horizontal", textArgument),
      IndentLevel: member(cells, "indent", numberArgument),
      VerticalAlignment: member(cells, "vertical", textArgument),
      WrapText: member(cells, "wrap", booleanArgument),
      ColumnWidth: columnWidth(cells),
      RowHeight: rowHeight(cells),
    },
    objects: {
      Borders: () => bordersObject(cells),
      Fill: () => fillObject(cells),
      Font: () => fontObject(cells),
    },
    methods: { AutofitRows: () => autofitRows(cells) },
  });
}

function fillObject(cells: CellsOf): RemoteObject {
  return new RemoteObject("RangeFill", {
    properties: { Color: member(cells, "fill", textArgument) },
    methods: { Clear: () => changeFormat(cells, (format) => ({ ...format, fill: "" })) },
  });
}

function fontObject(cells: CellsOf): RemoteObject {
  return new RemoteObject("RangeFont", {
    properties: {
      Bold: member(cells, "bold", booleanArgument),
      Color: member(cells, "fontColor", textArgument),
      Italic: member(cells, "italic", booleanArgument),
      Name: member(cells, "fontName", textArgument),
      Size: member(cells, "fontSize", numberArgument),
    },
  });
}

/** A format member: what all cells have in common, or null. */
function member<K extends keyof CellFormat>(
  cells: CellsOf,
  key: K,
  read: (value: unknown) => CellFormat[K],
): RemoteProperty {
  return {
    get: () => {
      const { row, column } = cells.area;
      const first = cells.sheet.cells.at(row, column).format[key];
      const isCommon = [...everyFormat(cells)].every((format) => format[key] === first);
      return isCommon ? first : null;
    },
    set: (value) => {
      const wanted = read(value);
      changeFormat(cells, (format) => (format[key] === wanted ? format : { ...format, [key]: wanted }));
    },
  };
}

function* everyFormat({ sheet, area }: CellsOf): Generator<CellFormat> {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1)
      yield sheet.cells.at(row, column).format;
  }
}

/** A row without a height of its own is fitted to its wrapped text wherever the sheet is shown. */
function autofitRows(cells: CellsOf): void {
  assertWritable(cells);
  const { sheet, area } = cells;
  for (let row = area.row; row < area.row + area.rows; row += 1) sheet.rowHeights.delete(row);
}

function columnWidth({ sheet, area }: CellsOf): RemoteProperty {
  return {
    get: () => sheet.columnWidths.get(area.column) ?? USUAL_COLUMN_WIDTH,
    set: (points) => {
      const width = numberArgument(points);
      for (let column = area.column; column < area.column + area.columns; column += 1)
        sheet.columnWidths.set(column, width);
    },
  };
}

function rowHeight({ sheet, area }: CellsOf): RemoteProperty {
  return {
    get: () => sheet.rowHeights.get(area.row) ?? USUAL_ROW_HEIGHT,
    set: (points) => {
      const height = numberArgument(points);
      for (let row = area.row; row < area.row + area.rows; row += 1) sheet.rowHeights.set(row, height);
    },
  };
}
