import { dollarText } from "../../domain/money";
import type { Database, SqlValue } from "../../ports/database";
import { controlName } from "../mapping/control-names";
import type { Recipe } from "../recipe/recipe-schema";
import { type BaseColumn, BASE_TABLE, baseColumns, valueType } from "./base-table";

/** A record in the file's own columns, by name: amounts as dollars with two decimals, dates ISO, numbers as numbers. */
export type StagedRow = Readonly<Record<string, string | number | boolean | null>>;

/** The records of the file that stands in the base table, in the order of its lines, each with its `line`. */
export async function stagedRows(database: Database, recipe: Recipe): Promise<readonly StagedRow[]> {
  const columns = baseColumns(recipe);
  const values = columns.map(({ value, format }) => (valueType(format) === "date" ? `${value}::VARCHAR` : value));
  const { rows } = await database.select(
    `SELECT ${["record", ...values].join(", ")} FROM ${BASE_TABLE} WHERE problem IS NULL ORDER BY record`,
    [],
  );
  return rows.map(([record, ...cells]) => ({
    line: Number(record),
    ...Object.fromEntries(
      columns.map((column, index) => [controlName(column.recipe.name), shown(column, cells[index])]),
    ),
  }));
}

function shown({ format }: BaseColumn, value: SqlValue | undefined): StagedRow[string] {
  if (value === null || value === undefined) return null;
  return format.as === "money" ? dollarText(Number(value)) : value;
}
