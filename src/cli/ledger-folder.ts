import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkLedger, type LedgerCheckResult } from "../app/check-ledger";
import { loadExports } from "../app/load-exports";
import type { LoadedExports } from "../intake/checks/finding-of-check";
import type { Recipe } from "../intake/recipe/recipe-schema";
import { parseRecipe } from "../intake/recipe/recipe-text";
import { AppError } from "../ports/app-error";
import type { Database } from "../ports/database";
import type { ExportFile } from "../ports/export-file";
import { badUsage, optionChoice, optionText, requiredText } from "./arguments";
import { type Arguments, ENGINES, type Workplace } from "./command";
import { progressOn } from "./progress-line";

/** Options of every command that loads a folder of exports. */
export const LEDGER_OPTIONS = {
  data: { type: "string" },
  recipe: { type: "string", multiple: true },
  engine: { type: "string" },
  "fail-on": { type: "string" },
  json: { type: "boolean" },
} as const;

/** Help lines of those options. */
export const LEDGER_USAGE: readonly string[] = [
  "--data DIR            folder with the exports (canonical CSV, or files that a recipe fits)",
  "--recipe FILE         a saved recipe; may be given several times. *.recipe.json in DIR are used too",
  "--engine native|wasm  the engine; native where it is installed, unless told otherwise",
  "--fail-on SEVERITY    exit 1 when a finding is at least info, warning or error",
  "--json                one JSON document on standard output and nothing else",
];

/** A loaded and checked ledger. */
export interface LoadedLedger {
  readonly database: Database;
  readonly exports: LoadedExports;
  readonly check: LedgerCheckResult;
}

/**
 * Loads the folder of `--data`, checks it, gives it to `use`, and closes the engine whatever happens.
 * @throws AppError when the folder cannot be read or nothing in it can be loaded
 */
export async function withLedger<T>(
  args: Arguments,
  place: Workplace,
  use: (ledger: LoadedLedger) => Promise<T>,
): Promise<T> {
  const folder = requiredText(args, "data", "out/sample");
  const engine = optionChoice(args, "engine", ENGINES);
  const files = await exportFiles(folder, place);
  const recipes = await folderRecipes(args, folder);
  const database = await place.openDatabase(engine);
  try {
    const progress = progressOn(place);
    const load = await loadExports(database, files, { recipes, progress, spreadsheets: place.spreadsheets });
    const exports = { load, files };
    return await use({ database, exports, check: await checkLedger(database, exports, { progress }) });
  } finally {
    await database.close();
  }
}

/** Names that exports and bank files have. */
const EXPORT_NAMES =
  /\.(csv|tsv|tab|txt|prn|dat|asc|rpt|lst|xlsx|xlsm|xlsb|xls|ods|html?|ofx|qfx|qbo|bai2?|xml|ach|nacha|lbx|lockbox)$/i;

async function exportFiles(folder: string, place: Workplace): Promise<readonly ExportFile[]> {
  const names = await folderNames(folder);
  const wanted = names.filter((name) => EXPORT_NAMES.test(name) && !name.startsWith("~$")).toSorted();
  if (wanted.length === 0)
    throw badUsage(
      `The folder ${folder} holds no export (.csv, .txt, .xlsx …). Put the exports there, or name another folder.`,
    );
  return Promise.all(wanted.map((name) => place.openFile(join(folder, name))));
}

async function folderNames(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    const message = `The folder ${folder} cannot be read. Check its name; --data takes a folder, not a file.`;
    throw new AppError("unreadable-file", message, { cause });
  }
}

async function folderRecipes(args: Arguments, folder: string): Promise<readonly Recipe[]> {
  const given = args.options["recipe"];
  const paths = [
    ...(Array.isArray(given) ? given.map(String) : []),
    ...(await folderNames(folder)).filter((name) => name.endsWith(".recipe.json")).map((name) => join(folder, name)),
  ];
  return Promise.all(paths.map(readRecipe));
}

/** Reads a recipe from disk. */
export async function readRecipe(path: string): Promise<Recipe> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new AppError("unreadable-file", `There is no recipe ${path}. Check the name and the folder.`, { cause });
  });
  return parseRecipe(text, path);
}

const GRAVITY = ["info", "warning", "error"] as const;

/** The exit code that `--fail-on` asks for. */
export function findingsExit(args: Arguments, { findings }: LedgerCheckResult): number {
  if (optionText(args, "fail-on") === undefined) return 0;
  const limit = GRAVITY.indexOf(optionChoice(args, "fail-on", GRAVITY));
  return findings.some(({ severity }) => GRAVITY.indexOf(severity) >= limit) ? 1 : 0;
}
