import { Parser } from "htmlparser2";
import { cellOnOneLine } from "../spreadsheet/cell-on-one-line";
import type { HtmlCell, HtmlRow } from "./html-document";
import { cellText, type Attributes } from "./cell-text";
import { sourceLines } from "./source-lines";

const UNSEEN = new Set(["script", "style", "title", "select", "textarea", "template", "xml", "object", "svg"]);
const STRUCTURE = new Set(["table", "thead", "tbody", "tfoot", "tr", "td", "th", "html", "body"]);
const NEW_LINE = new Set([
  "br",
  "p",
  "div",
  "li",
  "hr",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "caption",
  "pre",
  "dd",
  "dt",
]);

/** The rows of all tables of a page and the lines of text between them, in the order in which they begin. */
export function parseHtml(text: string): readonly HtmlRow[] {
  const lineOf = sourceLines(text);
  const page = new Page();
  const parser = new Parser({
    onopentag: (name, attributes) => page.open(name, attributes, lineOf(parser.startIndex)),
    ontext: (part) => page.text(part, () => lineOf(parser.startIndex)),
    onclosetag: (name) => page.close(name),
  });
  parser.end(text);
  return page.rows();
}

interface OpenRow {
  readonly line: number;
  readonly table: number | null;
  readonly cells: HtmlCell[];
  readonly hidden: boolean;
  holdsTable: boolean;
}

interface OpenTable {
  readonly number: number;
  row: OpenRow | null;
  cell: { text: string; readonly attributes: Attributes } | null;
}

/** What was seen of a page so far. Tables may stand in cells of other tables; text belongs to the innermost cell. */
class Page {
  readonly #rows: OpenRow[] = [];
  readonly #tables: OpenTable[] = [];
  #tableCount = 0;
  /** How many elements deep inside something that is not shown. */
  #unseen = 0;
  #loose = { line: 0, text: "" };

  open(name: string, attributes: Attributes, line: number): void {
    if (this.#unseen > 0 || isUnseen(name, attributes)) this.#unseen++;
    else if (name === "table") this.#openTable();
    else if (name === "tr") this.#openRow(line, attributes);
    else if (name === "td" || name === "th") this.#openCell(line, attributes);
    else if (NEW_LINE.has(name)) this.#breakLine();
  }

  text(part: string, line: () => number): void {
    if (this.#unseen > 0) return;
    const cell = this.#tables.at(-1)?.cell;
    if (cell) cell.text += part;
    else if (this.#loose.text !== "") this.#loose.text += part;
    else if (part.trim() !== "") this.#loose = { line: line(), text: part };
  }

  close(name: string): void {
    if (this.#unseen > 0) this.#unseen--;
    else if (name === "table") this.#closeTable();
    else if (name === "tr") this.#closeRow();
    else if (name === "td" || name === "th") this.#closeCell();
    else if (NEW_LINE.has(name)) this.#breakLine();
  }

  rows(): readonly HtmlRow[] {
    this.#closeLoose();
    return this.#rows;
  }

  #openTable(): void {
    this.#closeLoose();
    this.#tableCount++;
    const around = this.#tables.at(-1)?.row;
    if (around) around.holdsTable = true;
    this.#tables.push({ number: this.#tableCount, row: null, cell: null });
  }

  #closeTable(): void {
    this.#closeRow();
    this.#tables.pop();
  }

  /** A row without a table around it, as careless programs write, begins one. */
  #openRow(line: number, attributes: Attributes): void {
    if (this.#tables.length === 0) this.#openTable();
    this.#closeRow();
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    table.row = { line, table: table.number, cells: [], hidden: isHidden(attributes), holdsTable: false };
    this.#rows.push(table.row);
  }

  #closeRow(): void {
    this.#closeCell();
    const table = this.#tables.at(-1);
    if (table !== undefined) table.row = null;
  }

  #openCell(line: number, attributes: Attributes): void {
    this.#closeCell();
    if (!this.#tables.at(-1)?.row) this.#openRow(line, {});
    const table = this.#tables.at(-1);
    if (table !== undefined) table.cell = { text: "", attributes };
  }

  #closeCell(): void {
    this.#closeLoose();
    const table = this.#tables.at(-1);
    if (!table?.cell) return;
    const { text, attributes } = table.cell;
    table.row?.cells.push({
      text: cellText(text, attributes),
      columns: span(attributes["colspan"]),
      rows: span(attributes["rowspan"]),
    });
    table.cell = null;
  }

  #breakLine(): void {
    const cell = this.#tables.at(-1)?.cell;
    if (cell) cell.text += "\n";
    else this.#closeLoose();
  }

  #closeLoose(): void {
    const { line, text } = this.#loose;
    const shown = cellOnOneLine(text);
    this.#loose = { line: 0, text: "" };
    if (shown === null) return;
    const cells = [{ text: shown, columns: 1, rows: 1 }];
    this.#rows.push({ line, table: null, cells, hidden: false, holdsTable: false });
  }
}

/** Scripts, styles and what a page holds only to sort by: `<span style="display:none">20261031</span>`. */
function isUnseen(name: string, attributes: Attributes): boolean {
  return UNSEEN.has(name) || (isHidden(attributes) && !STRUCTURE.has(name));
}

function isHidden({ style = "", hidden }: Attributes): boolean {
  return hidden !== undefined || /display\s*:\s*none/i.test(style);
}

function span(text: string | undefined): number {
  const count = Number.parseInt(text ?? "1", 10);
  return Number.isNaN(count) || count < 1 ? 1 : Math.min(count, 65_534);
}
