import type { AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import type { RawChunk, RawResult } from "./engine";

type Reader = Awaited<ReturnType<AsyncDuckDBConnection["send"]>>;
type Batch = Awaited<ReturnType<Reader["readAll"]>>[number];

const DATE = "Date32<DAY>";
const MS_PER_DAY = 86_400_000;

// Arrow's names for types, as its `toString` gives them. An ENUM is left out: its dictionary is lost on the streaming path.
const TYPE_NAMES: Readonly<Record<string, string>> = {
  Utf8: "VARCHAR",
  Int8: "TINYINT",
  Int16: "SMALLINT",
  Int32: "INTEGER",
  Int64: "BIGINT",
  Uint8: "UTINYINT",
  Uint16: "USMALLINT",
  Uint32: "UINTEGER",
  Uint64: "UBIGINT",
  Float32: "FLOAT",
  Float64: "DOUBLE",
  [DATE]: "DATE",
  Bool: "BOOLEAN",
};

/** Reads a result of DuckDB-WASM, whose rows come as Arrow record batches, to its end. */
export async function readArrowResult(reader: Reader): Promise<RawResult> {
  const batches = await reader.readAll();
  const fields = batches[0]?.schema.fields ?? [];
  const types = fields.map((field) => arrowNameOf(field.type));
  return {
    columns: fields.map(({ name }, index) => ({ name, typeName: typeNameOf(types[index] ?? "") })),
    chunks: batches.map((batch) => chunkOf(batch, types)),
  };
}

function arrowNameOf(type: { toString(): string }): string {
  return type.toString();
}

function typeNameOf(arrowName: string): string {
  return TYPE_NAMES[arrowName] ?? arrowName;
}

function chunkOf(batch: Batch, types: readonly string[]): RawChunk {
  const vectors = types.map((_, index) => batch.getChildAt(index));
  return {
    rowCount: batch.numRows,
    at: (column, row) => {
      const value: unknown = vectors[column]?.get(row) ?? null;
      return types[column] === DATE && typeof value === "number" ? value / MS_PER_DAY : value;
    },
  };
}
