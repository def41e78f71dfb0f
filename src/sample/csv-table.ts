import { type Cents, dollarText } from "../domain/money";
import { ledgerTable } from "../ledger/tables";

/** A cell of a canonical CSV; null is an empty cell. */
export type CsvCell = string | number | null;

/** One ledger table on its way out in its canonical form. Counts what it wrote, for the control totals. */
export class CsvTable {
  readonly name: string;
  /** Rows written so far. */
  rows = 0;
  /** Sum of the rows' money, in cents. */
  amountCents: Cents = 0;
  readonly #columns: number;
  readonly #lines: string[];
  #characters = 1;

  /** Begins with the header. */
  constructor(name: string) {
    const columns = ledgerTable(name).columns.map((column) => column.name);
    this.name = name;
    this.#columns = columns.length;
    this.#lines = [columns.join(",")];
  }

  /**
   * Adds a row, cells in the order of the ledger's columns; `amountCents` is the row's money for the control total.
   * @throws Error when there is not one cell a column: a bug
   */
  write(cells: readonly CsvCell[], amountCents: Cents = 0): void {
    if (cells.length !== this.#columns)
      throw new Error(`${this.name}: ${cells.length} cells, ${this.#columns} columns`);
    const line = cells.join(",");
    this.#lines.push(line);
    this.#characters += line.length + 1;
    this.rows += 1;
    this.amountCents += amountCents;
  }

  /** The lines written since the last call, if they are at least so many characters; else an empty text. */
  take(atLeast: number): string {
    if (this.#lines.length === 0 || this.#characters < atLeast) return "";
    const text = `${this.#lines.join("\n")}\n`;
    this.#lines.length = 0;
    this.#characters = 0;
    return text;
  }
}

/**
 * Free text as a cell: quoted where it holds a comma, a quote or a line break.
 * @example csvText("Reed, Ann") // "\"Reed, Ann\""
 */
export function csvText(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Money as a cell, in dollars; unknown money as an empty one. */
export function csvDollars(cents: Cents | null): string {
  return cents === null ? "" : dollarText(cents);
}
