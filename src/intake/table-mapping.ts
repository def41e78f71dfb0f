import type { LedgerColumn, LedgerTable } from "../ledger/table";

/** How dates are printed in the file. */
export type DateFormat = "YYYY-MM-DD" | "M/D/YYYY";

/** A piece of a ledger value: a column of the file, or text put beside it. */
export type SourcePart =
  | { readonly kind: "column"; readonly column: string }
  | { readonly kind: "text"; readonly text: string };

/** Where one ledger column's value comes from; no parts: the file does not hold it. */
export interface FieldMapping {
  readonly column: LedgerColumn;
  readonly parts: readonly SourcePart[];
}

/** How the rows of a file become rows of one ledger table. */
export interface TableMapping {
  readonly table: LedgerTable;
  readonly fields: readonly FieldMapping[];
  /** Columns of the file that the ledger does not know; kept under `x_<name>`. */
  readonly extra: readonly string[];
  /** Only rows in which this column of the file is filled; null for all rows. */
  readonly onlyWhereFilled: string | null;
  readonly dates: DateFormat;
  /** `plain` takes only `-123.45`; `printed` also takes `$`, thousands separators and surrounding blanks. */
  readonly values: "plain" | "printed";
}

/** The mapping of a file that is already in canonical form, where every column of the ledger goes by its own name. */
export function canonicalMapping(table: LedgerTable, fileColumns: readonly string[]): TableMapping {
  const known = new Set(table.columns.map((column) => column.name));
  return {
    table,
    fields: table.columns.map((column) => ({
      column,
      parts: fileColumns.includes(column.name) ? [{ kind: "column", column: column.name }] : [],
    })),
    extra: fileColumns.filter((name) => name !== "" && !known.has(name)),
    onlyWhereFilled: null,
    dates: "YYYY-MM-DD",
    values: "plain",
  };
}

/** Required columns that a file in canonical form lacks. */
export function missingColumns(table: LedgerTable, fileColumns: readonly string[]): readonly string[] {
  return table.columns
    .filter((column) => column.required && !fileColumns.includes(column.name))
    .map((column) => column.name);
}

/** The file's columns that feed a ledger column, for naming them in messages. */
export function sourceColumns(field: FieldMapping): readonly string[] {
  return field.parts.flatMap((part) => (part.kind === "column" ? [part.column] : []));
}
