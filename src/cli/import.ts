import { writeFile } from "node:fs/promises";
import { checkLedger } from "../app/check-ledger";
import { loadExports, toldOf } from "../app/load-exports";
import { dollarText } from "../domain/money";
import type { LoadedExports } from "../intake/checks/finding-of-check";
import { type Kind, KINDS } from "../intake/kind";
import { stagedRows, type StagedRow } from "../intake/load/staged-rows";
import type { FileLoad } from "../intake/load-result";
import type { Recipe } from "../intake/recipe/recipe-schema";
import { recipeText } from "../intake/recipe/recipe-text";
import { understandExport } from "../intake/understand/understand-export";
import { BUILT_IN_RECIPES } from "../intake/recipe/built-in-recipes";
import type { Database } from "../ports/database";
import type { ExportFile } from "../ports/export-file";
import { badUsage, optionChoice, optionDate, optionSwitch, optionText } from "./arguments";
import { findingJson, findingText } from "./check";
import { canonicalRows, writeCanonical } from "./canonical-rows";
import { type Arguments, type Command, ENGINES, type Workplace } from "./command";
import { readRecipe } from "./ledger-folder";
import { layoutOption } from "./layout-option";
import { progressOn } from "./progress-line";

/** `ratebook import`: what one export was understood to be, and its rows in canonical form. */
export const importCommand: Command = {
  name: "import",
  summary: "read exports and bank files of any layout, say what was understood, and write them in canonical form",
  usage: [
    "FILE …                the exports",
    `--as KIND             what the files are: ${KINDS.slice(0, 4).join(", ")} …; found out unless told`,
    "--as-of DATE          the day the reports speak for, where they do not print it: 2026-10-31",
    "--recipe FILE         a saved layout; layouts that come with Ratebook are tried too",
    "--layout FILE         a record layout file (CSV or COBOL copybook) of the fixed-width files: names, positions, decimals",
    "--save-recipe FILE    write how the (one) file was understood, so that next month's loads without a question",
    "--out DIR             write the rows as canonical CSV",
    "--rows                with --json: also every record as it was read, and as it stands in the ledger",
    "--engine native|wasm  the engine; native where it is installed, unless told otherwise",
    "--json                one JSON document on standard output and nothing else",
  ],
  options: {
    as: { type: "string" },
    "as-of": { type: "string" },
    recipe: { type: "string" },
    layout: { type: "string" },
    "save-recipe": { type: "string" },
    out: { type: "string" },
    rows: { type: "boolean" },
    engine: { type: "string" },
    json: { type: "boolean" },
  },
  run: importFiles,
};

type FileRows = ReadonlyMap<string, readonly StagedRow[]>;

async function importFiles(args: Arguments, place: Workplace): Promise<number> {
  if (args.files.length === 0) throw badUsage("No file was named. Name one as in: ratebook import charges.csv");
  const files = await Promise.all(args.files.map(place.openFile));
  const recipes = await Promise.all([optionText(args, "recipe") ?? []].flat().map(readRecipe));
  const told = { layout: await layoutOption(args), kind: optionKind(args), asOf: optionDate(args, "as-of") };
  await saveRecipe(args, place, { files, recipes, told });
  const database = await place.openDatabase(optionChoice(args, "engine", ENGINES));
  const rows = new Map<string, readonly StagedRow[]>();
  try {
    const keepRows = async (file: string, recipe: Recipe) => void rows.set(file, await stagedRows(database, recipe));
    const load = await loadExports(database, files, {
      recipes,
      ...told,
      spreadsheets: place.spreadsheets,
      progress: progressOn(place),
      whileStaged: optionSwitch(args, "rows") ? keepRows : undefined,
    });
    tellUnusedRecipes(place, recipes, load.files);
    place.out(await imported(args, database, { exports: { load, files }, rows }));
    return 0;
  } finally {
    await database.close();
  }
}

/** A recipe that was named and fits none of the files is told, for its user counts on it. */
function tellUnusedRecipes(place: Workplace, recipes: readonly Recipe[], loads: readonly FileLoad[]): void {
  const used = new Set(loads.map(({ recipe }) => recipe));
  const files = loads.map(({ file }) => file).join(", ");
  for (const { name } of recipes.filter((recipe) => !used.has(recipe.name)))
    place.err(`The layout "${name}" fits none of the files (${files}); they were read without it.`);
}

