import type { LedgerColumn, LedgerTable } from "../../ledger/table";

/** A column of the ledger and whether the file has it; in canonical form it goes by its own name. */
export interface CanonicalField {
  readonly column: LedgerColumn;
  readonly isPrinted: boolean;
}

/** How the columns of a file in canonical form become those of its table. */
export interface CanonicalMapping {
  readonly table: LedgerTable;
  readonly fields: readonly CanonicalField[];
  /** Columns of the file that the ledger does not know; kept under `x_<name>`. */
  readonly extra: readonly string[];
}

/** The mapping of a file whose heading has these columns. */
export function canonicalMapping(table: LedgerTable, fileColumns: readonly string[]): CanonicalMapping {
  const known = new Set(table.columns.map((column) => column.name));
  return {
    table,
    fields: table.columns.map((column) => ({ column, isPrinted: fileColumns.includes(column.name) })),
    extra: fileColumns.filter((name) => name !== "" && !known.has(name)),
  };
}

/** Required columns that a file in canonical form lacks. */
export function missingColumns(table: LedgerTable, fileColumns: readonly string[]): readonly string[] {
  return table.columns
    .filter((column) => column.required && !fileColumns.includes(column.name))
    .map((column) => column.name);
}
