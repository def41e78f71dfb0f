import { Parser } from "htmlparser2";
import { type SheetCell, sheetRow } from "../../../ports/sheet-row";
import type { SheetRow } from "../../../ports/spreadsheet-reader";
import type { Attributes } from "./cell-text";
import { mlCellText } from "./ml-cell";

/** A sheet of a workbook in Excel's XML of 2003: its rows in the order of the file. */
export interface MlSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly SheetRow[];
}

/** Excel's own limits; a place beyond them is damage. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** The sheets of a workbook; formulas give the values the file holds for them. Damage ends the reading where it stands. */
export function parseSpreadsheetMl(text: string): readonly MlSheet[] {
  const book = new Book();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => book.open(local(name), withLocalNames(attributes)),
      ontext: (part) => book.text(part),
      onclosetag: (name) => book.close(local(name)),
    },
    { xmlMode: true },
  );
  parser.end(text);
  return book.sheets;
}

interface OpenSheet {
  readonly name: string;
  hidden: boolean;
  readonly rows: SheetRow[];
}

interface OpenCell {
  readonly attributes: Attributes;
  type: string;
  text: string;
}

/** What was seen of a workbook so far. */
class Book {
  readonly sheets: OpenSheet[] = [];
  readonly #formats = new Map<string, string>();
  readonly #path: string[] = [];
  #style = "";
  #row: { row: number; hidden: boolean } = { row: 0, hidden: false };
  #next = { row: 1, column: 0 };
  #cells: SheetCell[] = [];
  #cell: OpenCell | null = null;

  open(name: string, attributes: Attributes): void {
    this.#path.push(name);
    if (name === "Worksheet") this.#openSheet(attributes["Name"] ?? "");
    else if (name === "Style") this.#style = attributes["ID"] ?? "";
    else if (name === "NumberFormat") this.#formats.set(this.#style, attributes["Format"] ?? "");
    else if (name === "Row") this.#openRow(attributes);
    else if (name === "Cell") this.#cell = { attributes, type: "", text: "" };
    else if (name === "Data" && this.#cell && !this.#path.includes("Comment"))
      this.#cell.type = attributes["Type"] ?? "";
  }

  text(part: string): void {
    if (this.#cell && this.#path.includes("Data") && !this.#path.includes("Comment")) this.#cell.text += part;
    if (this.#path.at(-1) === "Visible" && /hidden/i.test(part)) this.#hideSheet();
  }

  close(name: string): void {
    if (name === "Cell") this.#closeCell();
    else if (name === "Row") this.sheets.at(-1)?.rows.push(sheetRow(this.#row, this.#cells));
    this.#path.pop();
  }

  #openSheet(name: string): void {
    this.sheets.push({ name, hidden: false, rows: [] });
    this.#next = { row: 1, column: 0 };
  }

  #hideSheet(): void {
    const sheet = this.sheets.at(-1);
    if (sheet !== undefined) sheet.hidden = true;
  }

  /** `Span` repeats the look of a row on empty rows below it. */
  #openRow({ Index, Span, Hidden }: Attributes): void {
    const row = within(Index, this.#next.row, LAST_ROW);
    this.#row = { row, hidden: Hidden === "1" };
    this.#next = { row: row + 1 + within(Span, 0, LAST_ROW), column: 0 };
    this.#cells = [];
  }

  #closeCell(): void {
    const { attributes = {}, type = "", text = "" } = this.#cell ?? {};
    const column = within(attributes["Index"], this.#next.column + 1, LAST_COLUMN) - 1;
    this.#next.column = column + 1 + within(attributes["MergeAcross"], 0, LAST_COLUMN);
    this.#cell = null;
    if (text === "") return;
    const format = this.#formats.get(attributes["StyleID"] ?? "") ?? "";
    const shown = mlCellText({ type, text, format });
    this.#cells.push({ column, text: shown, isError: type === "Error", formula: attributes["Formula"] });
  }
}

/** `Cell` of `ss:Cell`. */
function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function withLocalNames(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), value]));
}

/** A number of the file that is at least the least sensible one, which is also the default. */
function within(text: string | undefined, least: number, most: number): number {
  const value = Number.parseInt(text ?? "", 10);
  return Number.isNaN(value) ? least : Math.min(Math.max(value, least), most);
}
