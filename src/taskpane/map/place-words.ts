import { ledgerColumnWords, tableWords } from "../../app/intake-words";
import type { LedgerPlace } from "../../app/recipe-edit/column-use";
import { columnsIn, templateOf } from "../../app/recipe-edit/field-source";
import type { Recipe } from "../../intake/recipe/recipe-schema";

/**
 * Ledger columns in words, the tables of one column together.
 * @example placesInWords([{ table: "charges", column: "account_id" }, { table: "payments", column: "account_id" }])
 * // "Account number of charges, payments"
 */
export function placesInWords(places: readonly LedgerPlace[]): string {
  const columns = [...new Set(places.map(({ column }) => column))];
  return columns
    .map((column) => {
      const tables = places
        .filter((place) => place.column === column)
        .map(({ table }) => tableWords(table).toLowerCase());
      return `${ledgerColumnWords(column)} of ${tables.join(", ")}`;
    })
    .join("; ");
}

/**
 * What a column is, in a word or two: the ledger columns that it fills alone, else those that it is part of.
 * @example columnInWords(recipe, "Due Date") // "Due date, bill date"
 */
export function columnInWords(recipe: Recipe, name: string): string {
  const fields = recipe.tables.flatMap(({ columns }) => Object.entries(columns));
  const using = fields.filter(([, rule]) => columnsIn(templateOf(rule)).includes(name));
  const alone = using.filter(([, rule]) => /^-?\{[^{}|]*\}$/.test(templateOf(rule)));
  const words = [...new Set((alone.length > 0 ? alone : using).map(([column]) => ledgerColumnWords(column)))];
  const more = words.length > 2 ? ` and ${words.length - 2} more` : "";
  return words.length === 0 ? "kept as extra" : `${words.slice(0, 2).join(", ")}${more}`;
}
