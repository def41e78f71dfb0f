import type { LedgerType } from "../../ledger/table";
import { ledgerTable } from "../../ledger/tables";
import type { FieldRule, Recipe, TableRule } from "../../intake/recipe/recipe-schema";
import { amountTemplate, amountTerms, columnsIn, templateOf, withoutColumn, withTemplate } from "./field-source";

/** A ledger column that a column of the file feeds. */
export interface LedgerPlace {
  readonly table: string;
  readonly column: string;
}

/** The ledger columns that a column of the file feeds, each once, in the order of the recipe. */
export function placesFed(recipe: Recipe, name: string): readonly LedgerPlace[] {
  const places = recipe.tables.flatMap(({ table, columns }) =>
    Object.entries(columns).flatMap(([column, rule]) =>
      columnsIn(templateOf(rule)).includes(name) ? [{ table, column }] : [],
    ),
  );
  return places.filter((place, index) => places.findIndex((each) => isSamePlace(each, place)) === index);
}

/** Whether two places are the same column of the same ledger table. */
export function isSamePlace(one: LedgerPlace, other: LedgerPlace): boolean {
  return one.table === other.table && one.column === other.column;
}

/**
 * The recipe in which a column of the file feeds exactly these ledger columns. A ledger column that it did not feed
 * before takes its value from this column alone; one that it does not feed any more keeps its other sources.
 */
export function withPlacesFed(recipe: Recipe, name: string, places: readonly LedgerPlace[]): Recipe {
  const tables = recipe.tables.map((rule) => withColumnsFed(rule, name, wanted(rule.table, places)));
  return { ...recipe, tables };
}

/** The type of a ledger column; null when the table has none of that name. */
function typeOfPlace({ table, column }: LedgerPlace): LedgerType | null {
  return ledgerTable(table).columns.find(({ name }) => name === column)?.type ?? null;
}

function wanted(table: string, places: readonly LedgerPlace[]): readonly string[] {
  return places.filter((place) => place.table === table).map(({ column }) => column);
}

function withColumnsFed(rule: TableRule, name: string, wantedColumns: readonly string[]): TableRule {
  const kept = Object.entries(rule.columns).flatMap(([column, field]): readonly [string, FieldRule][] => {
    const isFed = columnsIn(templateOf(field)).includes(name);
    if (!isFed || wantedColumns.includes(column)) return [[column, field]];
    const left = without(templateOf(field), { name, type: typeOfPlace({ table: rule.table, column }) });
    return left === null ? [] : [[column, withTemplate(field, left)]];
  });
  const columns = Object.fromEntries(kept);
  for (const column of wantedColumns) {
    const before = columns[column];
    if (before === undefined) columns[column] = `{${name}}`;
    else if (!columnsIn(templateOf(before)).includes(name)) columns[column] = withTemplate(before, `{${name}}`);
  }
  return { ...rule, columns };
}

function without(
  template: string,
  { name, type }: { readonly name: string; readonly type: LedgerType | null },
): string | null {
  if (type !== "money") return withoutColumn(template, name);
  const terms = amountTerms(template).flatMap(({ column, sign }) => {
    const left = column.split("|").filter((each) => each.trim() !== name);
    return left.length === 0 ? [] : [{ column: left.join("|"), sign }];
  });
  return amountTemplate(terms);
}
