import { openNodeDatabase } from "../adapters/duckdb/node";
import { diskFile } from "../adapters/file/disk-file";
import { openNodeSolver } from "../adapters/highs/node";
import { createInProcessSimulator } from "../adapters/simulation/in-process";
import { createSpreadsheetReader } from "../adapters/xlsx/read-spreadsheet";
import { openXlsxWorkbook } from "../adapters/xlsx/open-xlsx-workbook";
import { createXlsxWorkbook } from "../adapters/xlsx/xlsx-workbook";
import { runCommandLine } from "./command-line";

// Ends through the process's own exit, which removes the engine's private folder; 130 is what shells expect of Ctrl-C.
process.on("SIGINT", () => process.exit(130));

process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => console.log(text),
  err: (text) => console.error(text),
  now: () => new Date().toISOString(),
  openDatabase: async (engine) => (await openNodeDatabase({ engine })).database,
  openFile: diskFile,
  openSolver: openNodeSolver,
  spreadsheets: createSpreadsheetReader(),
  simulator: createInProcessSimulator(),
  docxOf: async (memo) => (await import("../adapters/docx/memo-docx")).memoDocx(memo),
  newWorkbook: createXlsxWorkbook,
  readWorkbook: openXlsxWorkbook,
});
