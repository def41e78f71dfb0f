import type { Area } from "../model/area";
import type { CellFormat, Edge, EdgeName } from "../model/cell";
import { changeFormat, type CellsOf } from "../model/cell-entry";
import { itemNotFound } from "../model/host-error";
import { USUAL_COLUMN_WIDTH, USUAL_ROW_HEIGHT } from "../model/sheet-model";
import { booleanArgument, numberArgument, textArgument } from "../wire/arguments";
import { RemoteObject, type RemoteProperty } from "../wire/remote-object";
import { autofitRows } from "./autofit";

/** `range.format` */
export function rangeFormatObject(cells: CellsOf): RemoteObject {
  return new RemoteObject("RangeFormat", {
    properties: {
      HorizontalAlignment: member(cells, "horizontal", textArgument),
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
function member<K extends keyof CellFormat>(cells: CellsOf, key: K, read: (value: unknown) => CellFormat[K]): RemoteProperty {
  return {
    get: () => {
      const { row, column } = cells.area;
      const first = cells.sheet.cells.at(row, column).format[key];
      const isCommon = [...everyFormat(cells)].every((format) => format[key] === first);
      return isCommon ? first : null;
    },
    set: (value) => {
      const wanted = read(value);
      changeFormat(cells, (format) => ({ ...format, [key]: wanted }));
    },
  };
}

function* everyFormat({ sheet, area }: CellsOf): Generator<CellFormat> {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) yield sheet.cells.at(row, column).format;
  }
}

function columnWidth({ sheet, area }: CellsOf): RemoteProperty {
  return {
    get: () => sheet.columnWidths.get(area.column) ?? USUAL_COLUMN_WIDTH,
    set: (points) => {
      const width = numberArgument(points);
      for (let column = area.column; column < area.column + area.columns; column += 1) sheet.columnWidths.set(column, width);
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

function bordersObject(cells: CellsOf): RemoteObject {
  return new RemoteObject("RangeBorderCollection", { item: (key) => borderObject(cells, edgeName(textArgument(key))) });
}

function edgeName(key: string): EdgeName {
  if (key === "EdgeTop" || key === "EdgeBottom" || key === "EdgeLeft" || key === "EdgeRight") return key;
  throw itemNotFound(`border ${key}`);
}

function borderObject(cells: CellsOf, name: EdgeName): RemoteObject {
  const edgeCells = { ...cells, area: edgeArea(cells.area, name) };
  const put = (change: Partial<Edge>): void =>
    changeFormat(edgeCells, (format) => {
      const edge = format.edges[name] ?? { style: "None", color: "#000000" };
      return { ...format, edges: { ...format.edges, [name]: { ...edge, ...change } } };
    });
  return new RemoteObject("RangeBorder", {
    properties: {
      Color: { get: () => null, set: (color) => put({ color: textArgument(color) }) },
      Style: { get: () => null, set: (style) => put({ style: textArgument(style) }) },
    },
  });
}

function edgeArea(area: Area, name: EdgeName): Area {
  const { row, column, rows, columns } = area;
  if (name === "EdgeTop") return { ...area, rows: 1 };
  if (name === "EdgeBottom") return { ...area, row: row + rows - 1, rows: 1 };
  return name === "EdgeLeft" ? { ...area, columns: 1 } : { ...area, column: column + columns - 1, columns: 1 };
}
