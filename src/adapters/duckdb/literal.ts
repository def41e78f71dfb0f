import type { SqlValue } from "../../ports/database";

/**
 * A value as an SQL literal that can stand anywhere in a query. Text stays untyped, so that the engine reads it as the date,
 * number or text that the query compares it with.
 * @throws Error for a number that is not finite and for text with a NUL character, which would end the statement early
 * @example sqlLiteral("O'Brien") // "'O''Brien'"
 */
export function sqlLiteral(value: SqlValue): string {
  if (value === null) return "NULL";
  if (typeof value === "boolean") return value ? "true" : "false";
  if (typeof value === "number") return numberLiteral(value);
  if (value.includes("\0")) throw new Error("a parameter holds a NUL character");
  return `'${value.replaceAll("'", "''")}'`;
}

function numberLiteral(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`a parameter holds ${value}, which is no number`);
  // A bare 0.1 would be a DECIMAL first and could lose its last bit on the way to a DOUBLE; text is converted exactly.
  return Number.isSafeInteger(value) ? `CAST(${value} AS BIGINT)` : `CAST('${value}' AS DOUBLE)`;
}
