import type { Formula, FormulaPart } from "../formula/formula";
import { formula } from "../formula/formula-tag";
import { columnOf, thisRow } from "../formula/references";

/**
 * A column added up, to two decimals: dollars to the cent.
 * @example columnSum("AgingItems", "Open ($)") // =ROUND(SUM(AgingItems[Open ($)]),2)
 */
export function columnSum(table: string, column: string): Formula {
  return formula`ROUND(SUM(${columnOf(table, column)}),2)`;
}

/**
 * Cells of one row, added.
 * @example rowSum(["Billed ($)", "Collected ($)"]) // =[@[Billed ($)]]+[@[Collected ($)]]
 */
export function rowSum(columns: readonly string[]): Formula {
  return columns.flatMap((column, index): readonly FormulaPart[] =>
    index === 0 ? [thisRow(column)] : [...formula`+`, thisRow(column)],
  );
}
