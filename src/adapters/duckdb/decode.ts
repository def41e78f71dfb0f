import { assertNever } from "../../domain/assert-never";
import { dateOfDay, dayNumber } from "../../domain/calendar";
import type { RowSet, SqlType, SqlValue } from "../../ports/database";
import type { RawChunk, RawResult } from "./engine";
import { sqlTypeOf } from "./sql-type";

const FIRST_DAY = dayNumber("0001-01-01");
const LAST_DAY = dayNumber("9999-12-31");

interface TypedColumn {
  readonly name: string;
  readonly type: SqlType;
}

/**
 * The one place where values leave the engine, whichever build it is.
 * @throws Error naming the column for a type that is not allowed, an integer beyond 2^53, a date that four digits cannot
 *   write, or a number that is not finite
 */
export function decodeResult(raw: RawResult): RowSet {
  const columns = raw.columns.map(({ name, typeName }) => ({ name, type: sqlTypeOf(name, typeName) }));
  return { columns, rows: raw.chunks.flatMap((chunk) => decodeChunk(columns, chunk)) };
}

function decodeChunk(columns: readonly TypedColumn[], chunk: RawChunk): SqlValue[][] {
  return Array.from({ length: chunk.rowCount }, (_, row) =>
    columns.map((column, index) => decodeValue(column, chunk.at(index, row))),
  );
}

function decodeValue(column: TypedColumn, value: unknown): SqlValue {
  if (value === null || value === undefined) return null;
  switch (column.type) {
    case "text":
    case "boolean":
      return decodeAsIs(column, value);
    case "integer":
      return decodeInteger(column, value);
    case "real":
      return decodeReal(column, value);
    case "date":
      return decodeDate(column, value);
    default:
      return assertNever(column.type);
  }
}

function decodeAsIs(column: TypedColumn, value: unknown): string | boolean {
  if (typeof value === "string" || typeof value === "boolean") return value;
  throw new Error(`column ${column.name} holds ${typeof value}, not ${column.type}`);
}

function decodeInteger(column: TypedColumn, value: unknown): number {
  const number = Number(value);
  if (Number.isSafeInteger(number)) return number;
  throw new Error(`column ${column.name} holds ${String(value)}, beyond the whole numbers that are exact (2^53)`);
}

function decodeReal(column: TypedColumn, value: unknown): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw new Error(`column ${column.name} holds ${String(value)}, which is no number: guard the division with nullif`);
}

function decodeDate(column: TypedColumn, day: unknown): string {
  if (typeof day === "number" && day >= FIRST_DAY && day <= LAST_DAY) return dateOfDay(day);
  throw new Error(`column ${column.name} holds a date outside the years 1 to 9999`);
}
