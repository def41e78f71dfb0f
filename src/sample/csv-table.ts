import { dollarText, type Cents } from "../domain/money";
import { ledgerTable } from "../ledger/tables";

/** A cell of a canonical CSV; null is an empty cell. */
export type CsvCell = string | number | null;

/** One ledger table on its way out as text. Counts what it wrote, for the control totals. */
export interface CsvTable {
  readonly name: string;
  readonly rows: number;
  /** Sum of the `amount` column, in cents. */
  readonly amountCents: Cents;
  /** Adds a row, cells in the order of the ledger's columns; `amountCents` is the row's money for the control total. */
  write(cells: readonly CsvCell[], amountCents?: Cents): void;
  /** Adds a row already joined, for the largest tables; its cells are known to need no quoting. */
  writeLine(line: string, amountCents: Cents): void;
  /** Text written since the last call and the header before the first row; empty when there is none. */
  take(atLeast: number): string;
}

/**
 * Opens a ledger table for writing in its canonical form.
 * @throws Error when a row has not one cell a column: a bug
 */
export function openCsvTable(name: string): CsvTable {
  const columns = ledgerTable(name).columns;
  const writeLine = (line: string, amountCents: Cents) => {
    state.text += `${line}\n`;
    state.rows += 1;
    state.amountCents += amountCents;
  };
  const state = { text: `${columns.map((column) => column.name).join(",")}\n`, rows: 0, amountCents: 0 };
  return {
    name,
    get rows() {
      return state.rows;
    },
    get amountCents() {
      return state.amountCents;
    },
    write(cells, amountCents = 0) {
      if (cells.length !== columns.length)
        throw new Error(`${name}: ${cells.length} cells for ${columns.length} columns`);
      writeLine(cells.join(","), amountCents);
    },
    writeLine,
    take(atLeast) {
      if (state.text.length < atLeast) return "";
      const text = state.text;
      state.text = "";
      return text;
    },
  };
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
