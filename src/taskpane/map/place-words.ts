import { ledgerColumnWords, tableWords } from "../../app/intake-words";
import type { LedgerPlace } from "../../app/recipe-edit/column-use";

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
