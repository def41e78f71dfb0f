import type { Area } from "../model/area";
import { columnLetters, printSheetName } from "../model/address";
import { invalidArgument } from "../model/host-error";
import { tableBody } from "../model/table-model";
import type { KnownTable } from "./known-table";

/** What stands between a table's square brackets, split into its parts. */
export interface ReferenceParts {
  /** `#All`, `#Data`, `#Headers` or `#This Row`. */
  readonly item: string;
  /** First and last column named; null for the whole width. */
  readonly columns: readonly [first: string, last: string] | null;
}

/**
 * The A1 form of a table reference.
 * @param row zero-based row of the formula, for `#This Row`
 * @throws HostError InvalidArgument for a column that does not exist or a part of the table this host does not know
 */
export function tableAddress(known: KnownTable, parts: ReferenceParts, row: number): string {
  const area = columnsOf(known, rowsOf(known, parts.item, row), parts.columns);
  // A column stays a range though its table has one row: IronCalc's COUNTIF and SUMIF take no single cell.
  const cells = parts.item === "#This Row" && area.columns === 1 ? fixedCell(area) : fixedRange(area);
  return `${printSheetName(known.sheet)}!${cells}`;
}

/**
 * Splits the text between the outer brackets.
 * @example readReference("@[Not due]") // { item: "#This Row", columns: ["Not due", "Not due"] }
 */
export function readReference(inside: string): ReferenceParts {
  if (inside === "") return { item: "#Data", columns: null };
  if (inside.startsWith("@")) return { item: "#This Row", columns: readColumns(inside.slice(1)) };
  if (inside.startsWith("#")) return { item: inside, columns: null };
  const item = /^\[(#[^\]]+)\](?:,(.*))?$/s.exec(inside);
  if (item !== null) return { item: item[1] ?? "", columns: readColumns(item[2] ?? "") };
  return { item: "#Data", columns: readColumns(inside) };
}

function readColumns(text: string): readonly [string, string] | null {
  if (text === "") return null;
  if (!text.startsWith("[")) return [unescape(text), unescape(text)];
  const match = /^\[((?:'.|[^\]'])*)\](?::\[((?:'.|[^\]'])*)\])?$/s.exec(text);
  if (match === null) throw invalidArgument(`table reference [${text}]`);
  const first = unescape(match[1] ?? "");
  return [first, match[2] === undefined ? first : unescape(match[2])];
}

function unescape(column: string): string {
  return column.replace(/'(.)/gs, "$1");
}

function rowsOf({ table }: KnownTable, item: string, row: number): Area {
  const body = tableBody(table);
  if (item === "#Data") return body;
  if (item === "#All") return table.area;
  if (item === "#Headers") return { ...table.area, rows: 1 };
  if (item !== "#This Row") throw invalidArgument(`table part ${item}`);
  if (row < body.row || row >= body.row + body.rows) throw invalidArgument("a same-row reference outside of its table");
  return { ...body, row, rows: 1 };
}

function columnsOf(known: KnownTable, area: Area, columns: ReferenceParts["columns"]): Area {
  if (columns === null) return area;
  const [first, last] = columns.map((column) => {
    const index = known.columns.findIndex((each) => each.toLowerCase() === column.toLowerCase());
    if (index < 0) throw invalidArgument(`column ${column} of ${known.table.name}`);
    return index;
  });
  const from = first ?? 0;
  return { ...area, column: area.column + from, columns: (last ?? from) - from + 1 };
}

function fixedCell({ row, column }: Pick<Area, "row" | "column">): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

function fixedRange(area: Area): string {
  const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  return `${fixedCell(area)}:${fixedCell(last)}`;
}
