import type { PlacedTable, Rectangle } from "../../report/placed";
import { type CellInput, textInput } from "./cell-input";

/** Columns that a user added to a native table, to the right of the report's own, as they stood before a refresh. */
export interface UserColumns {
  readonly headers: readonly string[];
  /** What identified each row: the text of the table's first column. */
  readonly keys: readonly string[];
  /** Entries by row and column: formulas as typed, text safe from being taken for anything else. */
  readonly entries: readonly (readonly CellInput[])[];
  /** Number format of each column. */
  readonly formats: readonly string[];
}

/** User columns put beside the rows they belong to now. */
export interface RealignedColumns {
  readonly entries: readonly (readonly CellInput[])[];
  /** Entries whose row is gone, each as a sentence for the user. */
  readonly lost: readonly string[];
}

/** A table as it is loaded: its header row and body, with everything needed to move a user's columns. */
export interface LoadedTable {
  readonly header: Excel.Range;
  readonly body: Excel.Range;
}

/** Asks for what `readUserColumns` reads; the caller syncs. */
export function loadUserColumns(table: Excel.Table): LoadedTable {
  const header = table.getHeaderRowRange();
  header.load("values");
  const body = table.getDataBodyRange();
  body.load("values,formulas,numberFormat");
  return { header, body };
}

/** The columns beyond the report's own. */
export function readUserColumns({ header, body }: LoadedTable, placed: PlacedTable): UserColumns {
  const own = placed.range.columns;
  const headers = (header.values[0] ?? []).slice(own).map(String);
  return {
    headers,
    keys: body.values.map((row) => String(row[0])),
    entries: body.formulas.map((row, index) =>
      row.slice(own).map((formula, column) => asTyped(formula, body.values[index]?.[own + column])),
    ),
    formats: (body.numberFormat[0] ?? []).slice(own).map(String),
  };
}

/**
 * Finds for each row of the refreshed table what a user had entered beside it. A formula that stood in every row goes to
 * new rows too. Rows with the same key are told apart by their order.
 */
export function realignColumns({ keys, entries, headers }: UserColumns, newKeys: readonly string[]): RealignedColumns {
  const everywhere = headers.map((_, column) => formulaOfColumn(entries, column));
  const waiting = new Map<string, (readonly CellInput[])[]>();
  keys.forEach((key, index) => waiting.set(key, [...(waiting.get(key) ?? []), entries[index] ?? []]));
  const realigned = newKeys.map((key) => {
    const row = waiting.get(key)?.shift();
    return headers.map((_, column) => row?.[column] ?? everywhere[column] ?? "");
  });
  const lost = [...waiting].flatMap(([key, rows]) =>
    rows.flatMap((row) => row.flatMap((entry, column) => lostEntry(entry, { key, header: headers[column] ?? "" }))),
  );
  return { entries: realigned, lost };
}

/** Where the user's columns stand beside a table. */
export function userColumnArea({ range }: PlacedTable, { headers }: UserColumns): Rectangle {
  return { row: range.row, column: range.column + range.columns, rows: range.rows, columns: headers.length };
}

function asTyped(formula: unknown, value: unknown): CellInput {
  if (typeof formula === "number" || typeof formula === "boolean") return formula;
  const text = String(formula);
  return text === value ? textInput(text) : text;
}

function formulaOfColumn(entries: UserColumns["entries"], column: number): string | null {
  const first = entries[0]?.[column];
  const isFormula = typeof first === "string" && first.startsWith("=");
  return isFormula && entries.every((row) => row[column] === first) ? first : null;
}

function lostEntry(
  entry: CellInput,
  { key, header }: { readonly key: string; readonly header: string },
): readonly string[] {
  if (entry === null || entry === "" || (typeof entry === "string" && entry.startsWith("="))) return [];
  const text = String(entry).replace(/^'/, "");
  return [`Your entry "${text}" in column ${header} stood beside ${key}, which is no longer in the table.`];
}
