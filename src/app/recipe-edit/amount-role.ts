import { ledgerTable } from "../../ledger/tables";
import type { Recipe } from "../../intake/recipe/recipe-schema";
import { type AmountTerm, amountTemplate, amountTerms, templateOf, withTemplate } from "./field-source";

/** An amount of the ledger as one rule of a recipe makes it; several rules may feed one table. */
export interface AmountPlace {
  /** Place of the rule among the recipe's tables, from 0. */
  readonly rule: number;
  readonly table: string;
  readonly column: string;
}

/** How a column counts in an amount of the ledger. */
export interface AmountRole {
  readonly sign: "+" | "-";
  /** Other columns that are part of the same amount. */
  readonly others: readonly AmountTerm[];
}

/** The amounts of the ledger in which a column counts. */
export function amountPlaces({ tables }: Recipe, name: string): readonly AmountPlace[] {
  return tables.flatMap(({ table, columns }, rule) => {
    const money = ledgerTable(table).columns.filter(({ type }) => type === "money");
    return money.flatMap(({ name: column }) => {
      const field = columns[column];
      const counts = field !== undefined && amountTerms(templateOf(field)).some((term) => holds(term.column, name));
      return counts ? [{ rule, table, column }] : [];
    });
  });
}

/** How a column counts in a ledger amount; null when it does not. */
export function amountRole(recipe: Recipe, name: string, place: AmountPlace): AmountRole | null {
  const terms = termsOf(recipe, place);
  const own = terms.find(({ column }) => holds(column, name));
  return own === undefined ? null : { sign: own.sign, others: terms.filter((term) => term !== own) };
}

/** A ledger amount and the sign with which a column counts in it. */
export interface SignedPlace {
  readonly place: AmountPlace;
  readonly sign: "+" | "-";
}

/** The recipe in which a column counts with this sign in a ledger amount. Other columns of the amount stay as they are. */
export function withAmountSign(recipe: Recipe, name: string, { place, sign }: SignedPlace): Recipe {
  const terms = termsOf(recipe, place).map((term) => (holds(term.column, name) ? { ...term, sign } : term));
  return withTerms(recipe, place, terms);
}

/**
 * The recipe in which a column is added to (or taken from) what a ledger amount is made of already, as for a bank's
 * columns of debits and credits.
 */
export function withAmountAdded(recipe: Recipe, name: string, { place, sign }: SignedPlace): Recipe {
  const others = termsOf(recipe, place).filter((term) => !holds(term.column, name));
  return withTerms(recipe, place, [...others, { column: name, sign }]);
}

/** The recipe in which a ledger amount is made of one column alone. */
export function withoutOthers(recipe: Recipe, name: string, place: AmountPlace): Recipe {
  const own = termsOf(recipe, place).filter((term) => holds(term.column, name));
  return withTerms(recipe, place, own);
}

function holds(column: string, name: string): boolean {
  return column.split("|").some((each) => each.trim() === name);
}

function termsOf({ tables }: Recipe, { rule, column }: AmountPlace): readonly AmountTerm[] {
  const field = tables[rule]?.columns[column];
  return field === undefined ? [] : amountTerms(templateOf(field));
}

function withTerms(recipe: Recipe, { rule, column }: AmountPlace, terms: readonly AmountTerm[]): Recipe {
  const template = amountTemplate(terms);
  if (template === null) return recipe;
  const tables = recipe.tables.map((each, index) => {
    if (index !== rule) return each;
    return { ...each, columns: { ...each.columns, [column]: withTemplate(each.columns[column] ?? "", template) } };
  });
  return { ...recipe, tables };
}
