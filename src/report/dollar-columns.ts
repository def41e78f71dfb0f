import { type Cents, toDollars } from "../domain/money";
import type { TableColumn } from "./report";

/** Makes a column of dollars: its heading, and what each row has of it in cents. */
export type DollarColumn<Row> = (name: string, cents: (row: Row) => Cents | null) => TableColumn;

/**
 * The columns of dollars of one table, all of one width. An amount that is not known leaves its cell empty.
 * @param width characters
 * @example dollarColumns([1250, null], 15)("Paid ($)", (cents) => cents) // { name: "Paid ($)", …, width: 15, values: [12.5, null] }
 */
export function dollarColumns<Row>(rows: readonly Row[], width: number): DollarColumn<Row> {
  return (name, cents) => {
    const values = rows.map(cents).map((each) => (each === null ? null : toDollars(each)));
    return { name, format: "dollars", width, values };
  };
}
