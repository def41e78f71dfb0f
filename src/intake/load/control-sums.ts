import { dollarText } from "../../domain/money";
import type { Database } from "../../ports/database";
import type { FileLoad, TieOut } from "../load-result";
import type { RowFacts } from "../layout/row-facts";
import type { PrintedTotals } from "../layout/printed-totals";
import { controlName } from "../mapping/control-names";
import type { Recipe } from "../recipe/recipe-schema";
import { valueOf } from "../values/read-value";
import { type BaseColumn, BASE_TABLE, baseColumns, valueType } from "./base-table";

/** The sum of one column of the file. Money in cents. */
export interface ColumnSum {
  readonly column: BaseColumn;
  readonly loaded: number;
  readonly rejected: number;
}

/** Sums of every column of money or quantities, over the records that are not carried from an earlier time. */
export async function columnSums(database: Database, recipe: Recipe, facts: RowFacts): Promise<readonly ColumnSum[]> {
  const columns = baseColumns(recipe).filter(({ format }) => format.as === "money" || format.as === "quantity");
  if (columns.length === 0) return [];
  const current = facts.carriedFrom === null ? "" : ` AND record < ${facts.carriedFrom.line}`;
  const sums = columns.flatMap(({ value, format }) => {
    const cast = format.as === "money" ? "BIGINT" : "DOUBLE";
    return [
      `coalesce(sum(${value}) FILTER (problem IS NULL${current}), 0)::${cast}`,
      `coalesce(sum(${value}) FILTER (problem > 0${current}), 0)::${cast}`,
    ];
  });
  const [row] = (await database.select(`SELECT ${sums.join(", ")} FROM ${BASE_TABLE}`, [])).rows;
  return columns.map((column, index) => ({
    column,
    loaded: Number(row?.[index * 2] ?? 0),
    rejected: Number(row?.[index * 2 + 1] ?? 0),
  }));
}

/** The sums by name: dollars with two decimals, quantities as plain numbers. */
export function controlOf(sums: readonly ColumnSum[]): FileLoad["control"] {
  return Object.fromEntries(
    sums.map(({ column, loaded }) => [controlName(column.recipe.name), printed(column, loaded)]),
  );
}

/** The totals that the report prints of itself, each held against the sum of its column. */
export function printedTies(file: string, sums: readonly ColumnSum[], { grand }: PrintedTotals): readonly TieOut[] {
  if (grand === null) return [];
  return sums.flatMap(({ column, loaded }) => {
    const text = grand.cells[column.position] ?? null;
    const source = text === null ? null : valueOf(text, column.format);
    if (typeof source !== "number") return [];
    const unit = valueType(column.format) === "money" ? ("cents" as const) : ("count" as const);
    const difference = Math.round((loaded - source) * 1000) / 1000;
    return [{ table: file, measure: column.recipe.name, source, ledger: loaded, difference, unit }];
  });
}

function printed({ format }: BaseColumn, value: number): string {
  return format.as === "money" ? dollarText(value) : String(Math.round(value * 1e6) / 1e6);
}
