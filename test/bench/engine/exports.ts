import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

const SEED = 20_261_122;
const LINES_PER_ACCOUNT = 36 * 4;

/** The folder with the bench's exports, made once for each number of charge lines. */
export async function benchExports(rows: number): Promise<string> {
  const folder = resolve("out/bench", `${rows}-${SEED}`);
  if (existsSync(join(folder, "accounts.csv"))) return folder;
  await mkdir(folder, { recursive: true });
  const template = await readFile(new URL("city-exports.sql", import.meta.url), "utf8");
  const accounts = Math.ceil(rows / LINES_PER_ACCOUNT);
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(fill(template, { rows, accounts, seed: SEED, folder }));
  connection.closeSync();
  instance.closeSync();
  return folder;
}

/** Puts values into the `{name}` places of a bench's SQL. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values).reduce((sql, [name, value]) => sql.replaceAll(`{${name}}`, String(value)), template);
}
