/* eslint max-params: ["error", 4] -- runQuery says where, what, with what and how to cancel, always in this order */
import type { Database, SqlType, SqlValue, StatementOptions } from "./database";

/** The declared type of a result column, and whether it can be NULL. */
export interface ColumnDeclaration<T extends SqlValue = SqlValue> {
  readonly type: SqlType;
  readonly nullable: boolean;
  /** Phantom: carries the TypeScript type. */
  readonly as?: T;
}

/** Declarations for `defineQuery`: `columns: { service: column.text, open_cents: column.integer }`. */
export const column = {
  text: { type: "text", nullable: false } as ColumnDeclaration<string>,
  textOrNull: { type: "text", nullable: true } as ColumnDeclaration<string | null>,
  integer: { type: "integer", nullable: false } as ColumnDeclaration<number>,
  integerOrNull: { type: "integer", nullable: true } as ColumnDeclaration<number | null>,
  real: { type: "real", nullable: false } as ColumnDeclaration<number>,
  realOrNull: { type: "real", nullable: true } as ColumnDeclaration<number | null>,
  date: { type: "date", nullable: false } as ColumnDeclaration<string>,
  dateOrNull: { type: "date", nullable: true } as ColumnDeclaration<string | null>,
  boolean: { type: "boolean", nullable: false } as ColumnDeclaration<boolean>,
} as const;

type Columns = Readonly<Record<string, ColumnDeclaration>>;
type RowOf<C extends Columns> = { readonly [K in keyof C]: C[K] extends ColumnDeclaration<infer T> ? T : never };

/** One question in SQL: its file's text, the names of `$1, $2 …` in order, and the columns it promises. */
export interface Query<P extends string, C extends Columns> {
  readonly name: string;
  readonly sql: string;
  readonly params: readonly P[];
  readonly columns: C;
}

/** Any query, for registries and the contract test. */
export type AnyQuery = Query<string, Columns>;

/** A row of a query's result. */
export type Row<Q> = Q extends Query<string, infer C> ? RowOf<C> : never;

/** Declares a query; a contract test holds the declaration against what the engine describes. */
export function defineQuery<const P extends string, const C extends Columns>(query: Query<P, C>): Query<P, C> {
  return query;
}

/**
 * Runs a query with its parameters by name.
 * @returns rows as objects, in the query's order
 * @throws Error naming the query when the engine refuses it or a value breaks the declaration
 */
export async function runQuery<P extends string, C extends Columns>(
  database: Database,
  query: Query<P, C>,
  args: Readonly<Record<P, SqlValue>>,
  options?: StatementOptions,
): Promise<readonly RowOf<C>[]> {
  const params = query.params.map((name) => args[name]);
  const result = await named(query, database.select(query.sql, params, options), options?.signal);
  const names = result.columns.map((each) => each.name);
  assertDeclared(query, names);
  return result.rows.map((row) => toRecord(query, names, row) as RowOf<C>);
}

/** Puts the query's name before the engine's message; a cancel goes on as it is. */
async function named<T>(query: AnyQuery, result: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  try {
    return await result;
  } catch (cause) {
    if (signal?.aborted === true) throw cause;
    throw new Error(`query ${query.name} failed: ${String(cause)}`, { cause });
  }
}

function assertDeclared(query: AnyQuery, names: readonly string[]): void {
  const declared = Object.keys(query.columns);
  if (declared.join() !== names.join()) {
    throw new Error(`query ${query.name} returns ${names.join()} but declares ${declared.join()}`);
  }
}

function toRecord(query: AnyQuery, names: readonly string[], row: readonly SqlValue[]): Record<string, SqlValue> {
  return Object.fromEntries(
    names.map((name, index) => {
      const value = row[index] ?? null;
      if (value === null && query.columns[name]?.nullable !== true) {
        throw new Error(`query ${query.name} returned NULL in ${name}`);
      }
      return [name, value];
    }),
  );
}
