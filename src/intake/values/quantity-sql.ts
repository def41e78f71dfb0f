import { literal } from "../sql-text";
import { fullMatchSql, groupSql } from "./match";
import { signSql } from "./money-sql";
import { DIGITS_ONLY } from "./printed-number";
import { QUANTITY_GROUPED, QUANTITY_PLAIN, QUANTITY_PRINTED, QUANTITY_WITH_UNIT } from "./quantity-grammar";

/** How the quantities of a column are read. */
export interface QuantityReading {
  readonly impliedDecimals?: number | undefined;
  /** The unit printed behind the numbers; another unit is not read. Absent: any unit is left out. */
  readonly unit?: string | undefined;
}

/**
 * A quantity as printed (DOUBLE), as an SQL expression; NULL where the text is no number, or names another unit.
 * @example quantitySql("c1", { unit: "GAL" }) // "CASE WHEN …": '3,200 GAL' gives 3200, '12 CCF' NULL
 */
export function quantitySql(raw: string, { impliedDecimals = 0, unit }: QuantityReading): string {
  const printed = QUANTITY_PRINTED.map(
    (pattern) => `WHEN ${fullMatchSql(raw, pattern)} THEN ${numberSql(raw, pattern)}`,
  );
  const sameUnit = unit === undefined ? "" : ` AND ${unitKeySql(unitSql(raw))} = ${unitKeySql(literal(unit))}`;
  // Adding zero makes -0 a zero.
  return `(0 + CASE ${impliedDecimals === 0 ? "" : impliedBranch(raw, impliedDecimals)}
WHEN ${fullMatchSql(raw, QUANTITY_PLAIN)} THEN try_cast(${raw} AS DOUBLE)
WHEN ${fullMatchSql(raw, QUANTITY_GROUPED)} THEN try_cast(replace(${raw}, ',', '') AS DOUBLE)
${printed.join("\n")}
WHEN ${fullMatchSql(raw, QUANTITY_WITH_UNIT)}${sameUnit} THEN ${numberSql(raw, QUANTITY_WITH_UNIT)} END)`;
}

/**
 * The unit printed behind a quantity, as an SQL expression; empty text where none is.
 * @example unitSql("c1") // "rtrim(regexp_extract(c1, …))": '3,200 GAL' gives 'GAL'
 */
export function unitSql(raw: string): string {
  return `rtrim(${groupSql(raw, QUANTITY_WITH_UNIT, 2)}, ' ')`;
}

/** Capitals, points and a plural s make no other unit. */
function unitKeySql(unit: string): string {
  return `rtrim(replace(lower(${unit}), '.', ''), 's ')`;
}

function numberSql(raw: string, pattern: string): string {
  return `${signSql(raw)} * try_cast(replace(${groupSql(raw, pattern, 1)}, ',', '') AS DOUBLE)`;
}

function impliedBranch(raw: string, decimals: number): string {
  const digits = `try_cast(regexp_replace(${raw}, '[^0-9]', '', 'g') AS DOUBLE)`;
  return `WHEN ${fullMatchSql(raw, DIGITS_ONLY)} THEN ${signSql(raw)} * ${digits} / ${10 ** decimals}`;
}
