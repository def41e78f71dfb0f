import { OVERFLOWED, ROUNDED, TURNED_INTO_DATE } from "./id-grammar";
import { fullMatchSql } from "./match";

/**
 * An id digit for digit, as an SQL expression; NULL where a spreadsheet has damaged it. `="0004512"` and `'0004512`, which
 * spreadsheets understand as text, give 0004512.
 * @example idSql("c1") // "CASE WHEN …": '0004512' stays, '1.23E+11' gives NULL
 */
export function idSql(raw: string): string {
  return `CASE WHEN ${isOverflowedSql(raw)} OR ${isRoundedSql(raw)} OR ${damagedIdSql(raw)} THEN NULL
WHEN starts_with(${raw}, '="') AND ends_with(${raw}, '"') AND length(${raw}) > 3 THEN substr(${raw}, 3, length(${raw}) - 3)
WHEN starts_with(${raw}, '''') AND length(${raw}) > 1 THEN substr(${raw}, 2) ELSE ${raw} END`;
}

/**
 * Whether an id was turned into a date by a spreadsheet (`10-Jan`), as an SQL condition.
 * @example damagedIdSql("c1") // "(contains(c1, 'a') …": '10-Jan' is true, '10-0100-1' false
 */
export function damagedIdSql(raw: string): string {
  const cheap = `(contains(${raw}, '-') OR contains(${raw}, '/'))`;
  return `(${cheap} AND ${fullMatchSql(raw, TURNED_INTO_DATE)})`;
}

/**
 * Whether a spreadsheet has rounded a long number (`1.23E+11`), as an SQL condition.
 * @example isRoundedSql("c1") // '1.23E+11' is true, '12E5' false
 */
export function isRoundedSql(raw: string): string {
  const cheap = `(contains(${raw}, '+') OR contains(${raw}, '.') OR contains(${raw}, ','))`;
  return `(${cheap} AND ${fullMatchSql(raw, ROUNDED)})`;
}

/**
 * Whether a field overflowed its column (`####`), as an SQL condition.
 * @example isOverflowedSql("c1") // '####' is true, '#4' false
 */
export function isOverflowedSql(raw: string): string {
  return `((starts_with(${raw}, '##') OR starts_with(${raw}, '***')) AND ${fullMatchSql(raw, OVERFLOWED)})`;
}

/**
 * Free text as printed, as an SQL expression; NULL for a field of `#` alone, which overflowed. Stars may be a flag and stay.
 * @example textSql("c1") // "CASE WHEN …": 'OAK ST # 4' stays
 */
export function textSql(raw: string): string {
  return `CASE WHEN starts_with(${raw}, '##') AND ltrim(${raw}, '#') = '' THEN NULL ELSE ${raw} END`;
}
