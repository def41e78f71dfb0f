import { loadMapped } from "../intake/load/load-mapped";
import type { Recipe } from "../intake/recipe/recipe-schema";
import { understandByRecipe } from "../intake/understand/understand-export";
import { canonicalTextSql } from "../ledger/canonical-csv";
import { ledgerDdl } from "../ledger/ddl";
import { ledgerTable } from "../ledger/tables";
import type { Database } from "../ports/database";
import type { ExportFile } from "../ports/export-file";
import type { JobOptions } from "../ports/progress";
import type { SpreadsheetReader } from "../ports/spreadsheet-reader";
import type { LoadPreview } from "./intake-desk";

const ROWS_SHOWN = 8;

/** What a preview needs beside the file. */
export interface PreviewContext extends JobOptions {
  readonly recipe: Recipe;
  readonly spreadsheets: SpreadsheetReader;
}

/**
 * Loads the first rows of an export as its recipe says, in a ledger of their own that is forgotten again.
 * @param database an engine without a ledger that is still needed
 */
export async function previewExport(
  database: Database,
  file: ExportFile,
  { recipe, spreadsheets, ...job }: PreviewContext,
): Promise<LoadPreview> {
  const { opened, located } = await understandByRecipe(file, recipe, { spreadsheets, signal: job.signal });
  await database.execute(ledgerDdl());
  const head = { ...file, size: Math.min(file.size, 1) };
  const sampled = {
    ...opened,
    rows: async function* () {
      yield opened.sample;
    },
  };
  const load = await loadMapped(database, { file: head, opened: sampled, located, recipe, fileNumber: 1 }, job);
  const names = load.tables.length === 0 ? [] : load.tables;
  const tables = await Promise.all(names.map((name) => tableRows(database, name)));
  return { tables, rejected: load.rejects.slice(0, ROWS_SHOWN), notData: load.notDataBy };
}

async function tableRows(database: Database, name: string): Promise<LoadPreview["tables"][number]> {
  const { columns, rows } = await database.select(
    `SELECT * FROM (${canonicalTextSql(ledgerTable(name))}) LIMIT ${String(ROWS_SHOWN)}`,
    [],
  );
  const kept = columns.flatMap(({ name: column }, index) =>
    rows.some((row) => row[index] !== null) ? [{ column, index }] : [],
  );
  return {
    table: name,
    columns: kept.map(({ column }) => column),
    rows: rows.map((row) => kept.map(({ index }) => String(row[index] ?? ""))),
  };
}
