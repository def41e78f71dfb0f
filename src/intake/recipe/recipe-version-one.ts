import * as v from "valibot";
import { ledgerTable, LEDGER_TABLES } from "../../ledger/tables";
import type { Recipe, RecipeColumn, TableRule } from "./recipe-schema";
import { templateColumns } from "./template";

/** The first form of a recipe: comma-separated files with one line of headings. */
export const RecipeOneSchema = v.strictObject({
  ratebookRecipe: v.literal(1),
  name: v.pipe(v.string(), v.minLength(1)),
  about: v.string(),
  /** Headings of the file, in any order. */
  header: v.pipe(v.array(v.string()), v.minLength(1)),
  dates: v.picklist(["YYYY-MM-DD", "M/D/YYYY"]),
  tables: v.record(
    v.picklist(LEDGER_TABLES.map((table) => table.name)),
    v.strictObject({
      /** Only rows in which this column is filled feed the table. */
      onlyWhereFilled: v.optional(v.string()),
      columns: v.record(v.string(), v.string()),
    }),
  ),
});

/** A recipe of version 1. */
export type RecipeOne = v.InferOutput<typeof RecipeOneSchema>;

/**
 * The same recipe in version 2. How a column is read follows from the ledger columns that it feeds.
 * @example liftedRecipe(one).ratebookRecipe // 2
 */
export function liftedRecipe(one: RecipeOne): Recipe {
  const tables = Object.entries(one.tables).map(([table, part]): TableRule => {
    const where = part.onlyWhereFilled;
    return {
      table,
      ...(where === undefined ? {} : { onlyWhere: [{ column: where, is: "filled" }] }),
      columns: part.columns,
    };
  });
  return {
    ratebookRecipe: 2,
    name: one.name,
    about: one.about,
    kind: kindOf(one),
    file: { form: "delimited", delimiter: "," },
    headerLines: 1,
    linesPerRecord: 1,
    columns: one.header.map((name) => columnOf(name, tables, one.dates)),
    tables,
  };
}

/** One table: the kind is that table. Several: a list of invoices if it has charges, else another report. */
function kindOf(one: RecipeOne): string {
  const names = Object.keys(one.tables);
  const [only] = names;
  if (names.length === 1 && only !== undefined) return only;
  return names.includes("charges") ? "invoice_list" : "other";
}

function columnOf(name: string, tables: readonly TableRule[], dates: RecipeOne["dates"]): RecipeColumn {
  const types = tables.flatMap(({ table, columns }) =>
    ledgerTable(table)
      .columns.filter((column) => feeds(columns[column.name], name))
      .map((column) => (column.name.endsWith("_id") ? "id" : column.type)),
  );
  if (types.includes("money")) return { name, as: "money" };
  if (types.includes("date")) return { name, as: "date", order: dates === "YYYY-MM-DD" ? "Y-M-D" : "M/D/Y" };
  if (types.includes("quantity")) return { name, as: "quantity" };
  if (types.includes("yes-no")) return { name, as: "yes-no" };
  return { name, as: types.includes("id") ? "id" : "text" };
}

function feeds(rule: TableRule["columns"][string] | undefined, column: string): boolean {
  if (rule === undefined) return false;
  return templateColumns(typeof rule === "string" ? rule : rule.from).includes(column);
}
