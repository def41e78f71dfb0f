import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { checkLedger } from "../app/check-ledger";
import { loadExports } from "../app/load-exports";
import { dollarText } from "../domain/money";
import type { LoadedExports } from "../intake/checks/finding-of-check";
import { csvField, type CsvField } from "../intake/csv-record";
import type { FileLoad } from "../intake/load-result";
import { canonicalTextSql } from "../ledger/canonical-csv";
import { ledgerTable } from "../ledger/tables";
import type { Database } from "../ports/database";
import { badUsage, optionChoice, optionSwitch, optionText } from "./arguments";
import { findingJson, findingText } from "./check";
import { type Arguments, type Command, ENGINES, type Workplace } from "./command";
import { readRecipe } from "./ledger-folder";
import { progressOn } from "./progress-line";

/** `ratebook import`: what one export was understood to be, and its rows in canonical form. */
export const importCommand: Command = {
  name: "import",
  summary: "read single export files, say what was understood, and write them in canonical form",
  usage: [
    "FILE …                the exports",
    "--recipe FILE         a saved recipe; recipes that come with Ratebook are tried too",
    "--out DIR             write the rows as canonical CSV",
    "--rows                with --json: also every row",
    "--engine native|wasm  the engine; native where it is installed, unless told otherwise",
    "--json                one JSON document on standard output and nothing else",
  ],
  options: {
    recipe: { type: "string" },
    out: { type: "string" },
    rows: { type: "boolean" },
    engine: { type: "string" },
    json: { type: "boolean" },
  },
  run: importFiles,
};

type Rows = Readonly<Record<string, readonly Readonly<Record<string, CsvField>>[]>>;

async function importFiles(args: Arguments, place: Workplace): Promise<number> {
  if (args.files.length === 0) throw badUsage("No file was named. Name one as in: ratebook import charges.csv");
  const files = await Promise.all(args.files.map((path) => place.openFile(path)));
  const recipePath = optionText(args, "recipe");
  const recipes = recipePath === undefined ? [] : [await readRecipe(recipePath)];
  const database = await place.openDatabase(optionChoice(args, "engine", ENGINES));
  try {
    const load = await loadExports(database, files, { recipes, progress: progressOn(place) });
    place.out(await imported(args, database, { load, files }));
    return 0;
  } finally {
    await database.close();
  }
}

async function imported(args: Arguments, database: Database, exports: LoadedExports): Promise<string> {
  const { load } = exports;
  const { findings } = await checkLedger(database, exports);
  const tables = [...new Set(load.files.flatMap((file) => file.tables))];
  const out = optionText(args, "out");
  if (out !== undefined) await writeCanonical(database, tables, out);
  if (!optionSwitch(args, "json")) return [...load.files.map(fileText), ...findings.map(findingText)].join("\n");
  const rows = optionSwitch(args, "rows") ? { rows: await tableRows(database, tables) } : {};
  const files = load.files.map(fileJson);
  return JSON.stringify({ files, refused: load.refused, findings: findings.map(findingJson), ...rows }, null, 1);
}

function fileText({ file, tables, recipe, read, loaded, rejected, notData }: FileLoad): string {
  const how = recipe === null ? "canonical form" : `recipe "${recipe}"`;
  return `${file}: ${how}, feeds ${tables.join(", ")}. Read ${String(read)} = ${String(loaded)} loaded + ${String(rejected)} rejected + ${String(notData)} not data.`;
}

function fileJson({ file, tables, recipe, read, loaded, rejected, notData, amount, rejects }: FileLoad) {
  return {
    file,
    kind: tables.join("+"),
    layout: recipe ?? "canonical",
    encoding: "utf-8",
    delimiter: ",",
    read,
    records: loaded + rejected,
    loaded,
    not_data: notData,
    rejected: rejects.map(({ line, column, reason, text }) => ({ line, column, reason, text })),
    rejected_count: rejected,
    control: amount === null ? {} : { amount: dollarText(amount.readCents) },
  };
}

async function tableRows(database: Database, tables: readonly string[]): Promise<Rows> {
  const entries = tables.map(
    async (name): Promise<readonly [string, Rows[string]]> => [name, await canonicalRows(database, name)],
  );
  return Object.fromEntries(await Promise.all(entries));
}

async function canonicalRows(database: Database, name: string) {
  const { columns, rows } = await database.select(canonicalTextSql(ledgerTable(name)), []);
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column.name, textOrNull(row[index])])));
}

function textOrNull(value: unknown): CsvField {
  return typeof value === "string" ? value : null;
}

async function writeCanonical(database: Database, tables: readonly string[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of tables) {
    const { columns, rows } = await database.select(canonicalTextSql(ledgerTable(name)), []);
    const lines = [columns.map((column) => column.name), ...rows.map((row) => row.map(textOrNull))];
    await writeFile(join(folder, `${name}.csv`), lines.map((line) => `${line.map(csvField).join(",")}\n`).join(""));
  }
}
