import type { SqlType } from "../../ports/database";

const TYPES: Readonly<Record<string, SqlType>> = {
  VARCHAR: "text",
  TINYINT: "integer",
  SMALLINT: "integer",
  INTEGER: "integer",
  BIGINT: "integer",
  UTINYINT: "integer",
  USMALLINT: "integer",
  UINTEGER: "integer",
  UBIGINT: "integer",
  FLOAT: "real",
  DOUBLE: "real",
  DATE: "date",
  BOOLEAN: "boolean",
};

/**
 * What a DuckDB column holds in the terms of the port.
 *
 * HUGEINT (every `sum` of integers), DECIMAL, TIMESTAMP, ENUM and nested types are refused: the two builds hand them over
 * differently and not always exactly, so a query says itself what it means.
 * @param typeName as `DESCRIBE` prints it
 * @throws Error naming the column and the cast that is missing
 * @example sqlTypeOf("open_cents", "BIGINT") // "integer"
 */
export function sqlTypeOf(column: string, typeName: string): SqlType {
  const type = TYPES[typeName];
  if (type === undefined) {
    throw new Error(`column ${column} is ${typeName}: cast it in the query (::BIGINT, ::DOUBLE, ::DATE or ::VARCHAR)`);
  }
  return type;
}
