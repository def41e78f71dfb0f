import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openNodeDatabase } from "../../src/adapters/duckdb/node";
import { diskFile } from "../../src/adapters/file/disk-file";
import { openNodeSolver } from "../../src/adapters/highs/node";
import { createInProcessSimulator } from "../../src/adapters/simulation/in-process";
import { createSpreadsheetReader } from "../../src/adapters/xlsx/read-spreadsheet";
import { openXlsxWorkbook } from "../../src/adapters/xlsx/open-xlsx-workbook";
import { createXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { runCommandLine } from "../../src/cli/command-line";
import { dollarText } from "../../src/domain/money";
import { csvField } from "../../src/intake/csv-record";
import { ledgerTable } from "../../src/ledger/tables";
import type { Memo } from "../../src/report/memo";
import type { LedgerRows } from "./ledger-rows";

/** What a command line printed and its exit code. */
export interface CommandResult {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `ratebook` with these words, inside this process. */
export async function ratebook(...words: readonly string[]): Promise<CommandResult> {
  const out: string[] = [];
  const err: string[] = [];
  const place = {
    out: (text: string) => out.push(text),
    err: (text: string) => err.push(text),
    now: () => "2026-11-22T12:00:00Z",
    openDatabase: async (engine: "auto" | "native" | "wasm") => (await openNodeDatabase({ engine })).database,
    openFile: diskFile,
    openSolver: openNodeSolver,
    spreadsheets: createSpreadsheetReader(),
    simulator: createInProcessSimulator(),
    docxOf: async (memo: Memo) => (await import("../../src/adapters/docx/memo-docx")).memoDocx(memo),
    newWorkbook: createXlsxWorkbook,
    readWorkbook: openXlsxWorkbook,
  };
  const exit = await runCommandLine(words, place);
  return { exit, out: out.join("\n"), err: err.join("\n") };
}

/** A new folder holding these files. */
export async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "ratebook-cli-"));
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
  return folder;
}

/** Ledger rows as canonical CSV files, by file name. */
export function canonicalFiles(rows: LedgerRows): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries<readonly object[]>({ ...rows }).map(([table, each]) => [`${table}.csv`, canonicalCsv(table, each)]),
  );
}

function canonicalCsv(table: string, rows: readonly object[]): string {
  const { columns } = ledgerTable(table);
  const lines = rows.map((row) => {
    const given: Readonly<Record<string, unknown>> = { service: "water", kind: "other", ...row };
    return columns.map((column) => {
      const cents = given[`${column.name}_cents`];
      const value = typeof cents === "number" ? dollarText(cents) : given[column.name];
      return csvField(typeof value === "string" ? value : null);
    });
  });
  return [columns.map((column) => column.name), ...lines].map((line) => `${line.join(",")}\n`).join("");
}
