import { ledgerTable } from "../../ledger/tables";
import type { FoundColumn, FoundTable } from "../layout/found-table";
import { sensitiveColumns } from "../privacy/sensitive-columns";
import type { Condition, FieldRule, Recipe, RecipeColumn, TableRule } from "../recipe/recipe-schema";
import { renamedTemplate } from "../recipe/template";
import type { ValueFormat } from "../values/value-format";
import type { ColumnPair } from "./pair-columns";

/** What was found out about the columns. */
interface Repairs {
  readonly pairs: readonly ColumnPair[];
  /** New formats by the recipe's column. */
  readonly formats: ReadonlyMap<string, ValueFormat>;
}

/** The new name of a column of the recipe; null where it is gone. */
type Rename = (name: string) => string | null;

/**
 * The recipe for the new layout: columns in the order of the file under their new names and formats, rules that name
 * them so. What a missing column fed is left out; a rule that cannot do without it is dropped. New columns are kept,
 * or left out where they look sensitive.
 * @example repairedRecipe(recipe, found, repairs).columns.length === found.columns.length // true
 */
export function repairedRecipe(recipe: Recipe, found: FoundTable, repairs: Repairs): Recipe {
  const rename: Rename = (name) => repairs.pairs.find(({ column }) => column.name === name)?.found?.name ?? null;
  const sensitive = new Set(sensitiveColumns(found).map(({ column }) => column));
  const columns = found.columns.map((column) => columnOf(column, repairs) ?? newColumn(column, sensitive));
  const leaveOut = (recipe.leaveOut ?? []).flatMap(({ where, because }) => {
    const tests = where.flatMap((test) => renamedTest(test, rename) ?? []);
    return tests.length === where.length ? [{ where: tests, because }] : [];
  });
  return {
    ...recipe,
    file: found.shape,
    headerLines: found.headerLines,
    linesPerRecord: found.linesPerRecord,
    columns,
    ...(recipe.leaveOut === undefined ? {} : { leaveOut }),
    tables: recipe.tables.flatMap((rule) => renamedRule(rule, rename)),
  };
}

function columnOf(found: FoundColumn, { pairs, formats }: Repairs): RecipeColumn | null {
  const pair = pairs.find((each) => each.found === found);
  if (pair === undefined) return null;
  const format = formats.get(pair.column.name);
  const sameKind = format !== undefined && format.as === pair.column.as;
  return sameKind ? { ...format, name: found.name } : { ...pair.column, name: found.name };
}

function newColumn({ name, format }: FoundColumn, sensitive: ReadonlySet<string>): RecipeColumn {
  if (sensitive.has(name)) return { name, as: "left-out", because: "new, and it looks confidential" };
  return { ...format.value, name };
}

function renamedRule(rule: TableRule, rename: Rename): readonly TableRule[] {
  const fields = Object.entries(rule.columns).flatMap(([name, field]): readonly (readonly [string, FieldRule])[] => {
    const renamed = renamedField(field, rename);
    return renamed === null ? [] : [[name, renamed]];
  });
  const columns = Object.fromEntries(fields);
  const required = ledgerTable(rule.table).columns.filter((column) => column.required);
  if (required.some(({ name }) => columns[name] === undefined)) return [];
  if (rule.onlyWhere === undefined) return [{ ...rule, columns }];
  const onlyWhere = rule.onlyWhere.flatMap((test) => renamedTest(test, rename) ?? []);
  return onlyWhere.length === rule.onlyWhere.length ? [{ ...rule, onlyWhere, columns }] : [];
}

function renamedField(field: FieldRule, rename: Rename): FieldRule | null {
  if (typeof field === "string") return renamedTemplate(field, rename);
  const from = renamedTemplate(field.from, rename);
  return from === null ? null : { ...field, from };
}

function renamedTest(test: Condition, rename: Rename): Condition | null {
  const column = rename(test.column);
  return column === null ? null : { ...test, column };
}