/** @throws AppError `bad-usage` for a kind that there is not */
function optionKind(args: Arguments): Kind | undefined {
  const kind = optionText(args, "as");
  if (kind !== undefined && !KINDS.includes(kind)) {
    throw badUsage(`There is no kind "${kind}". --as takes one of: ${KINDS.join(", ")}.`);
  }
  return kind;
}

interface Found {
  readonly files: readonly ExportFile[];
  readonly recipes: readonly Recipe[];
  readonly told: Parameters<typeof toldOf>[0];
}

async function saveRecipe(args: Arguments, place: Workplace, { files, recipes, told }: Found): Promise<void> {
  const path = optionText(args, "save-recipe");
  const [file, ...others] = files;
  if (path === undefined || file === undefined) return;
  if (others.length > 0) throw badUsage("--save-recipe takes one file at a time. Name one file.");
  const overrule = toldOf(told);
  const context = { recipes: [...recipes, ...BUILT_IN_RECIPES], spreadsheets: place.spreadsheets, overrule };
  const understood = await understandExport(file, context);
  if (understood.form === "canonical") throw badUsage(`${file.name} is in canonical form and needs no layout.`);
  await writeFile(path, recipeText(understood.recipe));
  place.err(`The layout was saved as ${path}. Load next month's export with --recipe ${path}.`);
}

interface Imported {
  readonly exports: LoadedExports;
  readonly rows: FileRows;
}

async function imported(args: Arguments, database: Database, { exports, rows }: Imported): Promise<string> {
  const { load } = exports;
  const { findings } = await checkLedger(database, exports);
  const tables = [...new Set(load.files.flatMap((file) => file.tables))];
  const out = optionText(args, "out");
  if (out !== undefined) await writeCanonical(database, tables, out);
  if (!optionSwitch(args, "json")) return [...load.files.map(fileText), ...findings.map(findingText)].join("\n");
  const ledger = optionSwitch(args, "rows") ? { ledger_rows: await canonicalRows(database, tables) } : {};
  const files = load.files.map((file) => fileJson(file, rows));
  return JSON.stringify({ files, refused: load.refused, findings: findings.map(findingJson), ...ledger }, null, 1);
}

function fileText(load: FileLoad): string {
  const { file, kind, layout, encoding, tables, recipe, read, loaded, rejected, notData, asOf } = load;
  const how = recipe === null ? "canonical form" : `${layout}, ${encoding}, read as ${kind} by "${recipe}"`;
  const control = Object.entries(load.control).map(([name, value]) => `${name} ${value ?? "unknown"}`);
  const notDataBy = load.notDataBy.map(({ what, count }) => `${String(count)} ${what}`).join(", ");
  return [
    `${file}: ${how}, feeds ${tables.join(", ")}${asOf === null ? "" : `, as of ${asOf}`}.`,
    `  Read ${String(read)} = ${String(loaded)} loaded + ${String(rejected)} rejected + ${String(notData)} not data${notDataBy === "" ? "" : ` (${notDataBy})`}.`,
    ...(control.length === 0 ? [] : [`  Totals: ${control.join(", ")}.`]),
  ].join("\n");
}

function fileJson(load: FileLoad, rows: FileRows) {
  const { file, kind, layout, encoding, delimiter, read, loaded, carried, rejected, rejects } = load;
  const own = rows.get(file);
  return {
    file,
    kind,
    layout: load.recipe === null ? "canonical" : layout,
    recipe: load.recipe,
    encoding,
    delimiter,
    read,
    records: loaded - carried,
    carry_forward_records: carried,
    not_data: load.notDataBy.map(({ what, count }) => ({ what, count })),
    not_data_count: load.notData,
    rejected: rejects.map(({ line, column, reason, text }) => ({ line, column, reason, text })),
    rejected_count: rejected,
    control: load.control,
    printed_totals: load.printed.map(printedJson),
    as_of: load.asOf,
    findings: load.findings.map(findingJson),
    ...(own === undefined ? {} : { rows: own }),
  };
}

function printedJson({ measure, source, ledger, difference, unit }: FileLoad["printed"][number]) {
  const print = (value: number): string | number => (unit === "cents" ? dollarText(value) : value);
  return { column: measure, printed: print(source), loaded: print(ledger), difference: print(difference) };
}
