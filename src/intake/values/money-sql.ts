import { fullMatchSql, matchSql } from "./match";
import { MONEY_BRACKETED, MONEY_DASH, MONEY_GROUPED, MONEY_PLAIN, MONEY_PRINTED } from "./money-grammar";
import { DIGITS_ONLY, NEGATIVE } from "./printed-number";

/**
 * An amount as printed, in cents (BIGINT), as an SQL expression; NULL where the text is no amount or is beyond 999 billion.
 * With implied decimals, digits alone are that many decimals too long; a text with a point is read as printed.
 * @example moneySql("c1", 2) // "CASE WHEN …": '0000012350' gives 12350, '12.50 CR' gives -1250
 */
export function moneySql(raw: string, impliedDecimals: number): string {
  const implied = impliedDecimals === 0 ? "" : impliedBranch(raw, impliedDecimals);
  const digits = `regexp_replace(${raw}, '[^0-9.]', '', 'g')`;
  return `CASE ${implied}
WHEN ${fullMatchSql(raw, MONEY_PLAIN)} THEN round(try_cast(${raw} AS DOUBLE) * 100)::BIGINT
WHEN ${fullMatchSql(raw, MONEY_BRACKETED)} THEN -round(try_cast(substr(${raw}, 2, length(${raw}) - 2) AS DOUBLE) * 100)::BIGINT
WHEN ${fullMatchSql(raw, MONEY_GROUPED)} THEN (try_cast(ltrim(replace(${raw}, ',', ''), '$') AS DECIMAL(14, 2)) * 100)::BIGINT
WHEN ${fullMatchSql(raw, MONEY_PRINTED)} THEN ${signSql(raw)} * (try_cast(${digits} AS DECIMAL(14, 2)) * 100)::BIGINT
WHEN ${fullMatchSql(raw, MONEY_DASH)} THEN 0 END`;
}

/**
 * -1 or 1 by the sign, bracket or credit mark of a printed number, as an SQL expression.
 * @example signSql("c1") // "CASE WHEN regexp_matches(c1, …) THEN -1 ELSE 1 END"
 */
export function signSql(raw: string): string {
  return `(CASE WHEN ${matchSql(raw, NEGATIVE)} THEN -1 ELSE 1 END)`;
}

function impliedBranch(raw: string, decimals: number): string {
  const digits = `try_cast(regexp_replace(${raw}, '[^0-9]', '', 'g') AS BIGINT)`;
  return `WHEN ${fullMatchSql(raw, DIGITS_ONLY)} THEN ${signSql(raw)} * ${centsSql(digits, decimals)}`;
}

/** Beyond two decimals only zeros may stand; 999 billion is the most, as for a printed amount. */
function centsSql(digits: string, decimals: number): string {
  const limit = `10::BIGINT ** ${12 + decimals}`;
  const cents = decimals <= 2 ? `${digits} * ${10 ** (2 - decimals)}` : `${digits} // ${10 ** (decimals - 2)}`;
  const whole = decimals <= 2 ? "" : ` AND ${digits} % ${10 ** (decimals - 2)} = 0`;
  return `(CASE WHEN ${digits} < ${limit}${whole} THEN ${cents} END)`;
}
