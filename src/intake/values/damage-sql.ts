import { damagedIdSql, isOverflowedSql, isRoundedSql } from "./id-sql";

/** What `damageSql` found: 0 nothing, 1 the column was too narrow, 2 rounded by a spreadsheet, 3 turned into a date by one. */
export const DAMAGE = { none: 0, overflowed: 1, rounded: 2, turnedIntoDate: 3 } as const;

/**
 * What has damaged a text, as an SQL expression giving a code of `DAMAGE`. Code 3 means damage in an id column only.
 * @example damageSql("c1") // "CASE WHEN …": '####' gives 1, '1.23E+11' gives 2, '10-Jan' gives 3
 */
export function damageSql(raw: string): string {
  return `CASE WHEN ${isOverflowedSql(raw)} THEN 1 WHEN ${isRoundedSql(raw)} THEN 2 WHEN ${damagedIdSql(raw)} THEN 3 ELSE 0 END`;
}
