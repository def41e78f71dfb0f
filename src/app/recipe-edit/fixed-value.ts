import type { LedgerColumn } from "../../ledger/table";
import { ledgerTable } from "../../ledger/tables";
import type { Recipe } from "../../intake/recipe/recipe-schema";
import { columnsIn, templateOf } from "./field-source";

/** A ledger column that must be filled and that no column of the file fills: it gets the same value on every line. */
export interface FixedValue {
  /** Place of the rule among the recipe's tables, from 0. */
  readonly rule: number;
  readonly table: string;
  readonly column: string;
  /** What it gets now; empty while nothing is chosen. */
  readonly value: string;
  /** What can be chosen; empty where any words do. */
  readonly choices: readonly { readonly value: string; readonly words: string }[];
}

/** The needed ledger columns that no column of the file fills. */
export function fixedValues({ tables }: Recipe): readonly FixedValue[] {
  return tables.flatMap(({ table, columns }, rule) =>
    ledgerTable(table)
      .columns.filter(({ name, required }) => required && columnsIn(templateOf(columns[name] ?? "")).length === 0)
      .map((column) => ({
        rule,
        table,
        column: column.name,
        value: templateOf(columns[column.name] ?? ""),
        choices: choicesFor(column, ledgerTable(table).id),
      })),
  );
}

/** The recipe in which a ledger column has this value on every line; an empty one takes it away. */
export function withFixedValue(recipe: Recipe, { rule, column }: FixedValue, value: string): Recipe {
  const tables = recipe.tables.map((each, index) => {
    if (index !== rule) return each;
    const others = Object.entries(each.columns).filter(([name]) => name !== column);
    return { ...each, columns: Object.fromEntries(value === "" ? others : [...others, [column, value]]) };
  });
  return { ...recipe, tables };
}

/** Whether a column can have one value for every line at all: a line's own amount or account cannot. */
export function canBeFixed({ choices, column }: FixedValue): boolean {
  return choices.length > 0 || column === "service" || column === "meter_id" || column === "measure";
}

function choicesFor({ name, type, oneOf }: LedgerColumn, id: string | null): FixedValue["choices"] {
  if (oneOf !== undefined) return oneOf.map((word) => ({ value: word, words: word.replaceAll("_", " ") }));
  if (name === id) return [{ value: "{@line}", words: "the number of the line" }];
  return type === "date" ? [{ value: "{@as_of}", words: "the as-of date" }] : [];
}
