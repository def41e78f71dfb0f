import { ledgerTable } from "../../ledger/tables";
import type { FoundColumn } from "../layout/found-table";
import type { Condition, FieldRule, TableRule } from "../recipe/recipe-schema";

/** Ledger column → where it comes from; undefined where the file does not hold it. */
export type Fields = Readonly<Record<string, FieldRule | undefined>>;

/** Which rows feed the table, and whether once for each id. */
export interface RowChoice {
  readonly onlyWhere?: readonly Condition[];
  readonly oncePerId?: true;
}

/**
 * A column as a template; undefined for no column.
 * @example place(column("Due Date")) // "{Due Date}"
 */
export function place(column: FoundColumn | undefined): string | undefined {
  return column === undefined ? undefined : `{${column.name}}`;
}

/**
 * The rule that feeds a table; none when a column that the table must have has no source.
 * @example tableRule("payments", { payment_id: "{Receipt}" }) // []: a payment needs an account, a date and an amount
 */
export function tableRule(table: string, fields: Fields, rows: RowChoice = {}): readonly TableRule[] {
  const known = ledgerTable(table).columns;
  if (known.some(({ name, required }) => required && fields[name] === undefined)) return [];
  const columns: Record<string, FieldRule> = {};
  for (const { name } of known) {
    const field = fields[name];
    if (field !== undefined) columns[name] = field;
  }
  return [
    {
      table,
      ...(rows.onlyWhere === undefined || rows.onlyWhere.length === 0 ? {} : { onlyWhere: [...rows.onlyWhere] }),
      ...(rows.oncePerId === undefined ? {} : { oncePerId: true }),
      columns,
    },
  ];
}

/** Rows in which a column has one of these texts. */
export function oneOf(column: FoundColumn, values: readonly string[]): Condition {
  return { column: column.name, is: "one of", values: [...values] };
}

/** Rows in which a column has none of these texts, empty cells included. */
export function noneOf(column: FoundColumn, values: readonly string[]): Condition {
  return { column: column.name, is: "none of", values: [...values] };
}

/** Rows in which a money column holds something other than zero. */
export function notZero(column: FoundColumn): Condition {
  return { column: column.name, is: "not zero" };
}
