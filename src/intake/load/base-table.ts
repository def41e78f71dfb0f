import { identifier } from "../sql-text";
import type { Recipe, RecipeColumn } from "../recipe/recipe-schema";
import type { ValueFormat } from "../values/value-format";

/** A column of the file as the base table keeps it. */
export interface BaseColumn {
  readonly recipe: RecipeColumn;
  readonly format: ValueFormat;
  /** Its text as read from the file, in SQL: `c3`. */
  readonly text: string;
  /** Its value in the base table, in SQL: `k3`; the text itself where it is no amount, date or number. */
  readonly value: string;
  readonly position: number;
}

/** Name of the table that one file's typed rows stand in while it is loaded. */
export const BASE_TABLE = identifier("intake_rows");

/** The columns that are kept; columns left out for privacy are not even read. */
export function baseColumns(recipe: Recipe): readonly BaseColumn[] {
  return recipe.columns.flatMap((column, position) => {
    if (column.as === "left-out") return [];
    return [{ recipe: column, format: column, text: `c${position}`, value: `k${position}`, position }];
  });
}

/** The engine's type of a format's values. */
export function valueType(format: ValueFormat): "money" | "date" | "quantity" | "yes-no" | "text" {
  return format.as === "id" ? "text" : format.as;
}

/** Whether texts of this format can fail to be read. */
export function canFail(format: ValueFormat): boolean {
  return format.as !== "text";
}
