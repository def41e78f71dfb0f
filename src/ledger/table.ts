/** What a ledger column holds, in the canonical CSV and in the engine. */
export type LedgerType =
  /** Text as printed; ids keep their leading zeros. SQL VARCHAR. */
  | "text"
  /** `YYYY-MM-DD`. SQL DATE. */
  | "date"
  /** `YYYY-MM-DD`, optionally with a time: `2026-10-31T16:05:00`. SQL TIMESTAMP. */
  | "moment"
  /** Dollars with at most two decimals in the CSV; whole cents in the engine, in a column named `<name>_cents`. SQL BIGINT. */
  | "money"
  /** A plain number: usage, units, a reading. SQL DOUBLE. */
  | "quantity"
  /** `Y` or `N`. SQL BOOLEAN. */
  | "yes-no";

/** One column of a ledger table. */
export interface LedgerColumn {
  readonly name: string;
  readonly type: LedgerType;
  readonly required: boolean;
  /** Meaning, unit and rule, in a coordinator's words. */
  readonly about: string;
  /** The only values allowed, where the ledger knows them all. */
  readonly oneOf?: readonly string[];
  /** The table whose id this column must be found in; a miss is a finding, not a reject. */
  readonly refersTo?: string;
}

/** One table of the ledger: DDL, documentation and canonical import all come from this. */
export interface LedgerTable {
  readonly name: string;
  /** What one row is. */
  readonly about: string;
  /** The column that must not repeat; null where rows have no id of their own. */
  readonly id: string | null;
  readonly columns: readonly LedgerColumn[];
}

/** The engine's name of a column: money columns carry their unit. */
export function sqlName(column: LedgerColumn): string {
  return column.type === "money" ? `${column.name}_cents` : column.name;
}
