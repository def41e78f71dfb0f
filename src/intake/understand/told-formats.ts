import type { LocatedTable } from "../layout/find-table";
import type { ValueFormat } from "../values/value-format";

/** How columns are read, by name, where a record layout file says it. */
export type ToldFormats = Readonly<Record<string, ValueFormat>>;

/**
 * The table with the formats that a record layout file tells; the other columns stay as their values look.
 * @example withToldFormats(located, { DUE: { as: "money", impliedDecimals: 2 } }) // "0000012350" under DUE is 123.50
 */
export function withToldFormats(located: LocatedTable, told: ToldFormats | undefined): LocatedTable {
  if (told === undefined) return located;
  const columns = located.found.columns.map((column) => {
    const value = told[column.name];
    return value === undefined ? column : { ...column, format: { value, confidence: 1, why: "The layout says so." } };
  });
  return { ...located, found: { ...located.found, columns } };
}
